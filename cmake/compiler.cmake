# How every target is compiled: C++20, warnings as errors, and the two sanitizer
# builds that the presets select with LECTERN_SANITIZE.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

option(LECTERN_WARNINGS_AS_ERRORS "Fail the build on any warning" ON)
add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
                    -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
                    # Designated initializers name what is set; the rest is default on purpose.
                    -Wno-missing-field-initializers)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 warns of overlapping copies inside its own std::string (GCC bug
  # 105651).
  add_compile_options(-Wno-restrict)
endif()
if(LECTERN_WARNINGS_AS_ERRORS)
  add_compile_options(-Werror)
endif()

# Everything that reads hostile input is built so that a missed bound stops the
# program instead of being used.
add_compile_options(-fstack-protector-strong)
add_compile_definitions($<$<NOT:$<CONFIG:Debug>>:_FORTIFY_SOURCE=2> _GLIBCXX_ASSERTIONS)

set(LECTERN_SANITIZE "" CACHE STRING "Sanitizers to build with: address, thread, or empty")
if(LECTERN_SANITIZE STREQUAL "address")
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
elseif(LECTERN_SANITIZE STREQUAL "thread")
  add_compile_options(-fsanitize=thread -fno-omit-frame-pointer)
  add_link_options(-fsanitize=thread)
elseif(LECTERN_SANITIZE)
  message(FATAL_ERROR "LECTERN_SANITIZE is '${LECTERN_SANITIZE}'; use address, thread, or leave it empty.")
endif()

option(LECTERN_FUZZ "Build what tools/fuzz runs (clang only)" OFF)
if(LECTERN_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "Only clang has libFuzzer. Install it (apt-get install clang) and use: cmake --preset fuzz")
  endif()
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

find_package(Threads REQUIRED)
