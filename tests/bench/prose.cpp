#include "tests/bench/prose.hpp"

namespace lectern::bench {
namespace {

// As captions are written: no capitals, no punctuation.
std::string as_spoken(std::string_view text) {
  std::string spoken;
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' ||
                        (static_cast<unsigned char>(c) & 0x80u) != 0;
    if (c >= 'A' && c <= 'Z')
      spoken += static_cast<char>(c + 32);
    else
      spoken += letter ? c : ' ';
  }
  return spoken;
}

std::size_t index_of(schema::PassageKind kind) { return static_cast<std::size_t>(kind); }

}  // namespace

WordCount Prose::count(const ArchiveSample& sample) {
  WordCount count;
  for (const index::StoredSession& session : sample.sessions)
    for (const schema::PassageRecord& passage : session.passages) count.add(passage.text);
  return count;
}

Prose::Prose(const ArchiveSample& sample) : known_(count(sample)), rare_(known_) {
  for (std::size_t i = 0; i < sample.sessions.size(); ++i) {
    titles_.learn(sample.sessions[i].session.title, i);
    for (const schema::PassageRecord& passage : sample.sessions[i].passages) {
      chains_[index_of(passage.kind)].learn(passage.text, i);
      spoken_.learn(as_spoken(passage.text), i);
    }
  }
  for (WordChain& chain : chains_) chain.finish();
  spoken_.finish();
  titles_.finish();
}

const WordChain& Prose::chain(schema::PassageKind kind) const {
  const WordChain& own = chains_[index_of(kind)];
  return own.empty() ? spoken_ : own;
}

std::string Prose::walk(const WordChain& chain, std::size_t session, std::size_t words,
                        Random& random) {
  std::string text;
  if (chain.empty() || words == 0) return text;
  WordChain::Place place = chain.begin(session, random);
  for (std::size_t i = 0;;) {
    if (random.happens(rare_.share()))
      text += rare_.draw(random);
    else
      text += chain.word(place);
    if (++i == words) return text;
    text += chain.ends_line(place) ? '\n' : ' ';
    place = chain.next(place, session, random);
  }
}

std::string Prose::text(schema::PassageKind kind, std::size_t session, std::size_t words,
                        Random& random) {
  return walk(chain(kind), session, words, random);
}

std::string Prose::title(std::size_t session, std::size_t words, Random& random) {
  return walk(titles_.empty() ? spoken_ : titles_, session, words, random);
}

std::string Prose::name(Random& random) {
  std::string name = rare_.draw(random) + " " + rare_.draw(random);
  name[0] = static_cast<char>(name[0] - 32);
  char& second = name[name.find(' ') + 1];
  second = static_cast<char>(second - 32);
  return name;
}

}  // namespace lectern::bench
