// Ids of papers as people write them, in the form in which the index keeps them.
#pragma once

#include <string>
#include <string_view>

namespace lectern::search {

// "ARXIV:2205.14135v2" and "doi:10.48550/arXiv.2205.14135" are "arxiv:2205.14135",
// "DOI:10.1145/A" is "doi:10.1145~a".  What has no such form is returned as it is.
std::string kept_paper_id(std::string_view written);

}  // namespace lectern::search
