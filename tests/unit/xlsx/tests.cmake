d22_unit(xlsx target workbook)
# the messages of a file in use cannot be brought about here: the function that words them is tried by itself
target_include_directories(test-xlsx-target PRIVATE ${PROJECT_SOURCE_DIR}/src/report/xlsx)
