#include "indexer/catalog/session.hpp"

#include <array>

namespace lectern::catalog {

std::string_view to_string(MaterialKind kind) {
  static constexpr std::array<std::string_view, 7> kNames = {
      "slides", "paper", "annotated_paper", "notes", "code", "board", "link"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view status(const Session& session, std::chrono::year_month_day today) {
  if (!session.date) return "undated";
  return *session.date < today ? "past" : "upcoming";
}

}  // namespace lectern::catalog
