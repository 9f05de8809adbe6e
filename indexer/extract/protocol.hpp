// The one description of what the pool and a worker say to each other, over one stream
// socket.  The pool sends requests of a fixed size, each carrying the document's
// descriptor; the worker streams frames back.  A worker may have been taken over by the
// document it reads: nothing here trusts the bytes it decodes.
//
//   request: u32 id | u64 memory | u32 processor seconds | u32 most pages |
//            u32 first page | u32 pages | u8 flags | u8 format | 48 bytes: languages, padded with
//            zeros
//                                                                    (little-endian)
//   frame:   u32 payload's size | u32 request's id | u8 type | payload
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "indexer/extract/format.hpp"
#include "indexer/extract/part.hpp"

namespace lectern::extract {

struct Request {
  std::uint32_t id = 0;  // comes back in every frame of the answer
  std::uint64_t memory_bytes = 0;
  std::uint32_t cpu_seconds_per_page = 0;
  std::uint32_t most_pages = 0;  // a document with more is refused
  PageRange pages;
  Wanted wanted;
  Format format = Format::kPdf;

  bool operator==(const Request&) const = default;
};

inline constexpr std::size_t kRequestSize = 78;
inline constexpr std::size_t kFrameHeaderSize = 9;
// More than any page's text; what claims to be larger is not a frame.
inline constexpr std::size_t kLargestPayload = std::size_t{64} << 20;

// A sanitizer's shadow memory alone is larger than any sensible limit.
inline constexpr bool kMemoryCanBeLimited =
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    false;
#else
    true;
#endif

// The exit code of a worker that the document, or those before it, left no memory.
inline constexpr int kOutOfMemory = 12;

enum class FrameType : std::uint8_t {
  kPage = 1,     // in order of their numbers, from the range's first
  kImage = 2,    // of the page that comes next
  kDone = 3,     // the document's pages and title; the answer's end
  kFailed = 4,   // why it cannot be read; the answer's end
  kProblem = 5,  // what is missing of the page that comes next
  kOpened = 6,   // how many pages there are; before the first, or not at all
};

struct Frame {
  FrameType type;
  std::uint32_t request;
  std::string_view payload;  // points into the reader's buffer, until its next call
};

// What a worker says of the whole document when it has read the pages it was asked for.
struct Ending {
  int document_pages = 0;
  std::string title;
};

std::string encode(const Request& request);
std::optional<Request> decode_request(std::string_view bytes);

void append_opened(std::string& bytes, std::uint32_t request, int document_pages);
void append_page(std::string& bytes, std::uint32_t request, const Page& page);
void append_image(std::string& bytes, std::uint32_t request, const PageImage& image);
void append_problem(std::string& bytes, std::uint32_t request, const PageProblem& problem);
void append_done(std::string& bytes, std::uint32_t request, const Ending& ending);
void append_failed(std::string& bytes, std::uint32_t request, std::string_view reason);

// Payloads; nothing for bytes that are not one.  Text is valid UTF-8, sizes are finite.
std::optional<int> decode_opened(std::string_view payload);
std::optional<Page> decode_page(std::string_view payload);
std::optional<PageImage> decode_image(std::string_view payload);
std::optional<PageProblem> decode_problem(std::string_view payload);
std::optional<Ending> decode_done(std::string_view payload);
std::optional<std::string> decode_failed(std::string_view payload);

// Cuts the stream into frames, whatever the pieces it arrives in.
class FrameReader {
 public:
  struct NeedsMore {};
  struct Malformed {};  // stays so: the stream is lost
  using Next = std::variant<Frame, NeedsMore, Malformed>;

  void add(std::string_view bytes);
  Next next();
  std::size_t waiting() const { return buffer_.size() - read_; }  // bytes of unfinished frames

 private:
  std::string buffer_;
  std::size_t read_ = 0;  // bytes of the buffer that were given out
};

}  // namespace lectern::extract
