#include "indexer/extract/assembly.hpp"

#include <algorithm>
#include <utility>

namespace lectern::extract {
namespace {

// RIFF container, https://developers.google.com/speed/webp/docs/riff_container
bool is_webp(std::string_view bytes) {
  return bytes.size() > 12 && bytes.substr(0, 4) == "RIFF" && bytes.substr(8, 4) == "WEBP";
}

}  // namespace

Assembly::Step Assembly::take(const Frame& frame) {
  if (frame.request != request_.id) return Step::kNonsense;
  switch (frame.type) {
    case FrameType::kPage:
      return take_page(frame.payload);
    case FrameType::kImage:
      return take_image(frame.payload);
    case FrameType::kProblem:
      return take_problem(frame.payload);
    case FrameType::kOpened:
      return take_opened(frame.payload);
    case FrameType::kDone:
      return finish(frame.payload);
    case FrameType::kFailed:
      return refuse(frame.payload);
  }
  return Step::kNonsense;
}

Assembly::Step Assembly::take_opened(std::string_view payload) {
  const std::optional<int> pages = decode_opened(payload);
  if (!pages || *pages > static_cast<int>(request_.most_pages) || part_.document_pages != 0 ||
      !part_.pages.empty())
    return Step::kNonsense;
  part_.document_pages = *pages;
  return Step::kMore;
}

Assembly::Step Assembly::take_page(std::string_view payload) {
  std::optional<Page> page = decode_page(payload);
  if (!page || page->number != next_page() || page->number > request_.pages.last() ||
      page->number > static_cast<int>(request_.most_pages))
    return Step::kNonsense;
  part_.pages.push_back(std::move(*page));
  return Step::kMore;
}

// Images come before their page, which then says that it has them.
Assembly::Step Assembly::take_image(std::string_view payload) {
  std::optional<PageImage> image = decode_image(payload);
  if (!image || !request_.wanted.images || image->page != next_page() || !is_webp(image->webp))
    return Step::kNonsense;
  part_.images.push_back(std::move(*image));
  return Step::kMore;
}

// One at most, before its page.
Assembly::Step Assembly::take_problem(std::string_view payload) {
  std::optional<PageProblem> problem = decode_problem(payload);
  if (!problem || problem->page != next_page() ||
      (!part_.problems.empty() && part_.problems.back().page == problem->page))
    return Step::kNonsense;
  part_.problems.push_back(std::move(*problem));
  return Step::kMore;
}

Assembly::Step Assembly::finish(std::string_view payload) {
  std::optional<Ending> ending = decode_done(payload);
  if (!ending || ending->document_pages > static_cast<int>(request_.most_pages) ||
      (part_.document_pages != 0 && part_.document_pages != ending->document_pages) ||
      next_page() != std::max(std::min(request_.pages.last(), ending->document_pages) + 1,
                              request_.pages.first))
    return Step::kNonsense;
  part_.document_pages = ending->document_pages;
  part_.title = std::move(ending->title);
  outcome_ = std::move(part_);
  return Step::kFinished;
}

Assembly::Step Assembly::refuse(std::string_view payload) {
  std::optional<std::string> reason = decode_failed(payload);
  if (!reason) return Step::kNonsense;
  outcome_ = Unreadable{std::move(*reason)};
  return Step::kFinished;
}

Part Assembly::broken(std::string reason) {
  part_.broken = std::move(reason);
  const auto is_of_no_page = [&](const auto& item) { return item.page >= next_page(); };
  std::erase_if(part_.images, is_of_no_page);
  std::erase_if(part_.problems, is_of_no_page);
  return std::move(part_);
}

}  // namespace lectern::extract
