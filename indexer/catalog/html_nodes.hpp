// What the nodes of an HTML page are, as far as a reader of schedules cares.  With
// page.cpp and html_tree.cpp the only files that know Gumbo, whose tree owns every node.
#pragma once

#include <gumbo.h>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace lectern::catalog {

constexpr int kMaxDepth = 200;  // of nested blocks that are kept apart; deeper is flattened

bool is_one_of(GumboTag tag, std::initializer_list<GumboTag> tags);

// Empty when the element has no such attribute.
std::string_view attribute(const GumboNode* node, const char* name);
std::optional<int> leading_number(std::string_view text);

bool is_heading(GumboTag tag);
bool is_skipped(GumboTag tag);  // scripts, menus, forms: nothing of a schedule
bool is_block(GumboTag tag);

// An inline element such as <b> or <a> around a table or list is walked like a block.
bool holds_blocks(const GumboNode* node);
bool contains_table(const GumboNode* node, int depth = 0);

// What stands for the text of a link around a picture or an icon.
std::string image_text(const GumboNode* link);

}  // namespace lectern::catalog
