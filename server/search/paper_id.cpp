#include "server/search/paper_id.hpp"

#include <algorithm>
#include <cctype>

#include "indexer/schema/fold.hpp"

namespace lectern::search {
namespace {

constexpr std::string_view kArxiv = "arxiv:";
constexpr std::string_view kDoi = "doi:";
constexpr std::string_view kDoiOfArxiv = "doi:10.48550~arxiv.";

// "2205.14135v2" is one of the versions of 2205.14135.
std::string_view without_version(std::string_view number) {
  const std::size_t digits = number.find_last_not_of("0123456789");
  const bool version = digits != std::string_view::npos && digits + 1 < number.size() &&
                       digits > 0 && (number[digits] == 'v' || number[digits] == 'V') &&
                       std::isdigit(static_cast<unsigned char>(number[digits - 1]));
  return version ? number.substr(0, digits) : number;
}

}  // namespace

std::string kept_paper_id(std::string_view written) {
  std::string id{written};
  std::replace(id.begin(), id.end(), '/', '~');
  const std::string lowered = schema::lowered(id);
  for (const std::string_view start : {kArxiv, kDoiOfArxiv})
    if (lowered.starts_with(start))
      return std::string{kArxiv}.append(without_version(std::string_view{id}.substr(start.size())));
  return lowered.starts_with(kDoi) ? lowered : std::string{written};
}

}  // namespace lectern::search
