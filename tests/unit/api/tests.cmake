# against the library as it is installed, not against a room
add_executable(test-api-d22 "${PROJECT_SOURCE_DIR}/tests/unit/api/test-d22.c")
target_include_directories(test-api-d22 PRIVATE "${PROJECT_SOURCE_DIR}/tests/support")
target_link_libraries(test-api-d22 PRIVATE libd22 d22_compiler PkgConfig::CMOCKA)
add_test(NAME unit/api/d22 COMMAND test-api-d22)
set_tests_properties(unit/api/d22 PROPERTIES LABELS unit TIMEOUT 120 ENVIRONMENT "${D22_TEST_ENVIRONMENT}")
