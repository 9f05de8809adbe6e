// Groups of forms that mean the same ("k8s", "kubernetes"), as the index keeps them for
// the server: one value of its metadata, readable as it stands.
//
//   synonyms := { form { TAB form } LF }
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lectern::schema {

using SynonymGroup = std::vector<std::string>;  // as written; two or more

// Control characters of forms are written as spaces.
std::string encode(const std::vector<SynonymGroup>& groups);

// Of anything else, the groups that can be read.
std::vector<SynonymGroup> decode_synonyms(std::string_view bytes);

}  // namespace lectern::schema
