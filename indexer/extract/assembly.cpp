#include "indexer/extract/assembly.hpp"

#include <utility>

namespace lectern::extract {

Assembly::Step Assembly::take(const Frame& frame) {
  if (frame.request != request_) return Step::kNonsense;
  if (frame.type == FrameType::kPage) return take_page(frame.payload);
  return finish(frame.type, frame.payload);
}

Assembly::Step Assembly::take_page(std::string_view payload) {
  std::optional<Page> page = decode_page(payload);
  const std::size_t expected = document_.pages.size() + 1;
  if (!page || static_cast<std::size_t>(page->number) != expected || page->number > most_pages_)
    return Step::kNonsense;
  document_.pages.push_back(std::move(*page));
  return Step::kMore;
}

Assembly::Step Assembly::finish(FrameType type, std::string_view payload) {
  std::optional<std::string> text = decode_text(payload);
  if (!text) return Step::kNonsense;
  if (type == FrameType::kFailed) {
    outcome_ = Unreadable{std::move(*text)};
  } else {
    document_.title = std::move(*text);
    outcome_ = std::move(document_);
  }
  return Step::kFinished;
}

}  // namespace lectern::extract
