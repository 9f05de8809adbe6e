// Whether a short form can be made of the beginnings of some words, and how well.  Schwartz
// & Hearst (2003), "A simple algorithm for identifying abbreviation definitions in
// biomedical text", lets a letter of the short form come from anywhere in the long one; here
// each word's first letter comes before its others, and what is not taken from a beginning
// costs, which finds the same pairs in technical texts with fewer wrong ones.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace lectern::mining {

struct Letter {
  char32_t lowered;
  bool capital;
};

using Letters = std::vector<Letter>;  // digits too

// Without what is neither letter nor digit.
Letters letters_of(std::string_view utf8);

// A word of what may be a long form.
struct LongWord {
  Letters letters;           // not empty
  bool passable = false;     // may be passed over: "of", or a part behind a hyphen
  bool after_comma = false;  // "extract, transform, load"
};

// What it costs to read the short form as the initials of exactly these words, of which the
// first and the last must give a letter; absent when they cannot be.  0: every letter begins
// a word or a capital within it, and no word is passed over.  Below 0.5: nothing is amiss.
// From 1 on, a word is passed over or a letter is from inside one.
std::optional<double> cost_of_initials(const Letters& short_form, std::span<const LongWord> words);

}  // namespace lectern::mining
