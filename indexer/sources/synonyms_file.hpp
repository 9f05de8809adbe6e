// Loads synonyms.toml: groups of forms that mean the same, which a search takes for each
// other.  As strict as clubs.toml: what cannot be read names its line.
#pragma once

#include <filesystem>
#include <vector>

#include "indexer/schema/synonyms.hpp"

namespace lectern::sources {

// Throws ClubsFileError (clubs_file.hpp).
std::vector<schema::SynonymGroup> load_synonyms(const std::filesystem::path& file);

// The groups of data/synonyms.toml, which are built into the program.
std::vector<schema::SynonymGroup> shipped_synonyms();

// `named`, else synonyms.toml beside the clubs file, else the shipped ones.
std::vector<schema::SynonymGroup> find_synonyms(const std::filesystem::path& named,
                                                const std::filesystem::path& clubs);

}  // namespace lectern::sources
