// Playlists and channels that a page names beside its sessions: "All recordings: …".
#include <map>
#include <string>

#include "indexer/catalog/draft.hpp"
#include "indexer/catalog/identity.hpp"
#include "indexer/catalog/schedule.hpp"
#include "indexer/catalog/vocabulary.hpp"
#include "indexer/catalog/words.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::catalog {
namespace {

constexpr std::size_t kLongestText = 400;  // bytes; of a longer one the link itself has to tell

bool tells_of_recordings(std::string_view text) {
  const std::string folded = schema::fold(text);
  return has_word(folded, words::kRecordingLinks) || has_word(folded, words::kRecordingLabels) ||
         has_word(folded, "playlist") || has_word(folded, "channel");
}

void collect(const Text& text, const PageContext& page, std::vector<VideoList>& lists) {
  for (const Link& link : text.links) {
    auto list = video_list_identity(link.target);
    if (!list) continue;
    const bool told = tells_of_recordings(link.text) ||
                      (text.text.size() <= kLongestText && tells_of_recordings(text.text));
    list->where = {page.path.generic_string(), text.line};
    if (told) add_list(lists, std::move(*list));
  }
}

void collect(const std::vector<Block>& blocks, const PageContext& page,
             std::vector<VideoList>& lists) {
  for (const Block& block : blocks) {
    if (const auto* heading = block.as<Heading>()) collect(heading->text, page, lists);
    if (const auto* paragraph = block.as<Paragraph>()) collect(paragraph->text, page, lists);
    if (const auto* list = block.as<List>())
      for (const Item& item : list->items) {
        collect(item.text, page, lists);
        collect(item.blocks, page, lists);
      }
  }
}

}  // namespace

std::vector<VideoList> video_lists(const Page& content, const PageContext& page) {
  std::vector<VideoList> lists;
  collect(content.blocks, page, lists);
  return lists;
}

void settle_lists(ClubCatalog& catalog) {
  // What several sessions link to is no session's own.
  std::map<std::string, int> uses;
  for (const Session& session : catalog.sessions)
    for (const VideoList& list : session.playlists) ++uses[list.id];
  std::erase_if(catalog.lists, [&](const VideoList& list) { return uses.contains(list.id); });
  for (Session& session : catalog.sessions)
    std::erase_if(session.playlists, [&](const VideoList& list) {
      const bool shared = uses[list.id] > 1;
      if (shared) add_list(catalog.lists, list);
      return shared;
    });
  if (catalog.lists.size() >= kMostLists)
    catalog.warnings.push_back(
        {catalog.lists.back().where, "the club links to " + std::to_string(kMostLists) +
                                         " playlists and channels; further ones are not read"});
}

}  // namespace lectern::catalog
