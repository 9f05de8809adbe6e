#include "indexer/catalog/date.hpp"
#include "indexer/catalog/date_tokens.hpp"
#include "indexer/catalog/date_words.hpp"

namespace lectern::catalog {
namespace {

// The parts of a date that stand together: "2021-13-45" has three, "May 32" has two.
struct Parts {
  int numbers = 0;
  int days = 0;  // numbers of one or two digits
  bool month = false;
  int signs = 0;  // since the last part

  bool make_a_date() const { return numbers >= 3 || (month && days >= 1); }
};

}  // namespace

bool resembles_date(std::string_view text) {
  Parts parts;
  for (const DateToken& token : date_tokens(text)) {
    if (token.kind == DateToken::kNumber && token.digits <= 4) {
      ++parts.numbers;
      parts.days += token.digits <= 2;
      parts.signs = 0;
    } else if (token.kind == DateToken::kWord && month_named(token.text)) {
      parts.month = true;
      parts.signs = 0;
    } else if (token.kind == DateToken::kWord || ++parts.signs > 2) {
      parts = {};
    }
    if (parts.make_a_date()) return true;
  }
  return false;
}

}  // namespace lectern::catalog
