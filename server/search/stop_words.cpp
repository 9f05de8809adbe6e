#include "server/search/stop_words.hpp"

#include <algorithm>
#include <array>

namespace lectern::search {
namespace {

constexpr std::array<std::string_view, 84> kEnglish = {
    "a",      "about", "am",    "an",    "and",   "any",    "are",  "as",    "at",       "be",
    "been",   "but",   "by",    "can",   "could", "did",    "do",   "does",  "doing",    "done",
    "for",    "from",  "had",   "has",   "have",  "he",     "her",  "here",  "his",      "how",
    "i",      "if",    "in",    "into",  "is",    "it",     "its",  "just",  "me",       "my",
    "of",     "on",    "or",    "our",   "she",   "should", "so",   "some",  "somebody", "someone",
    "such",   "than",  "that",  "the",   "their", "them",   "then", "there", "these",    "they",
    "this",   "those", "to",    "too",   "us",    "very",   "was",  "we",    "were",     "what",
    "what's", "when",  "where", "which", "while", "who",    "whom", "why",   "will",     "with",
    "would",  "you",   "your",  "yours"};

constexpr std::array<std::string_view, 48> kRussian = {
    "а",   "без", "бы",  "был", "была", "были", "было",  "в",   "во",  "вот", "все", "вы",
    "где", "да",  "для", "до",  "его",  "ее",   "если",  "еще", "же",  "за",  "и",   "из",
    "или", "им",  "их",  "к",   "как",  "ко",   "когда", "кто", "ли",  "мы",  "на",  "не",
    "но",  "о",   "об",  "от",  "по",   "при",  "с",     "со",  "так", "то",  "что", "это"};

constexpr std::array<std::string_view, 27> kTelling = {
    "discussed", "explain", "explained", "explaining", "explains",  "guy",      "mentioned",
    "person",    "picture", "pictures",  "presented",  "recording", "remember", "said",
    "saw",       "showed",  "showing",   "shown",      "shows",     "slide",    "slides",
    "speaker",   "talked",  "talking",   "talks",      "told",      "video"};

template <typename Words>
bool has(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

bool is_stop_word(std::string_view folded) {
  return has(kEnglish, folded) || has(kRussian, folded);
}

bool is_telling_word(std::string_view folded) { return has(kTelling, folded); }

}  // namespace lectern::search
