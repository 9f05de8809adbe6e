// The phrases that a session's texts come back to: two to four words of which neither the
// first nor the last is a stop word or a number, on one line of a slide or within a
// sentence.  Ranked by C-value (Frantzi, Ananiadou & Mima 2000, "Automatic recognition of
// multi-word terms"): frequency, more for longer phrases, less what only occurs inside a
// longer one ("neural information" of "neural information processing").
#pragma once

#include <string_view>
#include <vector>

#include "indexer/schema/documents.hpp"

namespace lectern::mining {

// Best first, at most 40, each in its commonest spelling; both numbers of the last word are one
// phrase.  Lines that come again and again, as on every slide of a deck, count twice.  Linear
// in the texts, of which the first 400,000 words are read; in order of the alphabet where the
// measure is equal, so that the same texts give the same phrases.
std::vector<schema::PhraseRecord> phrases_of(const std::vector<std::string_view>& texts,
                                             std::string_view language);

}  // namespace lectern::mining
