#include "indexer/catalog/sections.hpp"

#include <algorithm>

#include "indexer/catalog/date.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::catalog {
namespace {

void fill(Section& section, const std::vector<Block>& blocks, std::size_t& at, int level) {
  while (at < blocks.size()) {
    const Heading* heading = blocks[at].as<Heading>();
    if (heading == nullptr) {
      section.blocks.push_back(&blocks[at++]);
      continue;
    }
    if (heading->level <= level) return;
    if (heading->kind == Heading::Kind::kEndOfDetails) {
      ++at;  // what follows belongs to the heading above the <details>
      continue;
    }
    Section child;
    child.heading = &blocks[at++];
    fill(child, blocks, at, heading->level);
    section.children.push_back(std::move(child));
  }
}

// "2023-09-21: Graphs", "Meeting of 21 September 2023": the day comes first.
bool begins_with_date(const Section& section) {
  const std::string& text = section.title().text.text;
  const auto dates = find_dates(text, DateForms::kFreeText);
  return !dates.empty() &&
         (dates.front().begin <= 2 || is_only_session_words(text.substr(0, dates.front().begin)));
}

bool has_date(const Section& section) {
  return !find_dates(section.title().text.text, DateForms::kFreeText).empty();
}

// Says of itself, or together with the headings beside it, that it is a session's.
bool is_session_heading(const Section& section, const std::vector<Section>& siblings) {
  const auto beside = [&](auto is_like_it) {
    return std::any_of(siblings.begin(), siblings.end(), [&](const Section& other) {
      return &other != &section && is_like_it(other) &&
             other.title().level == section.title().level;
    });
  };
  if (begins_with_date(section)) return true;
  if (has_date(section) && beside(has_date)) return true;
  return number_of(section) &&
         (has_date(section) || has_session_labels(section) ||
          beside([](const Section& other) { return number_of(other).has_value(); }));
}

struct Labels {
  bool date = false, presenter = false, topic = false, other = false;
};

void note_labels(const Text& text, Labels& labels) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.text.size(); ++i) {
    if (i < text.text.size() && text.text[i] != '\n') continue;
    if (const auto label = leading_label(std::string_view{text.text}.substr(begin, i - begin))) {
      labels.date |= label->label == Label::kDate;
      labels.presenter |= label->label == Label::kPresenter;
      labels.topic |= label->label == Label::kTitle || label->label == Label::kReading;
      labels.other |= label->label == Label::kSlides || label->label == Label::kRecording;
    }
    begin = i + 1;
  }
}

Labels labels_below(const Section& section) {
  Labels labels;
  for (const Block* block : section.blocks) {
    if (const auto* paragraph = block->as<Paragraph>()) note_labels(paragraph->text, labels);
    if (const auto* list = block->as<List>())
      for (const Item& item : list->items) note_labels(item.text, labels);
  }
  return labels;
}

// A title's heading with the day alone below it.
bool is_above_its_day(const Section& section) {
  if (section.blocks.empty()) return false;
  const auto* first = section.blocks.front()->as<Paragraph>();
  if (first == nullptr) return false;
  const auto dates = find_dates(first->text.text, DateForms::kFreeText);
  return !dates.empty() && dates.front().begin <= 2 &&
         first->text.text.size() <= dates.front().end + 20;
}

}  // namespace

Section divide(const std::vector<Block>& blocks) {
  Section root;
  std::size_t at = 0;
  fill(root, blocks, at, 0);
  return root;
}

void collect(const Section& section, std::vector<Block>& out) {
  for (const Block* block : section.blocks) out.push_back(*block);
  for (const Section& child : section.children) {
    out.push_back(*child.heading);
    collect(child, out);
  }
}

const Block* page_title(const Section& root) {
  if (root.children.empty()) return nullptr;
  const Section& first = root.children.front();
  const bool title =
      first.title().kind == Heading::Kind::kHeading && !is_session_heading(first, root.children);
  return title ? first.heading : nullptr;
}

bool begins_subsection(const Text& text) {
  return text.strong.size() == 1 && text.strong[0].first == 0 &&
         text.strong[0].second + 1 >= text.text.size() && text.text.size() < 80 &&
         find_dates(text.text, DateForms::kFreeText).empty() && !leading_label(text.text);
}

std::optional<Numbered> number_of(const Section& section) {
  return session_number(section.title().text.text);
}

bool has_numbered_children(const Section& parent) {
  return std::count_if(parent.children.begin(), parent.children.end(),
                       [](const Section& child) { return number_of(child).has_value(); }) >= 2;
}

bool holds_its_siblings(const Section& section) {
  const auto kind = [](const Section& numbered) {
    const std::string folded = schema::fold(numbered.title().text.text);
    return folded.substr(0, folded.find_first_of("0123456789"));
  };
  return number_of(section) &&
         std::any_of(section.children.begin(), section.children.end(), [&](const Section& child) {
           return number_of(child) && kind(child) == kind(section);
         });
}

bool names_presenter(const Section& section) {
  if (section.blocks.empty()) return false;
  const auto* list = section.blocks.front()->as<List>();
  if (list == nullptr || list->items.empty()) return false;
  const auto label = leading_label(list->items.front().text.text);
  return label && label->label == Label::kPresenter;
}

bool is_session_like(const Section& section) {
  const Labels labels = labels_below(section);
  return begins_with_date(section) || number_of(section) ||
         (labels.presenter && (labels.date || labels.topic));
}

bool has_date_and_topic(const Section& section) {
  const Labels labels = labels_below(section);
  return labels.date && labels.topic;
}

bool has_session_labels(const Section& section) {
  const Labels labels = labels_below(section);
  return labels.date || (labels.presenter && (labels.topic || labels.other)) ||
         is_above_its_day(section);
}

}  // namespace lectern::catalog
