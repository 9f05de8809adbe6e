#include "indexer/catalog/date.hpp"

#include <algorithm>

#include "indexer/catalog/date_tokens.hpp"
#include "indexer/catalog/date_words.hpp"

namespace lectern::catalog {
namespace {

bool is_ordinal(std::string_view word) {
  return word == "st" || word == "nd" || word == "rd" || word == "th" || word == "er" ||
         word == "º" || word == "ª" || word == "ого" || word == "го";
}

bool valid(unsigned month, unsigned day) {
  static constexpr unsigned kDays[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month >= 1 && month <= 12 && day >= 1 && day <= kDays[month - 1];
}

int full_year(int two_digits) { return 2000 + two_digits; }

class DateParser {
 public:
  DateParser(std::string_view text, DateForms forms) : tokens_(date_tokens(text)), forms_(forms) {}

  std::vector<DateMention> find() {
    std::vector<DateMention> mentions;
    for (std::size_t i = 0; i < tokens_.size();) {
      next_ = i;
      if (auto mention = date_at(i)) {
        add_weekday(*mention, i, next_);
        mentions.push_back(*mention);
        i = next_;
      } else {
        ++i;
      }
    }
    // "Jan 5 - Feb 7, 2021": the year stands after the second.
    for (std::size_t i = 0; i + 1 < mentions.size(); ++i)
      if (!mentions[i].year && mentions[i + 1].year && mentions[i + 1].begin - mentions[i].end <= 5)
        mentions[i].year = mentions[i + 1].year;
    return mentions;
  }

 private:
  const DateToken* at(std::size_t i) const { return i < tokens_.size() ? &tokens_[i] : nullptr; }
  bool sign(std::size_t i, std::string_view text) const {
    const DateToken* token = at(i);
    return token != nullptr && token->kind != DateToken::kNumber && token->text == text;
  }
  bool number(std::size_t i, int max_digits) const {
    const DateToken* token = at(i);
    return token != nullptr && token->kind == DateToken::kNumber && token->digits <= max_digits;
  }
  bool year(std::size_t i) const {
    const DateToken* token = at(i);
    return token != nullptr && token->kind == DateToken::kNumber && token->digits == 4 &&
           token->value >= 1950 && token->value <= 2100;
  }
  std::optional<unsigned> month(std::size_t i) const {
    const DateToken* token = at(i);
    return token != nullptr && token->kind == DateToken::kWord ? month_named(token->text)
                                                               : std::nullopt;
  }
  bool follows_joined(std::size_t i) const { return at(i) != nullptr && !at(i)->spaced; }

  DateMention make(std::optional<int> y, int m, int d, std::size_t first, std::size_t next) {
    next_ = next;
    DateMention mention;
    mention.year = y;
    mention.month = static_cast<unsigned>(m);
    mention.day = static_cast<unsigned>(d);
    mention.begin = tokens_[first].begin;
    mention.end = tokens_[next - 1].end;
    return mention;
  }

  std::optional<DateMention> date_at(std::size_t i) {
    const DateToken& token = tokens_[i];
    if (token.kind == DateToken::kNumber) {
      if (auto mention = ideographic(i)) return mention;
      if (auto mention = compact(i)) return mention;
      if (auto mention = numeric(i)) return mention;
      if (auto mention = year_then_month(i)) return mention;
      if (auto mention = day_then_month(i)) return mention;
      return numeric_pair(i);
    }
    if (token.kind == DateToken::kWord) {
      if (token.text == "ngày" || token.text == "ngay") return vietnamese(i);
      if (month(i)) return month_then_day(i);
    }
    return std::nullopt;
  }

  // 2021年6月2日, 6월 2일
  std::optional<DateMention> ideographic(std::size_t i) {
    const auto is = [&](std::size_t k, std::initializer_list<std::string_view> any) {
      return std::any_of(any.begin(), any.end(),
                         [&](std::string_view text) { return sign(k, text); });
    };
    std::optional<int> y;
    std::size_t k = i;
    if (number(k, 4) && is(k + 1, {"年", "년"})) {
      y = tokens_[k].digits <= 2 ? full_year(tokens_[k].value) : tokens_[k].value;
      k += 2;
    }
    if (!number(k, 2) || !is(k + 1, {"月", "월"}) || !number(k + 2, 2)) return std::nullopt;
    const int m = tokens_[k].value, d = tokens_[k + 2].value;
    if (!valid(static_cast<unsigned>(m), static_cast<unsigned>(d))) return std::nullopt;
    const bool day_sign = is(k + 3, {"日", "号", "號", "일"});
    return make(y, m, d, i, k + (day_sign ? 4 : 3));
  }

  // 20210602
  std::optional<DateMention> compact(std::size_t i) {
    const DateToken& token = tokens_[i];
    if (token.digits != 8) return std::nullopt;
    const int y = token.value / 10000, m = token.value / 100 % 100, d = token.value % 100;
    if (y < 1950 || y > 2100 || !valid(static_cast<unsigned>(m), static_cast<unsigned>(d)))
      return std::nullopt;
    return make(y, m, d, i, i + 1);
  }

  // 2021-06-02, 2021_06_02, 2021. 6. 2., 13/04/24, 4-13-2024, 21.06.02.
  std::optional<DateMention> numeric(std::size_t i) {
    std::string separator;
    for (const std::string_view candidate :
         {"-", "/", ".", "_", "\xE2\x80\x93", "\xE2\x88\x92", "\xE2\x80\x91"})
      if (sign(i + 1, candidate)) separator = candidate;
    if (separator.empty()) return std::nullopt;
    if (i > 0 && follows_joined(i) &&
        (tokens_[i - 1].kind == DateToken::kNumber || sign(i - 1, ".") || sign(i - 1, "/")))
      return std::nullopt;
    // "v1_2_03" is no date: with underscores only a full year tells.
    if (separator == "_" && !year(i)) return std::nullopt;
    const bool joined = !tokens_[i + 1].spaced && (separator == "." || follows_joined(i + 2));
    const bool three = number(i + 2, 2) && sign(i + 3, separator) && number(i + 4, 4);
    if (three && (joined || year(i))) {
      const DateToken &a = tokens_[i], &b = tokens_[i + 2], &c = tokens_[i + 4];
      std::size_t next = i + 5;
      if (separator == "." && sign(next, ".") && follows_joined(next)) ++next;
      if (year(i) && c.digits <= 2) {
        if (valid(static_cast<unsigned>(b.value), static_cast<unsigned>(c.value)))
          return make(a.value, b.value, c.value, i, next);
        // 2021-13-04 can only be year, day, month.
        if (valid(static_cast<unsigned>(c.value), static_cast<unsigned>(b.value)))
          return make(a.value, c.value, b.value, i, next);
        return std::nullopt;
      }
      if (a.digits <= 2 && (year(i + 4) || c.digits == 2))
        return day_month_year(i, next, separator);
    }
    return std::nullopt;
  }

  // In a date's own cell: 3/4, 5.6.
  std::optional<DateMention> numeric_pair(std::size_t i) {
    if (forms_ != DateForms::kDateCell || !number(i, 2) || !number(i + 2, 2)) return std::nullopt;
    const bool separated = sign(i + 1, "/") || sign(i + 1, ".") || sign(i + 1, "-");
    const bool joined = separated && !tokens_[i + 1].spaced && follows_joined(i + 2);
    // Three numbers that are no date are a version or an address.
    const bool more = sign(i + 3, tokens_[i + 1].text) && follows_joined(i + 3) &&
                      number(i + 4, 9) && follows_joined(i + 4);
    const bool part =
        i > 0 && follows_joined(i) && (sign(i - 1, ".") || sign(i - 1, "/") || sign(i - 1, "-"));
    if (!joined || more || part) return std::nullopt;
    return day_month(i);
  }

  std::optional<DateMention> day_month_year(std::size_t i, std::size_t next,
                                            std::string_view separator) {
    const int a = tokens_[i].value, b = tokens_[i + 2].value, c = tokens_[i + 4].value;
    const bool long_year = year(i + 4);
    const int y = long_year ? c : full_year(c);
    const bool day_first = valid(static_cast<unsigned>(b), static_cast<unsigned>(a));
    const bool month_first = valid(static_cast<unsigned>(a), static_cast<unsigned>(b));
    const bool year_first = !long_year && tokens_[i].digits == 2 &&
                            valid(static_cast<unsigned>(b), static_cast<unsigned>(c)) && a >= 10;
    if (!day_first && !month_first && !year_first) return std::nullopt;
    // "1.2.3" and "10.1.15" in running text are versions and sections.
    if (!long_year && separator == "." && forms_ == DateForms::kFreeText &&
        tokens_[i].digits + tokens_[i + 2].digits < 4)
      return std::nullopt;
    DateMention mention = day_first     ? make(y, b, a, i, next)
                          : month_first ? make(y, a, b, i, next)
                                        : make(full_year(a), b, c, i, next);
    mention.raw[0] = a;
    mention.raw[1] = b;
    mention.raw[2] = c;
    mention.numeric_order = true;
    mention.swappable = day_first && month_first && a != b;
    mention.two_digit_first = year_first;
    return mention;
  }

  std::optional<DateMention> day_month(std::size_t i) {
    const int a = tokens_[i].value, b = tokens_[i + 2].value;
    const bool day_first = valid(static_cast<unsigned>(b), static_cast<unsigned>(a));
    const bool month_first = valid(static_cast<unsigned>(a), static_cast<unsigned>(b));
    if (!day_first && !month_first) return std::nullopt;
    std::size_t next = i + 3;
    if (sign(next, ".") && follows_joined(next)) ++next;
    DateMention mention =
        day_first ? make(std::nullopt, b, a, i, next) : make(std::nullopt, a, b, i, next);
    mention.raw[0] = a;
    mention.raw[1] = b;
    mention.numeric_order = true;
    mention.swappable = day_first && month_first && a != b;
    return mention;
  }

  // 2021 June 2, 2021-Jun-02
  std::optional<DateMention> year_then_month(std::size_t i) {
    if (!year(i)) return std::nullopt;
    std::size_t k = i + 1;
    if (sign(k, "-") || sign(k, ",") || sign(k, ".") || sign(k, "/")) ++k;
    const auto m = month(k);
    if (!m) return std::nullopt;
    ++k;
    if (sign(k, "-") || sign(k, ".") || sign(k, ",")) ++k;
    if (!number(k, 2) || !valid(*m, static_cast<unsigned>(tokens_[k].value)) || clock_follows(k))
      return std::nullopt;
    std::size_t next = k + 1;
    if (at(next) && !at(next)->spaced && is_ordinal(at(next)->text)) ++next;
    return make(tokens_[i].value, static_cast<int>(*m), tokens_[k].value, i, next);
  }

  // 2 Apr, 2026 · 13th of April 2024 · 13. April · 5-7 May 2021 · 13 de abril de 2024
  std::optional<DateMention> day_then_month(std::size_t i) {
    if (!number(i, 2)) return std::nullopt;
    std::size_t k = skip_ordinal(i + 1);
    if (sign(k, "-") || sign(k, "\xE2\x80\x93") || sign(k, "/")) {
      if (number(k + 1, 2)) {
        const std::size_t after = skip_ordinal(k + 2);
        if (month(skip_of(after))) k = after;
      }
    }
    k = skip_of(k);
    if (sign(k, "-") || sign(k, "/") || sign(k, "_")) ++k;
    const auto m = month(k);
    if (!m || !valid(*m, static_cast<unsigned>(tokens_[i].value))) return std::nullopt;
    if (i > 0 && follows_joined(i) &&
        (tokens_[i - 1].kind == DateToken::kNumber || sign(i - 1, ".")))
      return std::nullopt;
    std::size_t next = k + 1;
    const auto y = year_after(next, true);
    return make(y, static_cast<int>(*m), tokens_[i].value, i, next);
  }

  // April 13, 2024 · May 1st · Jan 5-7, 2021 · Apr. 13
  std::optional<DateMention> month_then_day(std::size_t i) {
    const auto m = month(i);
    std::size_t k = i + 1;
    if (sign(k, ".") || sign(k, ",") || sign(k, "-") || sign(k, "_") || sign(k, "/")) ++k;
    if (sign(k, "the")) ++k;
    if (!number(k, 2) || !valid(*m, static_cast<unsigned>(tokens_[k].value))) return std::nullopt;
    if (clock_follows(k)) return std::nullopt;
    // "May 2.0" and "Mar 3x" are no dates.
    if (follows_joined(k + 1) && at(k + 1)->kind == DateToken::kWord &&
        !is_ordinal(at(k + 1)->text) && wide_length(at(k + 1)->text, 0) == 0)
      return std::nullopt;
    // … but "Nov.25.2020" is one.
    if (sign(k + 1, ".") && follows_joined(k + 1) && number(k + 2, 9) && follows_joined(k + 2) &&
        !year(k + 2))
      return std::nullopt;
    std::size_t next = skip_ordinal(k + 1);
    if ((sign(next, "-") || sign(next, "\xE2\x80\x93") || sign(next, "&") || sign(next, "/")) &&
        number(next + 1, 2) && tokens_[next + 1].value <= 31 && !clock_follows(next + 1)) {
      const std::size_t after_range = skip_ordinal(next + 2);
      if (!month(after_range)) next = after_range;
    }
    const auto y = year_after(next, false);
    return make(y, static_cast<int>(*m), tokens_[k].value, i, next);
  }

  // ngày 5 tháng 6 năm 2021
  std::optional<DateMention> vietnamese(std::size_t i) {
    if (!number(i + 1, 2)) return std::nullopt;
    if (sign(i + 2, "tháng") && number(i + 3, 2)) {
      const int d = tokens_[i + 1].value, m = tokens_[i + 3].value;
      if (!valid(static_cast<unsigned>(m), static_cast<unsigned>(d))) return std::nullopt;
      if (sign(i + 4, "năm") && year(i + 5)) return make(tokens_[i + 5].value, m, d, i, i + 6);
      return make(std::nullopt, m, d, i, i + 4);
    }
    return std::nullopt;
  }

  std::size_t skip_ordinal(std::size_t k) const {
    if (at(k) && !at(k)->spaced && (is_ordinal(at(k)->text) || sign(k, "."))) return k + 1;
    // "1ª", "1º" come as a word glued to the number; "^th" loses its markup already.
    return k;
  }
  std::size_t skip_of(std::size_t k) const {
    if (sign(k, "of") || sign(k, "de") || sign(k, "den") || sign(k, ",")) return k + 1;
    return k;
  }
  bool clock_follows(std::size_t k) const {
    return (sign(k + 1, ":") && follows_joined(k + 1) && number(k + 2, 2) &&
            follows_joined(k + 2)) ||
           sign(k + 1, "am") || sign(k + 1, "pm") || sign(k + 1, "h");
  }

  // A year after a date, moving `next` past it: ", 2024", "'24", "de 2024", "/ 2024".
  std::optional<int> year_after(std::size_t& next, bool day_first) const {
    std::size_t k = next;
    if (sign(k, ".") || sign(k, ",") || sign(k, "-") || sign(k, "/") || sign(k, "_")) ++k;
    if (sign(k, ",")) ++k;
    if (sign(k, "de") || sign(k, "of") || sign(k, "del")) ++k;
    // "April 13 (Sat) 2024" and "Apr 13, Saturday, 2024"
    std::size_t w = k;
    if (sign(w, "(")) ++w;
    if (at(w) && at(w)->kind == DateToken::kWord && weekday_named(at(w)->text)) {
      ++w;
      if (sign(w, ")")) ++w;
      if (sign(w, ",")) ++w;
      if (year(w)) k = w;
    }
    if (sign(k, "'") || sign(k, "\xE2\x80\x99") || sign(k, "\xE2\x80\x98")) {
      if (number(k + 1, 2) && at(k + 1)->digits == 2) {
        next = k + 2;
        return full_year(tokens_[k + 1].value);
      }
      return std::nullopt;
    }
    if (year(k)) {
      next = k + 1;
      return tokens_[k].value;
    }
    // "13 Apr 24" and "Apr 13, 24" in a date's own cell.
    const bool two = number(k, 2) && at(k)->digits == 2 && at(k)->value >= 15 && !clock_follows(k);
    if (two && forms_ == DateForms::kDateCell && (day_first || k > next)) {
      next = k + 1;
      return full_year(tokens_[k].value);
    }
    return std::nullopt;
  }

  // A weekday right before or after belongs to the date.
  void add_weekday(DateMention& mention, std::size_t first, std::size_t& next) const {
    const auto weekday = [&](std::size_t i) {
      return at(i) && at(i)->kind == DateToken::kWord ? weekday_named(at(i)->text)
                                                      : std::optional<unsigned>{};
    };
    for (std::size_t back = 1; back <= 2 && back <= first; ++back) {
      const std::size_t i = first - back;
      if (const auto found = weekday(i)) {
        mention.weekday = found;
        mention.begin = tokens_[i].begin;
        return;
      }
      if (!(sign(i, ",") || sign(i, ".") || sign(i, "(") || sign(i, "the") || sign(i, "den")))
        break;
    }
    std::size_t i = next;
    const bool bracket = sign(i, "(") || sign(i, "[") || sign(i, "\xEF\xBC\x88");
    if (bracket || sign(i, ",")) ++i;
    if (const auto found = weekday(i)) {
      // A lone "do" or "so" after a date is a word of the sentence.
      if (!bracket && at(i)->text.size() <= 2) return;
      mention.weekday = found;
      ++i;
      for (const std::string_view rest : {"曜", "日", "요", "일"})
        if (sign(i, rest) && follows_joined(i)) ++i;
      if (bracket && (sign(i, ")") || sign(i, "]") || sign(i, "\xEF\xBC\x89"))) ++i;
      mention.end = tokens_[i - 1].end;
      next = i;
    }
  }

  std::vector<DateToken> tokens_;
  DateForms forms_;
  std::size_t next_ = 0;
};

}  // namespace

std::vector<DateMention> find_dates(std::string_view text, DateForms forms) {
  return DateParser{text, forms}.find();
}

std::optional<YearSpan> find_year(std::string_view text) {
  const std::vector<DateToken> tokens = date_tokens(text);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const DateToken& token = tokens[i];
    if (token.kind != DateToken::kNumber || token.digits != 4 || token.value < 1990 ||
        token.value > 2100)
      continue;
    if (i + 2 < tokens.size() && tokens[i + 1].kind == DateToken::kSign &&
        tokens[i + 2].kind == DateToken::kNumber) {
      const std::string& sign = tokens[i + 1].text;
      const int next = tokens[i + 2].digits == 2 ? token.value / 100 * 100 + tokens[i + 2].value
                                                 : tokens[i + 2].value;
      if ((sign == "-" || sign == "/" || sign == "\xE2\x80\x93") && next == token.value + 1)
        return YearSpan{token.value, next};
    }
    return YearSpan{token.value, token.value};
  }
  return std::nullopt;
}

}  // namespace lectern::catalog
