#include "indexer/catalog/html_nodes.hpp"

#include <algorithm>
#include <charconv>

#include "indexer/catalog/icon.hpp"

namespace lectern::catalog {

bool is_one_of(GumboTag tag, std::initializer_list<GumboTag> tags) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

std::string_view attribute(const GumboNode* node, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&node->v.element.attributes, name);
  return found ? std::string_view{found->value} : std::string_view{};
}

std::optional<int> leading_number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} ? std::optional{value} : std::nullopt;
}

bool is_heading(GumboTag tag) {
  return is_one_of(
      tag, {GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6});
}

bool is_skipped(GumboTag tag) {
  return is_one_of(tag, {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_HEAD, GUMBO_TAG_NAV,
                         GUMBO_TAG_FOOTER, GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_SVG,
                         GUMBO_TAG_BUTTON, GUMBO_TAG_FORM, GUMBO_TAG_PRE});
}

bool is_block(GumboTag tag) {
  return is_heading(tag) ||
         is_one_of(tag,
                   {GUMBO_TAG_P,        GUMBO_TAG_DIV,     GUMBO_TAG_UL,         GUMBO_TAG_OL,
                    GUMBO_TAG_LI,       GUMBO_TAG_DL,      GUMBO_TAG_DT,         GUMBO_TAG_DD,
                    GUMBO_TAG_TABLE,    GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE,    GUMBO_TAG_MAIN,
                    GUMBO_TAG_HEADER,   GUMBO_TAG_ASIDE,   GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_DETAILS,
                    GUMBO_TAG_SUMMARY,  GUMBO_TAG_HR,      GUMBO_TAG_CENTER,     GUMBO_TAG_BODY,
                    GUMBO_TAG_HTML,     GUMBO_TAG_FIGURE,  GUMBO_TAG_FIGCAPTION, GUMBO_TAG_PRE,
                    GUMBO_TAG_FORM,     GUMBO_TAG_NAV,     GUMBO_TAG_FOOTER,     GUMBO_TAG_ADDRESS,
                    GUMBO_TAG_FIELDSET, GUMBO_TAG_HGROUP});
}

bool holds_blocks(const GumboNode* node) {
  if (is_block(node->v.element.tag)) return true;
  const GumboVector& children = node->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(children.data[i]);
    if (child->type == GUMBO_NODE_ELEMENT && is_block(child->v.element.tag)) return true;
  }
  return false;
}

bool contains_table(const GumboNode* node, int depth) {
  if (node->type != GUMBO_NODE_ELEMENT || depth > kMaxDepth) return false;
  const GumboVector& children = node->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(children.data[i]);
    if (child->type != GUMBO_NODE_ELEMENT) continue;
    if (child->v.element.tag == GUMBO_TAG_TABLE || contains_table(child, depth + 1)) return true;
  }
  return false;
}

std::string image_text(const GumboNode* link) {
  for (const char* name : {"title", "aria-label"})
    if (const auto text = attribute(link, name); !text.empty()) return std::string{text};
  const GumboVector& children = link->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(children.data[i]);
    if (child->type != GUMBO_NODE_ELEMENT) continue;
    for (const char* name : {"alt", "title", "aria-label"})
      if (const auto text = attribute(child, name); !text.empty()) return std::string{text};
    if (std::string label = icon_label(attribute(child, "class")); !label.empty()) return label;
  }
  return {};
}

}  // namespace lectern::catalog
