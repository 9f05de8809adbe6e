// Finds where a text says what a short form stands for: "Mixture of Experts (MoE)", "MoE
// (Mixture of Experts)", "TP: tensor parallelism", also where a slide breaks its lines in
// between.  The ways of saying so are those of Schwartz & Hearst (2003), see initials.hpp for
// what counts as a match.  A wrong pair is worse than a missed one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lectern::mining {

struct AcronymPair {
  std::string short_form;  // as written, in the singular: "LLM" of "LLMs"
  std::string long_form;   // as written, with single spaces
};

// In the text's order.  Linear in the text.
std::vector<AcronymPair> acronyms_in(std::string_view text, std::string_view language);

}  // namespace lectern::mining
