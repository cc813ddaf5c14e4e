d22_unit(review similarity pairing coverage classification ranking)
foreach(noun similarity pairing ranking)
  target_include_directories(test-review-${noun} PRIVATE ${PROJECT_SOURCE_DIR}/src/review)
endforeach()
