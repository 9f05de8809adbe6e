// A paper as BibTeX, for those who cite it.
#pragma once

#include <string>

#include "server/search/papers.hpp"

namespace lectern::formats {

// "vaswani2017attention": the first author's last name, the year, the title's first telling
// word; ASCII letters and digits only, and never empty.
std::string citation_key(const search::PaperDetail& detail);

std::string bibtex(const search::PaperDetail& detail);

}  // namespace lectern::formats
