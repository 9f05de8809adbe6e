// An index as one text, so that two can be compared whatever order they were written in.
#pragma once

#include <filesystem>
#include <string>

namespace lectern::testing {

// Every document with its data, terms, positions and values, and the metadata, sorted.
std::string dump_index(const std::filesystem::path& index);

}  // namespace lectern::testing
