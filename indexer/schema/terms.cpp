#include "indexer/schema/terms.hpp"

#include <array>
#include <cstdint>

#include "indexer/schema/fold.hpp"

namespace lectern::schema {
namespace {

// FNV-1a, 64 bits (Fowler, Noll, Vo): stable across machines, unlike std::hash.
std::string hash_hex(std::string_view text) {
  std::uint64_t hash = 14695981039346656037ull;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out(16, '0');
  for (std::size_t i = 16; i-- > 0; hash >>= 4) out[i] = kDigits[hash & 0xF];
  return out;
}

std::string term(std::string_view term_prefix, std::string_view value) {
  std::string out{term_prefix};
  out += value;
  if (out.size() <= kMaxTermBytes) return out;
  const std::string tail = hash_hex(value);
  out.resize(kMaxTermBytes - tail.size());
  return out + tail;
}

}  // namespace

std::string unique_term(std::string_view id) { return term(prefix::kUnique, id); }
std::string session_term(std::string_view id) { return term(prefix::kSession, id); }
std::string club_term(std::string_view id) { return term(prefix::kClub, id); }
std::string series_term(std::string_view series) { return term(prefix::kSeries, fold(series)); }
std::string presenter_term(std::string_view name) { return term(prefix::kPresenter, fold(name)); }
std::string kind_term(PassageKind kind) { return term(prefix::kKind, to_string(kind)); }
std::string year_term(std::string_view year) { return term(prefix::kYear, year); }
std::string document_term(std::string_view sha256) { return term(prefix::kDocument, sha256); }
std::string paper_term(std::string_view id) { return term(prefix::kPaper, id); }
std::string written_term(std::string_view folded) { return term(prefix::kWritten, folded); }
std::string stem_term(std::string_view stem) { return term(prefix::kStem, stem); }
std::string inherited_term(std::string_view form) { return term(prefix::kInherited, form); }

std::string record_term(RecordSort sort) {
  switch (sort) {
    case RecordSort::kClub:
      return term(prefix::kRecord, "club");
    case RecordSort::kSession:
      return term(prefix::kRecord, "session");
    case RecordSort::kPlanTopic:
      break;
  }
  return term(prefix::kRecord, "plan-topic");
}

std::string club_record_id(std::string_view id) { return "club:" + std::string{id}; }
std::string session_record_id(std::string_view id) { return "session:" + std::string{id}; }

}  // namespace lectern::schema
