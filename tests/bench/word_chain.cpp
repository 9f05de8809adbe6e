#include "tests/bench/word_chain.hpp"

#include <algorithm>

namespace lectern::bench {
namespace {

constexpr double kStaysInSession = 0.5;

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

}  // namespace

void WordChain::learn(std::string_view text, std::size_t session) {
  const std::size_t begin = text_.size();
  for (std::size_t at = 0; at < text.size();) {
    if (is_space(text[at])) {
      const bool in_text = text_.size() > begin && text_.back() != kLineEnd;
      if (text[at] == '\n' && in_text) text_.push_back(kLineEnd);
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && !is_space(text[end])) ++end;
    learn_word(text.substr(at, end - at));
    at = end;
  }
  if (text_.size() == begin) return;
  if (text_.back() == kLineEnd) text_.pop_back();
  text_.push_back(kTextEnd);
  starts_.push_back(begin);
  if (sessions_.size() <= session) sessions_.resize(session + 1, {begin, begin});
  sessions_[session].end = text_.size();
}

void WordChain::learn_word(std::string_view word) {
  const auto [found, is_new] =
      numbers_.try_emplace(std::string{word}, static_cast<WordNumber>(words_.size()));
  if (is_new) words_.emplace_back(word);
  text_.push_back(found->second);
}

void WordChain::finish() {
  places_.resize(words_.size());
  for (Place place = 0; place < text_.size(); ++place)
    if (text_[place] > kLineEnd) places_[text_[place]].push_back(place);
}

WordChain::Place WordChain::any_of(const std::vector<Place>& places, std::size_t session,
                                   Random& random) const {
  if (session < sessions_.size() && random.happens(kStaysInSession)) {
    const Range own = sessions_[session];
    const auto first = std::lower_bound(places.begin(), places.end(), own.begin);
    const auto last = std::lower_bound(first, places.end(), own.end);
    if (first != last)
      return first[static_cast<std::ptrdiff_t>(
          random.below(static_cast<std::size_t>(last - first)))];
  }
  return places[random.below(places.size())];
}

WordChain::Place WordChain::begin(std::size_t session, Random& random) const {
  return any_of(starts_, session, random);
}

WordChain::Place WordChain::next(Place place, std::size_t session, Random& random) const {
  Place after = any_of(places_[text_[place]], session, random) + 1;
  if (text_[after] == kLineEnd) ++after;
  return text_[after] == kTextEnd ? begin(session, random) : after;
}

}  // namespace lectern::bench
