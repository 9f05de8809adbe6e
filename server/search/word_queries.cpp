#include "server/search/word_queries.hpp"

#include <algorithm>
#include <set>

#include "indexer/schema/terms.hpp"
#include "server/search/matching.hpp"
#include "server/search/stop_words.hpp"

namespace lectern::search {
namespace {

using Xapian::Query;

// The ways in which the beginnings of a query may go on, all together.
constexpr std::size_t kMostEndings = 60;
// Together they are read of no more passages than there are, or than this; the commonest
// always is.
constexpr std::size_t kAlwaysRead = 20'000;
// Of words that begin alike, how many are looked at to find the most frequent, and how many of
// these may be forms of one.
constexpr std::size_t kMostLookedAt = 5000;
constexpr std::size_t kFormsOfAStem = 3;
// A word this rare may be two that somebody wrote as one.
constexpr Xapian::doccount kRare = 20;
constexpr Xapian::doccount kRareShare = 500;
constexpr std::size_t kShortestPart = 3;  // bytes of each of the two

// One per set of languages; English is what most archives are in, so its stems come first.
std::vector<schema::Stemmer> stemmers_of(const std::vector<schema::ClubRecord>& clubs) {
  std::vector<schema::Stemmer> stemmers{schema::Stemmer{{}}};
  std::set<std::string> seen{stemmers.front().name()};
  for (const schema::ClubRecord& club : clubs)
    if (schema::Stemmer stemmer{club.languages}; seen.insert(stemmer.name()).second)
      stemmers.push_back(std::move(stemmer));
  return stemmers;
}

void add_once(std::vector<std::string>& all, std::string value) {
  if (std::find(all.begin(), all.end(), value) == all.end()) all.push_back(std::move(value));
}

Query any_of(const std::vector<std::string>& terms) {
  return terms.size() == 1 ? Query{terms.front()}
                           : Query{Query::OP_MAX, terms.begin(), terms.end()};
}

using Counted = std::pair<Xapian::doccount, std::string>;

bool is_commoner(const Counted& a, const Counted& b) {
  return a.first != b.first ? a.first > b.first : a.second < b.second;
}

}  // namespace

WordQueries::WordQueries(const Xapian::Database& database,
                         const std::vector<schema::ClubRecord>& clubs, const Ranking& ranking)
    : database_(database), ranking_(ranking), stemmers_(stemmers_of(clubs)) {}

std::vector<std::string> WordQueries::stems(std::string_view folded) {
  std::vector<std::string> stems;
  for (schema::Stemmer& stemmer : stemmers_) add_once(stems, stemmer(folded));
  return stems;
}

WordQueries::Terms WordQueries::terms_of(const schema::Word& word) {
  if (!schema::is_stemmed(word))
    return {{schema::written_term(word.folded)},
            {schema::inherited_term(word.folded)},
            {{Form::Sort::kWritten, word.folded}}};
  Terms terms;
  for (const std::string& stem : stems(word.folded)) {
    terms.own.push_back(schema::stem_term(stem));
    terms.inherited.push_back(schema::inherited_term(stem));
    terms.forms.push_back({Form::Sort::kStem, stem});
  }
  return terms;
}

Query WordQueries::one_word(const Terms& terms) const {
  return {Query::OP_OR, any_of(terms.own), scaled(any_of(terms.inherited), ranking_.inherited)};
}

Xapian::doccount WordQueries::passages_with(std::string_view folded) {
  schema::Word word;
  word.folded = folded;
  Xapian::doccount most = 0;
  for (const std::string& term : terms_of(word).own)
    most = std::max(most, database_.get_termfreq(term));
  return most;
}

bool WordQueries::is_known(std::string_view folded) {
  schema::Word word;
  word.folded = folded;
  const Terms terms = terms_of(word);
  const auto exists = [&](const std::string& term) { return database_.term_exists(term); };
  return std::any_of(terms.own.begin(), terms.own.end(), exists) ||
         std::any_of(terms.inherited.begin(), terms.inherited.end(), exists);
}

Asked WordQueries::words(std::string_view text) {
  const std::vector<schema::Word> words = schema::words_to_find(text);
  if (words.empty()) return {std::string{text}, {}, {}, {}};
  Asked asked = words.size() == 1 ? one(words.front()) : in_a_row(words, true);
  if (words.size() > 1) add_joined(asked, words);
  asked.text = text;
  return asked;
}

Asked WordQueries::one(const schema::Word& word) {
  const Terms terms = terms_of(word);
  Asked asked{{}, one_word(terms), terms.own, terms.forms};
  if (schema::is_stemmed(word)) add_split(asked, word);
  return asked;
}

// Stems side by side.  What the passage inherits has no places, so it has its words anywhere.
Asked WordQueries::in_a_row(const std::vector<schema::Word>& words, bool inherited_too) {
  Asked asked;
  std::vector<std::vector<std::string>> rows(stemmers_.size());
  std::vector<Query> inherited;
  for (const schema::Word& word : words) {
    const Terms terms = terms_of(word);
    for (std::size_t i = 0; i < rows.size(); ++i)
      rows[i].push_back(schema::is_stemmed(word) ? schema::stem_term(stemmers_[i](word.folded))
                                                 : terms.own.front());
    inherited.push_back(any_of(terms.inherited));
    asked.forms.insert(asked.forms.end(), terms.forms.begin(), terms.forms.end());
  }
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  // Pairs of ideographs stand further apart than words, and so does what is beside a word that
  // is too long to be one.
  const Xapian::termcount span = words.back().place - words.front().place + 1;
  std::vector<Query> readings;
  for (const auto& row : rows) {
    readings.emplace_back(Query::OP_PHRASE, row.begin(), row.end(), span);
    add_once(asked.terms, row.front());
  }
  if (inherited_too)
    readings.push_back(
        scaled({Query::OP_AND, inherited.begin(), inherited.end()}, ranking_.inherited));
  asked.query = joined(Query::OP_OR, readings);
  return asked;
}

// "flashattention" is also "flash attention", if that is somewhere.
void WordQueries::add_split(Asked& asked, const schema::Word& word) {
  const std::string_view folded = word.folded;
  const bool plain =
      std::all_of(folded.begin(), folded.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!plain || folded.size() < 2 * kShortestPart ||
      passages_with(folded) > std::max(kRare, database_.get_doccount() / kRareShare))
    return;
  for (std::size_t at = kShortestPart; at + kShortestPart <= folded.size(); ++at) {
    const std::string_view first = folded.substr(0, at), second = folded.substr(at);
    if (passages_with(first) == 0 || passages_with(second) == 0) continue;
    Asked parts =
        in_a_row(schema::words_to_find(std::string{first} + " " + std::string{second}), false);
    if (!occurs(database_, parts.query)) continue;
    asked.query = {Query::OP_OR, asked.query, scaled(parts.query, ranking_.compound)};
    asked.forms.insert(asked.forms.end(), parts.forms.begin(), parts.forms.end());
    return;
  }
}

// "multi-head" is also "multihead", if that is somewhere.
void WordQueries::add_joined(Asked& asked, const std::vector<schema::Word>& words) {
  schema::Word joined;
  for (const schema::Word& word : words) {
    if (word.ideographs) return;
    joined.folded += word.folded;
  }
  if (joined.folded.size() > schema::kMaxWordBytes || !is_known(joined.folded)) return;
  const Terms terms = terms_of(joined);
  asked.query = {Query::OP_OR, asked.query, scaled(one_word(terms), ranking_.compound)};
  for (const std::string& term : terms.own) add_once(asked.terms, term);
  asked.forms.insert(asked.forms.end(), terms.forms.begin(), terms.forms.end());
}

Asked WordQueries::phrase(std::string_view text) {
  const std::vector<schema::Word> words = schema::words_to_find(text);
  Asked asked;
  if (!words.empty()) asked = in_a_row(words, false);
  asked.text = '"' + std::string{text} + '"';
  return asked;
}

// Words that begin so, as they are written, found by their stems.  How many sessions write a
// word is at hand; how many passages have its stem is asked only of those that many write.
std::vector<std::string> WordQueries::terms_beginning(const std::string& folded,
                                                      std::size_t of_so_many) {
  const std::size_t most = kMostEndings / of_so_many;
  std::vector<Counted> written;
  const std::string beginning = schema::written_term(folded);
  const auto end = database_.allterms_end(beginning);
  for (auto term = database_.allterms_begin(beginning);
       term != end && written.size() < kMostLookedAt; ++term)
    written.emplace_back(term.get_termfreq(), *term);
  const std::size_t kept = std::min(written.size(), kFormsOfAStem * most);
  std::partial_sort(written.begin(), written.begin() + static_cast<std::ptrdiff_t>(kept),
                    written.end(), is_commoner);
  written.resize(kept);
  std::vector<Counted> found;
  for (const auto& [sessions, text] : written) {
    schema::Word word;
    word.folded = text;
    for (const std::string& own : terms_of(word).own)
      found.emplace_back(database_.get_termfreq(own), own);
  }
  std::sort(found.begin(), found.end(), is_commoner);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  std::vector<std::string> terms;
  std::size_t room = std::max(database_.get_doccount() / of_so_many, kAlwaysRead);
  for (const auto& [passages, term] : found) {
    const bool fits = terms.empty() || passages <= room;
    if (passages == 0 || !fits || terms.size() == most) continue;
    room -= std::min<std::size_t>(room, passages);
    terms.push_back(term);
  }
  return terms;
}

Asked WordQueries::beginning(std::string_view text, std::size_t of_so_many) {
  std::vector<schema::Word> words = schema::words_to_find(text);
  if (words.empty()) return {std::string{text}, {}, {}, {}};
  const std::string last = words.back().folded;
  const std::size_t most = kMostEndings / of_so_many;
  const std::vector<std::string> terms = terms_beginning(last, of_so_many);
  std::vector<std::string> inherited;
  const std::string start = schema::inherited_term(last);
  const auto end = database_.allterms_end(start);
  for (auto term = database_.allterms_begin(start); term != end && inherited.size() < most; ++term)
    inherited.push_back(*term);
  Asked asked;
  asked.query = {
      Query::OP_OR, Query{Query::OP_SYNONYM, terms.begin(), terms.end()},
      scaled({Query::OP_SYNONYM, inherited.begin(), inherited.end()}, ranking_.inherited)};
  asked.forms = {{Form::Sort::kBeginning, last}};
  words.pop_back();
  if (!words.empty()) {
    const Asked before = words.size() == 1 ? one(words.front()) : in_a_row(words, true);
    asked.query = {Query::OP_AND, before.query, asked.query};
    asked.terms = before.terms;
    asked.forms.insert(asked.forms.end(), before.forms.begin(), before.forms.end());
  }
  asked.text = std::string{text} + "*";
  return asked;
}

Asked WordQueries::other_name(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : " ") + name;
  const std::vector<schema::Word> words = schema::words_to_find(text);
  if (words.empty()) return {text, {}, {}, {}};
  if (words.size() > 1) {
    Asked asked = in_a_row(words, true);
    // The "of" in a name says nothing where it stands alone.
    for (const schema::Word& word : words)
      if (is_stop_word(word.folded))
        for (const Form& form : terms_of(word).forms) std::erase(asked.forms, form);
    return asked;
  }
  const Terms terms = terms_of(words.front());
  return {text, one_word(terms), terms.own, terms.forms};
}

}  // namespace lectern::search
