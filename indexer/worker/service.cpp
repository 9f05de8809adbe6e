#include "indexer/worker/service.hpp"

#include <unistd.h>

#include <cstdlib>
#include <new>
#include <string>
#include <system_error>

#include "indexer/extract/channel.hpp"
#include "indexer/worker/confinement.hpp"
#include "indexer/worker/mapped_file.hpp"
#include "indexer/worker/pdf.hpp"

namespace lectern::worker {
namespace {

constexpr std::size_t kBatch = std::size_t{64} << 10;  // frames sent together

// The answer to one request on its way out.
class Answer {
 public:
  Answer(int socket, std::uint32_t request) : socket_(socket), request_(request) {}

  void page(const extract::Page& page) {
    extract::append_page(frames_, request_, page);
    if (frames_.size() >= kBatch) flush();
  }

  void done(std::string_view title) {
    extract::append_done(frames_, request_, title);
    flush();
  }

  void failed(std::string_view reason) {
    extract::append_failed(frames_, request_, reason);
    flush();
  }

 private:
  // Without the pool there is nothing left to do.
  void flush() {
    if (!extract::send_bytes(socket_, frames_)) std::_Exit(0);
    frames_.clear();
  }

  int socket_;
  std::uint32_t request_;
  std::string frames_;
};

void answer(const extract::Assignment& assignment, Answer& answer) {
  try {
    const MappedFile file{assignment.document.get()};
    answer.done(read_pdf(file.bytes(), static_cast<int>(assignment.request.pages),
                         [&](const extract::Page& page) { answer.page(page); }));
  } catch (const UnreadableDocument& reason) {
    answer.failed(reason.what());
  } catch (const std::system_error& error) {
    answer.failed(std::string("The file cannot be read: ") + error.what() + ".");
  }
}

}  // namespace

void serve(int socket) {
  silence_pdf_library();
  bool first = true;
  while (const auto assignment = extract::receive_request(socket)) {
    limit_document(assignment->request);
    Answer reply{socket, assignment->request.id};
    try {
      answer(*assignment, reply);
    } catch (const std::bad_alloc&) {
      // Earlier documents may have left too little; the pool then tries it in a fresh worker.
      if (!first) throw;
      reply.failed("Reading the document needs more than the " +
                   std::to_string(assignment->request.memory_bytes >> 20) +
                   " MiB of memory that are allowed.");
    }
    first = false;
  }
}

}  // namespace lectern::worker
