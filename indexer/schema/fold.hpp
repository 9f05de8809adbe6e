// Folding: the form in which names are compared.  "@The0nix", "the0nix" and
// "The0nix " are one presenter; "Straße" and "STRASSE" are not our business.
#pragma once

#include <string>
#include <string_view>

namespace lectern::schema {

// Lower-cases (ASCII, Latin-1, Latin Extended-A, Greek, Cyrillic), collapses white
// space to single spaces, trims, and drops a leading '@'.  Bytes that are not UTF-8
// pass unchanged.
std::string fold(std::string_view utf8);

// Lower-cases only: every character keeps its place and its length in bytes, so that
// what is found in the result can be cut from the original.
std::string lowered(std::string_view utf8);

// Letters and digits of any script lower-cased, everything else one '-'; none at
// the ends.  At most `max_bytes`, cut between characters.  Used for ids in URLs.
std::string slug(std::string_view utf8, std::size_t max_bytes = 60);

}  // namespace lectern::schema
