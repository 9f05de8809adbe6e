#include "server/search/expansions.hpp"

#include <algorithm>

#include "server/search/name_words.hpp"

namespace lectern::search {
namespace {

constexpr std::size_t kMostWordsOfForm = 8;
constexpr std::size_t kMostWordsOfQuery = 2'000;

// One short form may stand for several things ("CP"); what is rarer than this part of the
// commonest, or has so many before it, is not searched as well.
constexpr std::int64_t kLeastPart = 4;
constexpr std::size_t kMostLongForms = 4;

std::string joined(const std::vector<std::string>& words, std::size_t begin, std::size_t end,
                   bool in_singular) {
  std::string key;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) key += ' ';
    key += in_singular ? singular(words[i]) : words[i];
  }
  return key;
}

const std::string& commonest(const std::map<std::string, std::int64_t>& spellings) {
  return std::max_element(spellings.begin(), spellings.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

// The words of a query, hyphens read as spaces, each with the place of the word it is from.
struct QueryWords {
  std::vector<std::string> words;
  std::vector<std::size_t> places;

  explicit QueryWords(const std::vector<std::string>& typed) {
    for (std::size_t i = 0; i < typed.size() && words.size() < kMostWordsOfQuery; ++i)
      for (std::string& word : folded_words(typed[i], kMostWordsOfForm)) {
        words.push_back(std::move(word));
        places.push_back(i);
      }
  }

  // Whether [begin, end) begins and ends where words that were typed do.
  bool is_whole(std::size_t begin, std::size_t end) const {
    return (begin == 0 || places[begin - 1] != places[begin]) &&
           (end == words.size() || places[end] != places[end - 1]);
  }
};

}  // namespace

const Expansions::Node* Expansions::find(const std::vector<std::string>& words, std::size_t begin,
                                         std::size_t end) const {
  if (const auto it = exact_.find(joined(words, begin, end, false)); it != exact_.end())
    return &forms_[it->second];
  const auto it = singular_.find(joined(words, begin, end, true));
  return it != singular_.end() ? &forms_[it->second] : nullptr;
}

std::vector<Expansion> Expansions::of(const std::vector<std::string>& typed) const {
  std::vector<Expansion> found;
  if (forms_.empty()) return found;
  const QueryWords query{typed};
  for (std::size_t at = 0; at < query.words.size();) {
    const auto longest = longest_.find(singular(query.words[at]));
    std::size_t next = at + 1;
    if (longest != longest_.end()) {
      for (std::size_t end = std::min(at + longest->second, query.words.size()); end > at; --end) {
        const Node* node = query.is_whole(at, end) ? find(query.words, at, end) : nullptr;
        if (node == nullptr || node->links.empty()) continue;
        Expansion& expansion = found.emplace_back();
        expansion.begin = query.places[at];
        expansion.end = query.places[end - 1] + 1;
        for (const Link& link : node->links) {
          expansion.forms.push_back(forms_[link.form].form);
          expansion.forms.back().share = static_cast<double>(link.share);
        }
        next = end;
        break;
      }
    }
    at = next;
  }
  return found;
}

void Expansions::Builder::add(const schema::SessionRecord& session) {
  for (const schema::AcronymRecord& record : session.acronyms) {
    const std::string short_key = folded_name(record.short_form, kMostWordsOfForm);
    const auto long_words = folded_words(record.long_form, kMostWordsOfForm + 1);
    if (short_key.empty() || long_words.empty() || long_words.size() > kMostWordsOfForm) continue;
    if (record.count < 1) continue;
    const std::string long_key = joined(long_words, 0, long_words.size(), true);
    Acronym& acronym = acronyms_[short_key];
    acronym.spellings[record.short_form] += record.count;
    Tally& tally = acronym.long_forms[long_key];
    ++tally.sessions;
    tally.mentions += record.count;
    tally.spellings[record.long_form] += record.count;
  }
}

void Expansions::Builder::add(const std::vector<schema::SynonymGroup>& groups) {
  groups_.insert(groups_.end(), groups.begin(), groups.end());
}

// The first spelling that comes is the one that is shown.
std::uint32_t Expansions::Builder::form(const std::string& written) {
  std::vector<std::string> words = folded_words(written, kMostWordsOfForm + 1);
  const std::string exact = joined(words, 0, words.size(), false);
  const std::string in_singular = joined(words, 0, words.size(), true);
  if (const auto it = made_.exact_.find(exact); it != made_.exact_.end()) return it->second;
  if (words.size() > 1)
    if (const auto it = made_.singular_.find(in_singular); it != made_.singular_.end())
      return it->second;
  const auto id = static_cast<std::uint32_t>(made_.forms_.size());
  made_.exact_.emplace(exact, id);
  made_.singular_.emplace(in_singular, id);
  std::size_t& longest = made_.longest_[singular(words.front())];
  longest = std::max(longest, words.size());
  made_.forms_.push_back({{std::move(words), written, 1}, {}});
  return id;
}

void Expansions::Builder::link(std::uint32_t from, std::uint32_t to, double share) {
  if (from == to) return;
  auto& links = made_.forms_[from].links;
  for (Link& known : links)
    if (known.form == to) {
      known.share = std::max(known.share, static_cast<float>(share));
      return;
    }
  links.push_back({to, static_cast<float>(share)});
}

void Expansions::Builder::link_acronym(const Acronym& acronym) {
  std::vector<const Tally*> tallies;
  std::int64_t mentions = 0;
  for (const auto& [key, tally] : acronym.long_forms) {
    tallies.push_back(&tally);
    mentions += tally.mentions;
  }
  // Many sessions say more than one that says it many times.
  std::stable_sort(tallies.begin(), tallies.end(), [](const Tally* a, const Tally* b) {
    return a->sessions != b->sessions ? a->sessions > b->sessions : a->mentions > b->mentions;
  });
  const Tally& best = *tallies.front();
  const std::uint32_t short_form = form(commonest(acronym.spellings));
  for (std::size_t i = 0; i < std::min(tallies.size(), kMostLongForms); ++i) {
    const Tally& tally = *tallies[i];
    if (tally.sessions * kLeastPart < best.sessions || tally.mentions * kLeastPart < best.mentions)
      continue;
    const std::uint32_t long_form = form(commonest(tally.spellings));
    link(short_form, long_form,
         static_cast<double>(tally.mentions) / static_cast<double>(mentions));
    link(long_form, short_form, 1);
  }
}

Expansions Expansions::Builder::build() && {
  // What the archive says of a form goes first, and so do its spellings.
  for (const auto& [key, acronym] : acronyms_) link_acronym(acronym);
  for (const schema::SynonymGroup& group : groups_) {
    std::vector<std::uint32_t> ids;
    for (const std::string& written : group)
      if (const std::size_t words = folded_words(written, kMostWordsOfForm + 1).size();
          words > 0 && words <= kMostWordsOfForm)
        ids.push_back(form(written));
    for (const std::uint32_t from : ids)
      for (const std::uint32_t to : ids) link(from, to, 1);
  }
  for (Node& node : made_.forms_)
    std::stable_sort(node.links.begin(), node.links.end(),
                     [](const Link& a, const Link& b) { return a.share > b.share; });
  return std::move(made_);
}

}  // namespace lectern::search
