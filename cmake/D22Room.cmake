# A room of the house: one static library that sees its own headers and those of the rooms it NEEDS, and no others.
#
#   d22_room(review HEADERS diff.h ... SOURCES diff.c ... NEEDS model [LIBRARIES PkgConfig::GLIB])
#
# include/d22/ is flat for whoever uses the library; within the build each room's headers are linked into a door of its
# own, so that an include against the direction of the house does not compile.
function(d22_room name)
  cmake_parse_arguments(ROOM "" "" "HEADERS;SOURCES;NEEDS;LIBRARIES" ${ARGN})
  set(door "${PROJECT_BINARY_DIR}/doors/${name}")
  file(REMOVE_RECURSE "${door}")
  file(MAKE_DIRECTORY "${door}/d22")
  foreach(header IN LISTS ROOM_HEADERS)
    file(CREATE_LINK "${PROJECT_SOURCE_DIR}/include/d22/${header}" "${door}/d22/${header}" SYMBOLIC)
  endforeach()
  add_library(d22_${name} STATIC ${ROOM_SOURCES})
  target_include_directories(d22_${name} PUBLIC "${door}" PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
  list(TRANSFORM ROOM_NEEDS PREPEND d22_ OUTPUT_VARIABLE needs)
  target_link_libraries(d22_${name} PUBLIC ${needs} ${ROOM_LIBRARIES} PRIVATE d22_compiler)
endfunction()
