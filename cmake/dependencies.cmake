# Finds every library, and when one is missing says which Debian package has it.
# Each is reached by a target lectern::<name>; tools/packages lists the same names.
find_package(PkgConfig QUIET)
if(NOT PkgConfig_FOUND)
  message(FATAL_ERROR "pkg-config is missing. Install it: apt-get install pkg-config")
endif()

function(lectern_missing what package)
  message(FATAL_ERROR "${what} was not found. Install it: apt-get install ${package}\n"
                      "(tools/test and tools/demo install everything that is needed.)")
endfunction()

# A library that describes itself to pkg-config.
function(lectern_pkg_config name module package)
  pkg_check_modules(LECTERN_${name} QUIET IMPORTED_TARGET GLOBAL ${module})
  if(NOT LECTERN_${name}_FOUND)
    lectern_missing("${module}" ${package})
  endif()
  add_library(lectern::${name} ALIAS PkgConfig::LECTERN_${name})
endfunction()

lectern_pkg_config(poppler "poppler-cpp>=22.12" libpoppler-cpp-dev)
lectern_pkg_config(qpdf "libqpdf>=11.3" libqpdf-dev)
lectern_pkg_config(tesseract "tesseract>=5.3" libtesseract-dev)
lectern_pkg_config(leptonica lept libleptonica-dev)
lectern_pkg_config(webp "libwebp>=1.2" libwebp-dev)
lectern_pkg_config(seccomp "libseccomp>=2.5" libseccomp-dev)
lectern_pkg_config(xapian "xapian-core>=1.4.22" libxapian-dev)
lectern_pkg_config(utf8proc libutf8proc libutf8proc-dev)
lectern_pkg_config(gumbo gumbo libgumbo-dev)
lectern_pkg_config(cmark_gfm_core libcmark-gfm libcmark-gfm-dev)
lectern_pkg_config(httplib cpp-httplib libcpp-httplib-dev)
lectern_pkg_config(sqlite sqlite3 libsqlite3-dev)
lectern_pkg_config(zstd libzstd libzstd-dev)
lectern_pkg_config(tomlplusplus tomlplusplus libtomlplusplus-dev)
lectern_pkg_config(curl "libcurl>=7.88" libcurl4-openssl-dev)
lectern_pkg_config(expat "expat>=2.5" libexpat1-dev)
lectern_pkg_config(openssl libcrypto libssl-dev)

# cmark-gfm's extensions (tables, strikethrough) are a second library without a .pc file.
find_library(CMARK_GFM_EXTENSIONS_LIBRARY cmark-gfm-extensions)
if(NOT CMARK_GFM_EXTENSIONS_LIBRARY)
  lectern_missing("cmark-gfm's extensions" libcmark-gfm-extensions-dev)
endif()
add_library(lectern_cmark_gfm INTERFACE)
target_link_libraries(lectern_cmark_gfm INTERFACE ${CMARK_GFM_EXTENSIONS_LIBRARY} lectern::cmark_gfm_core)
add_library(lectern::cmark_gfm ALIAS lectern_cmark_gfm)

find_package(Boost 1.81 QUIET COMPONENTS json)
if(NOT Boost_FOUND)
  lectern_missing("Boost 1.81 or newer with Boost.JSON" "libboost1.81-dev libboost-json1.81-dev (Debian 12) or libboost-dev libboost-json-dev (Debian 13)")
endif()
add_library(lectern::json ALIAS Boost::json)
add_library(lectern_boost INTERFACE)
target_link_libraries(lectern_boost INTERFACE Boost::headers Threads::Threads)
add_library(lectern::boost ALIAS lectern_boost)

find_package(CLI11 QUIET)
if(NOT CLI11_FOUND)
  lectern_missing("CLI11" libcli11-dev)
endif()
add_library(lectern::cli11 ALIAS CLI11::CLI11)

find_package(spdlog QUIET)
if(NOT spdlog_FOUND)
  lectern_missing("spdlog" libspdlog-dev)
endif()
add_library(lectern::spdlog ALIAS spdlog::spdlog)

# Time zones: GCC 12's <chrono> has none.
find_package(date QUIET)
if(NOT date_FOUND)
  lectern_missing("Howard Hinnant's date library" libhowardhinnant-date-dev)
endif()
add_library(lectern::date ALIAS date::date-tz)

# What allocates memory for a program that asks for little pieces all the time.  Sanitizers bring an
# allocator of their own.
add_library(lectern_allocator INTERFACE)
if(NOT LECTERN_SANITIZE AND NOT LECTERN_FUZZ)
  find_package(mimalloc QUIET)
  if(NOT mimalloc_FOUND)
    lectern_missing("mimalloc" libmimalloc-dev)
  endif()
  # Nothing names it, since it takes the place of malloc; so the linker is told to keep it.
  target_link_libraries(lectern_allocator INTERFACE
    "-Wl,--push-state,--no-as-needed" mimalloc "-Wl,--pop-state")
endif()
add_library(lectern::allocator ALIAS lectern_allocator)
