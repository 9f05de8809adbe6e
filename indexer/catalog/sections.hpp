// A page as its headings divide it, and what a section's heading and first lines say
// of it: whether it is the page's title, one session of several, or a session by its
// labels.  Holds pointers into the page, which has to outlive it.
#pragma once

#include <optional>
#include <vector>

#include "indexer/catalog/page.hpp"
#include "indexer/catalog/vocabulary.hpp"

namespace lectern::catalog {

// A heading with what stands below it, down to the next heading of its level.
struct Section {
  const Block* heading = nullptr;  // absent for what stands before the first heading
  std::vector<const Block*> blocks;
  std::vector<Section> children;

  const Heading& title() const { return *heading->as<Heading>(); }
};

Section divide(const std::vector<Block>& blocks);

// Everything below a section's heading, in the page's order.
void collect(const Section& section, std::vector<Block>& out);

// The heading that names the page, which is its first unless that is a session.
const Block* page_title(const Section& root);

// A bold line on its own is a heading in all but markup.
bool begins_subsection(const Text& text);

std::optional<Numbered> number_of(const Section& section);
bool has_numbered_children(const Section& parent);

// "# Lecture 1" with "## Lecture 2" below it: levels that slipped.
bool holds_its_siblings(const Section& section);

// "Speaker: …" in the first item below a heading.
bool names_presenter(const Section& section);

// "Week 3", "2023-09-21: Tools", "Tools" above "Presenter: …" and "Date: …": one session,
// whatever its title is about.
bool is_session_like(const Section& section);

// "Date: …" and "Topic: …" right below a heading.
bool has_date_and_topic(const Section& section);

// "Date: …", or "Presenter: …" with what was presented, or the day alone.
bool has_session_labels(const Section& section);

}  // namespace lectern::catalog
