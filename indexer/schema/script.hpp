// What the way a language is written says about its words and sentences.
#pragma once

#include <string_view>

namespace lectern::schema {

// Whether valid UTF-8 begins or ends with a character of Chinese or Japanese, which have
// no blanks between words.
bool begins_without_spaces(std::string_view text);
bool ends_without_spaces(std::string_view text);

// How many words it stands for: 1, or in Chinese and Japanese about one for two characters.
std::size_t words_in(std::string_view piece);

// "done.", "done?”", "終わり。": a full stop of any script, maybe with brackets and quotation
// marks behind it.
bool ends_sentence(std::string_view piece);

// The first place after a full stop of Chinese or Japanese that is not the text's end, else
// npos: their sentences have no blank between them either.
std::size_t inner_sentence_end(std::string_view text);

// The largest place up to `at` that does not cut through a character.
std::size_t character_boundary(std::string_view text, std::size_t at);

}  // namespace lectern::schema
