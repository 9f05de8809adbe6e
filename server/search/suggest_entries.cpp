#include "server/search/suggest_entries.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "server/search/addresses.hpp"
#include "server/search/name_words.hpp"

namespace lectern::search {
namespace {

constexpr std::size_t kMostWords = 64;
constexpr std::size_t kLongestText = 300;  // bytes; a title that is longer is no title
constexpr std::size_t kMostPhrases = 50'000;

// A phrase of the archive: of several sessions, or come back to in one.
constexpr std::int64_t kLeastSessions = 2;
constexpr std::int64_t kLeastMentionsInOne = 5;

const std::string& commonest(const std::map<std::string, std::int64_t>& spellings) {
  return std::max_element(spellings.begin(), spellings.end(),
                          [](const auto& a, const auto& b) {
                            return a.second != b.second ? a.second < b.second : a.first < b.first;
                          })
      ->first;
}

std::string counted(std::int64_t sessions) {
  return std::to_string(sessions) + (sessions == 1 ? " session" : " sessions");
}

std::string beside(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() ? a + b : a + " \u00B7 " + b;
}

// As a value of the query language.
std::string in_quotes(std::string_view field, const std::string& value) {
  std::string text{field};
  text += '"';
  for (const char c : value) text += c == '"' ? ' ' : c;
  return text + '"';
}

// A phrase is searched as words; what could be read as an operator stands in quotes.
std::string searched(const std::string& phrase) {
  for (const std::string_view word : {"AND", "OR", "NOT", "NEAR", "XOR", "ADJ"})
    if (phrase.find(word) != std::string::npos) return in_quotes("", phrase);
  return phrase;
}

bool fits(const std::string& text) { return !text.empty() && text.size() <= kLongestText; }

}  // namespace

void SuggestEntries::add(const schema::SessionRecord& session) {
  add_title(session);
  if (!session.plan_topic && fits(session.series))
    note(series_, folded_name(session.series, kMostWords), session.series, session);
  std::set<std::string> seen;  // a list may name somebody twice
  for (const std::string& presenter : session.presenters) {
    const std::string key = folded_name(presenter, kMostWords);
    if (fits(presenter) && seen.insert(key).second) note(presenters_, key, presenter, session);
  }
  add_papers(session);
  add_phrases(session);
}

// Sessions of one title are one suggestion: a search when there are several.
void SuggestEntries::add_title(const schema::SessionRecord& session) {
  const std::string key = folded_name(session.title, kMostWords);
  if (key.empty() || !fits(session.title)) return;
  Title& title = titles_[key];
  if (++title.sessions > 1 && session.date <= title.date) return;
  title.text = session.title;
  title.date = session.date;
  title.url = session_address(session.id);
  title.detail = beside(session.club_name.empty() ? session.club_id : session.club_name,
                        session.plan_topic ? session.series : session.date);
}

void SuggestEntries::add_papers(const schema::SessionRecord& session) {
  for (const schema::PaperRecord& paper : session.papers)
    if (fits(paper.title))
      if (Common* common = note(papers_, paper.id, paper.title, session); common != nullptr)
        common->url = paper_address(paper.id);
  // Books and courses, which open with the topic that lists them.
  for (const schema::ReadingRecord& reading : session.readings) {
    const std::string key = folded_name(reading.title, kMostWords);
    if (!reading.paper.empty() || !fits(reading.title) || key.empty()) continue;
    if (Common* common = note(papers_, "title " + key, reading.title, session);
        common != nullptr && common->url.empty())
      common->url = session_address(session.id);
  }
}

void SuggestEntries::add_phrases(const schema::SessionRecord& session) {
  if (session.plan_topic) return;
  for (const schema::PhraseRecord& phrase : session.phrases)
    if (fits(phrase.text) && phrase.count > 0)
      if (Common* common =
              note(phrases_, singular_name(phrase.text, kMostWords), phrase.text, session);
          common != nullptr)
        common->mentions += phrase.count - 1;
}

SuggestEntries::Common* SuggestEntries::note(Table& table, const std::string& key,
                                             const std::string& spelling,
                                             const schema::SessionRecord& session) {
  if (key.empty()) return nullptr;
  Common& common = table[key];
  ++common.spellings[spelling];
  common.sessions += !session.plan_topic;
  ++common.mentions;
  if (common.where.empty())
    common.where = session.club_name.empty() ? session.club_id : session.club_name;
  return &common;
}

void SuggestEntries::keep_common_phrases() {
  std::erase_if(phrases_, [](const auto& one) {
    return one.second.sessions < kLeastSessions && one.second.mentions < kLeastMentionsInOne;
  });
  if (phrases_.size() <= kMostPhrases) return;
  using Count = std::tuple<std::int64_t, std::int64_t, std::string>;
  std::vector<Count> counts;
  for (const auto& [key, common] : phrases_)
    counts.emplace_back(-common.sessions, -common.mentions, key);
  const auto last = counts.begin() + static_cast<std::ptrdiff_t>(kMostPhrases);
  std::nth_element(counts.begin(), last, counts.end());
  for (auto it = last; it != counts.end(); ++it) phrases_.erase(std::get<std::string>(*it));
}

std::vector<SuggestEntry> SuggestEntries::take() && {
  std::vector<SuggestEntry> entries;
  const auto put = [&](SuggestionKind kind, std::string text, std::string detail, std::string url,
                       std::string query, double weight) {
    entries.push_back(
        {{kind, std::move(text), std::move(detail), std::move(url), std::move(query), {}}, weight});
  };

  // The newer a session, the likelier it is the one that is looked for.
  std::vector<const Title*> titles;
  for (const auto& [key, title] : titles_) titles.push_back(&title);
  std::sort(titles.begin(), titles.end(), [](const Title* a, const Title* b) {
    return a->date != b->date ? a->date < b->date : a->url < b->url;
  });
  for (std::size_t i = 0; i < titles.size(); ++i) {
    const Title& title = *titles[i];
    const bool one = title.sessions == 1;
    put(SuggestionKind::kSession, title.text, one ? title.detail : counted(title.sessions),
        one ? title.url : "", one ? "" : in_quotes("title:", title.text),
        static_cast<double>(i + 1) / static_cast<double>(titles.size()));
  }

  const auto put_all = [&](const Table& table, auto put_one) {
    std::int64_t most = 1;
    for (const auto& [key, common] : table) most = std::max(most, common.sessions);
    for (const auto& [key, common] : table)
      put_one(
          commonest(common.spellings), common,
          std::log1p(static_cast<double>(common.sessions)) / std::log1p(static_cast<double>(most)));
  };
  put_all(series_, [&](const std::string& text, const Common& common, double weight) {
    put(SuggestionKind::kSeries, text, beside(common.where, counted(common.sessions)), "",
        in_quotes("series:", text), weight);
  });
  put_all(presenters_, [&](const std::string& text, const Common& common, double weight) {
    put(SuggestionKind::kPresenter, text, counted(common.sessions), "",
        in_quotes("presenter:", text), weight);
  });
  put_all(papers_, [&](const std::string& text, const Common& common, double weight) {
    put(SuggestionKind::kPaper, text, common.sessions > 0 ? counted(common.sessions) : common.where,
        common.url, "", weight);
  });
  keep_common_phrases();
  put_all(phrases_, [&](const std::string& text, const Common& common, double weight) {
    put(SuggestionKind::kPhrase, text, counted(common.sessions), "", searched(text), weight);
  });
  return entries;
}

}  // namespace lectern::search
