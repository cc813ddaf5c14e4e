d22_unit(model changes fixtures ids messages money profiles structure)
# the order of ids is internal to the room
target_include_directories(test-model-ids PRIVATE ${PROJECT_SOURCE_DIR}/src/model)
