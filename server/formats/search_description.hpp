// How a browser's address bar searches here (OpenSearch 1.1).
#pragma once

#include <string>

namespace lectern::formats {

std::string search_description(const std::string& origin);

}  // namespace lectern::formats
