// openapi.json as it was when the server was built: what the API is, for people and
// programs.  The build makes these of the file (cmake/embed_description.cmake).
#pragma once

#include <string_view>

namespace lectern::http {

extern const std::string_view kDescription;  // the file, byte for byte
extern const char* const kDescriptionTag;    // an ETag: changes with it
extern const char* const kApiVersion;        // its info.version

}  // namespace lectern::http
