d22_unit(xlsx measure publish target workbook)
# the words for a file in use (which cannot be brought about here) are the room's own
target_include_directories(test-xlsx-target PRIVATE ${PROJECT_SOURCE_DIR}/src/report/xlsx)
