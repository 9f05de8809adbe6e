// Pieces of a session's lines: what stays of a text when links that only name a form
// are gone, and where a line ends.  Shared by the readers of titles and of bodies.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/catalog/page.hpp"

namespace lectern::catalog {

// Without the dashes, colons and empty brackets around it.
std::string_view trim_separators(std::string_view text);

// The text without links that only name a form ("[pdf]", "slides") and without addresses.
std::string without_generic_links(const Text& text);

// The text without brackets that hold nothing but links: "Kalman filters ([intro](…), [code](…))".
// Brackets with names in them stay: "Kalman filters ([Ada Lovelace](…))".
Text without_link_brackets(const Text& text);

// "Presented paper: …"; `names_what_was_read` also knows "The article discussed: …".
bool names_presented_paper(std::string_view line);
bool names_what_was_read(std::string_view line);

// The names after "presented by" or "led by", wherever it stands; empty without.
std::string people_presenting(std::string_view text);

// A link whose text is a person's name and whose address is a person's page.
bool links_to_person(const Link& link);

// The lines of a text; "Date: 5 May, Speaker: Ada" is two.
std::vector<Text> lines_of(const Text& text);

}  // namespace lectern::catalog
