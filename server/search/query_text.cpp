#include "server/search/query_text.hpp"

#include <algorithm>

#include "indexer/schema/fold.hpp"
#include "indexer/schema/letters.hpp"
#include "indexer/schema/words.hpp"
#include "server/search/clean_text.hpp"
#include "server/search/fields.hpp"

namespace lectern::search {
namespace {

constexpr std::size_t kMaxCodePoints = 500;
constexpr std::size_t kMaxTokens = 32;
constexpr std::size_t kMinPrefix = 2;
constexpr std::size_t kMostBeginnings = 4;
constexpr std::size_t kMostWordsOfPhrase = 12;

bool is_double_quote(char32_t c) { return c == '"' || c == 0x201C || c == 0x201D || c == 0x201E; }

bool is_operator(std::string_view word) {
  for (const std::string_view name : {"AND", "OR", "NOT", "XOR", "NEAR", "ADJ"})
    if (word == name) return true;
  for (const std::string_view near : {"NEAR/", "ADJ/"})
    if (word.starts_with(near) && word.size() > near.size() && word.size() <= near.size() + 2)
      return word.substr(near.size()).find_first_not_of("0123456789") == std::string_view::npos;
  return false;
}

std::size_t count_word_characters(std::u32string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), schema::is_word_character));
}

// "a*b*" is "a" and then words that begin with "b".
std::size_t count_of_last_word(std::u32string_view word) {
  const auto is_part = schema::is_word_character;
  const auto end = std::find_if(word.rbegin(), word.rend(), is_part);
  return static_cast<std::size_t>(std::find_if_not(end, word.rend(), is_part) - end);
}

// Nobody says a word three times in a row, and to look for that costs most where it is common.
bool is_said_again(const std::vector<schema::Word>& words, std::size_t i) {
  return i >= 2 && words[i].folded == words[i - 1].folded && words[i].folded == words[i - 2].folded;
}

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(clean_text(text)) {
    for (char32_t& c : text_)
      if (is_double_quote(c)) c = U'"';
    if (text_.size() <= kMaxCodePoints) return;
    text_.resize(kMaxCodePoints);
    read_.notes.push_back("The query is long: only its first " + std::to_string(kMaxCodePoints) +
                          " characters were read.");
  }

  QueryText read() {
    while (at_ < text_.size()) token();
    if (depth_ != 0 && read_.broken.empty()) read_.broken = "A bracket is not closed";
    read_.clean = std::move(text_);
    return std::move(read_);
  }

 private:
  void token() {
    began_ = at_;
    const char32_t c = text_[at_];
    if (c == ' ') {
      ++at_;
    } else if (c == '(' || c == ')') {
      bracket(c == '(');
    } else {
      const char sign = is_sign() ? static_cast<char>(c) : '\0';
      if (sign != 0) ++at_;
      if (text_[at_] != '(')
        operand(sign);
      else if (sign == '-')
        add({Token::Sort::kOperator, "NOT", {}, 0});
    }
  }

  // A sign touches what it is of: "ring - halo" has a dash, "--flag" two.
  bool is_sign() const {
    if (text_[at_] != '-' && text_[at_] != '+') return false;
    constexpr std::u32string_view kNotAfter = U" )-+";
    return at_ + 1 < text_.size() && kNotAfter.find(text_[at_ + 1]) == std::u32string_view::npos;
  }

  void bracket(bool opens) {
    ++at_;
    depth_ += opens ? 1 : -1;
    if (depth_ < 0) read_.broken = "A bracket is closed that was not opened";
    read_.tokens.push_back({opens ? Token::Sort::kOpen : Token::Sort::kClose, {}, {}, 0});
  }

  void operand(char sign) {
    if (text_[at_] == '"') return add({Token::Sort::kPhrase, quoted(), {}, sign});
    const std::u32string_view word = bare();
    if (const std::size_t colon = word.find(U':'); colon != std::u32string_view::npos)
      if (const auto name = schema::lowered(to_utf8(word.substr(0, colon))); is_field(name))
        return field(name, word.substr(colon + 1), sign);
    const std::string as_typed = to_utf8(word);
    if (sign == 0 && is_operator(as_typed)) return add({Token::Sort::kOperator, as_typed, {}, 0});
    if (is_range(as_typed))
      return add({Token::Sort::kField, as_typed, std::string{kDateField}, sign});
    add({Token::Sort::kWord, bounded_prefix(word), {}, sign});
  }

  void field(std::string name, std::u32string_view value, char sign) {
    const bool in_quotes = value.empty() && at_ < text_.size() && text_[at_] == '"';
    Token token{Token::Sort::kField, in_quotes ? quoted() : to_utf8(value), std::move(name), sign};
    if (!token.text.empty() && token.text.front() == '@') token.text.erase(0, 1);
    if (token.text.empty())
      read_.notes.push_back("After " + token.field + ": nothing was given, so it was left out.");
    else
      add(std::move(token));
  }

  // Up to the closing quote; the opening one is at at_.
  std::string quoted() {
    const std::size_t begin = ++at_;
    const std::size_t end = text_.find(U'"', begin);
    if (end == std::u32string::npos) read_.broken = "A quotation mark is not closed";
    const std::size_t length = std::min(end, text_.size()) - begin;
    at_ = std::min(begin + length + 1, text_.size());
    return to_utf8(std::u32string_view{text_}.substr(begin, length));
  }

  std::u32string_view bare() {
    const std::size_t begin = at_;
    at_ = std::min(text_.find_first_of(U" \"()", at_ + 1), text_.size());
    return std::u32string_view{text_}.substr(begin, at_ - begin);
  }

  // A prefix of one letter would match most of the archive.
  std::string bounded_prefix(std::u32string_view word) {
    const std::size_t last = count_of_last_word(word);
    if (word.ends_with(U'*') && last < kMinPrefix && last > 0) {
      read_.notes.push_back("A beginning of a word needs two letters or more: " + to_utf8(word) +
                            " was read as a word.");
      while (word.ends_with(U'*')) word.remove_suffix(1);
    }
    if (word.ends_with(U'*') && ++beginnings_ > kMostBeginnings) {
      if (beginnings_ == kMostBeginnings + 1)
        read_.notes.push_back("Only the first " + std::to_string(kMostBeginnings) +
                              " beginnings of words were searched for, the others read as words.");
      word = word.substr(0, word.find_last_not_of(U'*') + 1);
    }
    return schema::lowered(to_utf8(word));
  }

  // A phrase as it was typed, unless it has too many words.
  std::string bounded_phrase(const std::string& text) {
    const std::vector<schema::Word> words = schema::words_to_find(text);
    std::string bounded;
    std::size_t count = 0;
    for (std::size_t i = 0, end = 0; i < words.size() && count < kMostWordsOfPhrase; ++i) {
      if (!is_said_again(words, i)) {
        bounded += text.substr(end, words[i].end - end);
        ++count;
      }
      end = words[i].end;
    }
    if (count == words.size()) return text;
    if (count == kMostWordsOfPhrase)
      read_.notes.push_back("A phrase is long: only its first " +
                            std::to_string(kMostWordsOfPhrase) + " words were searched for.");
    else
      read_.notes.push_back("Of a word that a phrase repeats, two in a row were searched for.");
    return bounded;
  }

  // What has no letter or digit is nothing to search for.
  void add(Token token) {
    const std::u32string text = clean_text(token.text);
    if (count_word_characters(text) == 0) return;
    token.begin = began_;
    token.end = at_;
    if (token.sort == Token::Sort::kPhrase || token.sort == Token::Sort::kWord)
      token.text = bounded_phrase(schema::lowered(token.text));
    if (read_.tokens.size() < kMaxTokens) {
      read_.tokens.push_back(std::move(token));
      return;
    }
    if (read_.ignored.empty())
      read_.notes.push_back("The query has many words: only the first " +
                            std::to_string(kMaxTokens) + " were searched for.");
    if (std::find(read_.ignored.begin(), read_.ignored.end(), token.text) == read_.ignored.end())
      read_.ignored.push_back(token.text);
  }

  std::u32string text_;
  std::size_t at_ = 0;
  std::size_t began_ = 0;  // where the token that is being read does
  int depth_ = 0;
  std::size_t beginnings_ = 0;
  QueryText read_;
};

}  // namespace

QueryText read_query_text(std::string_view text) { return Lexer{text}.read(); }

std::vector<Token> as_words(const std::vector<Token>& tokens) {
  std::vector<Token> words;
  for (const Token& token : tokens) {
    if (token.sort == Token::Sort::kField) words.push_back(token);
    if (token.sort != Token::Sort::kWord && token.sort != Token::Sort::kPhrase) continue;
    for (const schema::Word& word : schema::words_to_find(token.text))
      words.push_back({Token::Sort::kWord, word.folded, {}, 0, token.begin, token.end});
  }
  return words;
}

bool has_operators(const std::vector<Token>& tokens) {
  return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
    return token.sort == Token::Sort::kOperator || token.sort == Token::Sort::kOpen ||
           token.sort == Token::Sort::kClose;
  });
}

}  // namespace lectern::search
