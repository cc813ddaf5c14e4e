# One interface target carries the warnings, the sanitizers and the hardening; nothing is set globally.
add_library(d22_compiler INTERFACE)
target_compile_definitions(d22_compiler INTERFACE
  _POSIX_C_SOURCE=200809L
  G_LOG_DOMAIN="d22"
  GLIB_VERSION_MIN_REQUIRED=GLIB_VERSION_2_74
  GLIB_VERSION_MAX_ALLOWED=GLIB_VERSION_2_74)
target_compile_options(d22_compiler INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wformat=2 -Wstrict-prototypes -Wmissing-prototypes
  -Wold-style-definition -Wundef -Wvla -Wwrite-strings -Wcast-align -Wpointer-arith
  -Wdouble-promotion -Wfloat-equal -Wswitch-enum -Walloca -fno-common)
if(CMAKE_C_COMPILER_ID STREQUAL "GNU")
  target_compile_options(d22_compiler INTERFACE
    -Wformat-signedness -Wduplicated-cond -Wduplicated-branches -Wlogical-op)
endif()
if(D22_WERROR)
  target_compile_options(d22_compiler INTERFACE -Werror)
endif()
if(D22_SANITIZE)
  target_compile_options(d22_compiler INTERFACE -fsanitize=${D22_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(d22_compiler INTERFACE -fsanitize=${D22_SANITIZE})
endif()
if(CMAKE_BUILD_TYPE STREQUAL "RelWithDebInfo" OR CMAKE_BUILD_TYPE STREQUAL "Release")
  target_compile_options(d22_compiler INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-protector-strong)
  target_link_options(d22_compiler INTERFACE -Wl,-z,relro,-z,now)
endif()
