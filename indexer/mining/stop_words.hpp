// Words that carry a sentence rather than its subject: no phrase begins or ends with one,
// and an acronym may pass over them ("Mixture of Experts").
#pragma once

#include <string_view>

namespace lectern::mining {

// "of", "the", "и": of English, which every club's texts have, and of the language
// (ISO 639-1), where it is known here: Russian, German, French, Spanish.
bool is_stop_word(std::string_view lowered, std::string_view language);

// Words of English that are no subject either: what speakers fill with, what pages of papers
// and slides are labelled with ("figure", "et", "proceedings", "thank").
bool is_filler(std::string_view lowered);

}  // namespace lectern::mining
