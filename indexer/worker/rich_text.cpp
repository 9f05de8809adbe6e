#include "indexer/worker/rich_text.hpp"

#include <gumbo.h>

#include <memory>
#include <vector>

namespace lectern::worker {
namespace {

struct Destroy {
  void operator()(GumboOutput* output) const {
    gumbo_destroy_output(&kGumboDefaultOptions, output);
  }
};

bool ends_line(const GumboNode& node) {
  if (node.type != GUMBO_NODE_ELEMENT) return false;
  const GumboTag tag = node.v.element.tag;
  return tag == GUMBO_TAG_P || tag == GUMBO_TAG_BR || tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_LI;
}

}  // namespace

std::string text_of_rich_text(std::string_view xhtml) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  const std::unique_ptr<GumboOutput, Destroy> parsed{
      gumbo_parse_with_options(&options, xhtml.data(), xhtml.size())};
  std::string text;
  // Without recursion: the nesting is somebody else's.  A node comes back once its children
  // are done.
  std::vector<std::pair<const GumboNode*, bool>> waiting{{parsed->root, false}};
  while (!waiting.empty()) {
    const auto [node, is_done] = waiting.back();
    waiting.pop_back();
    if (is_done) {
      if (!text.empty() && text.back() != '\n') text += '\n';
    } else if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA ||
               node->type == GUMBO_NODE_WHITESPACE) {
      text += node->v.text.text;
    } else if (node->type == GUMBO_NODE_ELEMENT) {
      if (ends_line(*node)) waiting.emplace_back(node, true);
      const GumboVector& children = node->v.element.children;
      for (unsigned i = children.length; i > 0; --i)
        waiting.emplace_back(static_cast<const GumboNode*>(children.data[i - 1]), false);
    }
  }
  const std::size_t end = text.find_last_not_of(" \n");
  return end == std::string::npos ? std::string{} : text.substr(0, end + 1);
}

}  // namespace lectern::worker
