// Further pages of a club: what its schedule's page links to beside its sessions.
#include <algorithm>
#include <filesystem>

#include "indexer/catalog/schedule.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::catalog {
namespace {

void collect_links(const std::vector<Block>& blocks, std::vector<Link>& links);

void collect_links(const Text& text, std::vector<Link>& links) {
  links.insert(links.end(), text.links.begin(), text.links.end());
}

void collect_links(const std::vector<Block>& blocks, std::vector<Link>& links) {
  for (const Block& block : blocks) {
    if (const auto* heading = block.as<Heading>()) collect_links(heading->text, links);
    if (const auto* paragraph = block.as<Paragraph>()) collect_links(paragraph->text, links);
    if (const auto* list = block.as<List>())
      for (const Item& item : list->items) {
        collect_links(item.text, links);
        collect_links(item.blocks, links);
      }
    if (const auto* table = block.as<Table>())
      for (const Row& row : table->rows)
        for (const Cell& cell : row.cells) collect_links(cell.text, links);
  }
}

bool is_page(const std::string& path) {
  const std::string extension = schema::fold(std::filesystem::path{path}.extension().string());
  return extension == ".md" || extension == ".markdown" || extension == ".html" ||
         extension == ".htm";
}

}  // namespace

std::vector<std::string> linked_pages(const Page& content, const PageContext& page) {
  std::vector<Link> links;
  collect_links(content.blocks, links);
  std::vector<std::string> pages;
  for (const Link& link : links) {
    const LinkTarget target = page.links.resolve(link.target, page.path);
    std::string path;
    if (target.kind == LinkTarget::kFile && is_page(target.path)) path = target.path;
    if (target.kind == LinkTarget::kFolder)
      for (const char* name : {"README.md", "readme.md", "index.md", "Readme.md"})
        if (path.empty() && std::filesystem::is_regular_file(page.root / target.path / name))
          path = (std::filesystem::path{target.path} / name).generic_string();
    if (!path.empty() && std::find(pages.begin(), pages.end(), path) == pages.end())
      pages.push_back(path);
  }
  return pages;
}

}  // namespace lectern::catalog
