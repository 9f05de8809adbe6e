// Texts for made-up passages: each kind walks the chain of its own real texts, and some words
// give way to rare ones, so that the vocabulary goes on growing with the archive.
#pragma once

#include <array>
#include <string>

#include "indexer/schema/passage_kind.hpp"
#include "tests/bench/archive_sample.hpp"
#include "tests/bench/random.hpp"
#include "tests/bench/rare_words.hpp"
#include "tests/bench/word_chain.hpp"

namespace lectern::bench {

class Prose {
 public:
  explicit Prose(const ArchiveSample& sample);

  // About as `session` of the sample writes in passages of this kind.
  std::string text(schema::PassageKind kind, std::size_t session, std::size_t words,
                   Random& random);
  std::string title(std::size_t session, std::size_t words, Random& random);
  std::string name(Random& random);  // of a person

  const WordCount& known() const { return known_; }
  const RareWords& rare() const { return rare_; }

 private:
  static WordCount count(const ArchiveSample& sample);
  const WordChain& chain(schema::PassageKind kind) const;
  std::string walk(const WordChain& chain, std::size_t session, std::size_t words, Random& random);

  std::array<WordChain, schema::kPassageKindNames.size()> chains_;
  WordChain spoken_;  // of everything, when the sample has no transcripts
  WordChain titles_;
  WordCount known_;
  RareWords rare_;
};

}  // namespace lectern::bench
