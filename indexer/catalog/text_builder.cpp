#include "indexer/catalog/text_builder.hpp"

#include <cctype>

#include "indexer/catalog/date.hpp"
#include "indexer/catalog/vocabulary.hpp"
#include "indexer/schema/utf8.hpp"

namespace lectern::catalog {

namespace {

bool begins_a_line(std::string_view text) {
  if (leading_label(text)) return true;
  const auto dates = find_dates(text.substr(0, 24), DateForms::kFreeText);
  return !dates.empty() && dates.front().begin == 0;
}

}  // namespace

void TextBuilder::add_text(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const bool no_break_space =
        c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) == 0xA0;
    if (std::isspace(c) || no_break_space) {
      pending_space_ = true;
      pending_line_end_ = pending_line_end_ || c == '\n';
      if (no_break_space) ++i;
      continue;
    }
    const std::string_view rest = text.substr(i);
    if (rest.starts_with("\xE2\x80\x8B") ||  // zero-width space
        schema::begins_with_direction_control(rest)) {
      i += 2;
      continue;
    }
    flush_space();
    out_.text.push_back(text[i]);
    if (struck_depth_ == 0) unstruck_ = true;
    struck_seen_ = struck_seen_ || struck_depth_ > 0;
  }
}

void TextBuilder::add_break() {
  pending_space_ = pending_line_end_ = false;
  if (!out_.text.empty() && out_.text.back() != '\n') out_.text.push_back('\n');
}

std::size_t TextBuilder::mark() {
  flush_space();
  return out_.text.size();
}

void TextBuilder::end_strong(std::size_t begin) {
  if (out_.text.size() > begin) out_.strong.emplace_back(begin, out_.text.size());
}

void TextBuilder::end_emphasis(std::size_t begin) {
  if (out_.text.size() > begin) out_.emphasis.emplace_back(begin, out_.text.size());
}

void TextBuilder::end_link(std::size_t begin, std::string_view target,
                           std::string_view fallback_text) {
  Link link{out_.text.substr(begin), std::string{target}, begin, out_.text.size()};
  if (link.text.empty()) link.text = fallback_text;
  out_.links.push_back(std::move(link));
}

void TextBuilder::begin_struck() {
  if (struck_depth_++ == 0) struck_begin_ = mark();
}

void TextBuilder::end_struck() {
  if (--struck_depth_ == 0 && struck_begin_ < out_.text.size())
    struck_ranges_.emplace_back(struck_begin_, out_.text.size());
}

// "~~Ada~~ Grace": what is crossed out beside other words no longer holds.
void TextBuilder::withdraw_struck() {
  // Each takes a copy of the text; nobody crosses out that often in one paragraph.
  if (struck_ranges_.size() > 64) return;
  for (auto range = struck_ranges_.rbegin(); range != struck_ranges_.rend(); ++range) {
    const auto [begin, end] = *range;
    const bool new_line = (begin > 0 && out_.text[begin - 1] == '\n') ||
                          (end < out_.text.size() && out_.text[end] == '\n');
    Text left = slice(out_, 0, begin);
    append(left, new_line ? '\n' : ' ', slice(out_, end, out_.text.size()));
    out_ = std::move(left);
  }
}

Text TextBuilder::take(int line) {
  keep_label_lines();
  while (!out_.text.empty() && out_.text.back() == '\n') out_.text.pop_back();
  out_.struck = struck_seen_ && !unstruck_;
  if (!out_.struck) withdraw_struck();
  out_.line = line;
  Text text = std::move(out_);
  *this = TextBuilder{};
  return text;
}

void TextBuilder::flush_space() {
  if (pending_space_ && !out_.text.empty() && out_.text.back() != '\n') {
    if (pending_line_end_) line_ends_.push_back(out_.text.size());
    out_.text.push_back(' ');
  }
  pending_space_ = pending_line_end_ = false;
}

// A line end in the source is white space, but whoever writes "Date: …" and "Speaker: …"
// on lines of their own, or begins lines with dates, means lines.
void TextBuilder::keep_label_lines() {
  for (const std::size_t at : line_ends_)
    if (at + 1 < out_.text.size() && begins_a_line(std::string_view{out_.text}.substr(at + 1)))
      out_.text[at] = '\n';
}

}  // namespace lectern::catalog
