#include "indexer/worker/service.hpp"

#include <malloc.h>
#include <unistd.h>

#include <cstdlib>
#include <string>
#include <system_error>

#include "indexer/extract/channel.hpp"
#include "indexer/worker/confinement.hpp"
#include "indexer/worker/mapped_file.hpp"
#include "indexer/worker/pdf.hpp"
#include "indexer/worker/text_document.hpp"

namespace lectern::worker {
namespace {

// Pages of text are sent together.  A page that was drawn is sent at once: it took long,
// and is not to be lost with the next one.
constexpr std::size_t kBatch = std::size_t{64} << 10;

// The answer to one request on its way out.
class Answer {
 public:
  Answer(int socket, const extract::Request& request)
      : socket_(socket), request_(request.id), batch_(request.wanted.nothing() ? kBatch : 0) {}

  // At once: if the first page breaks us, it was not opening the document.
  void opened(int document_pages) {
    extract::append_opened(frames_, request_, document_pages);
    flush();
  }

  void image(const extract::PageImage& image) { extract::append_image(frames_, request_, image); }

  void problem(const extract::PageProblem& problem) {
    extract::append_problem(frames_, request_, problem);
  }

  void page(const extract::Page& page) {
    extract::append_page(frames_, request_, page);
    if (frames_.size() >= batch_) flush();
  }

  void done(const extract::Ending& ending) {
    extract::append_done(frames_, request_, ending);
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
  std::size_t batch_;
  std::string frames_;
};

void answer(const extract::Assignment& assignment, Recogniser& recogniser, Answer& answer) {
  const PageSink sink{[&](int document_pages) { answer.opened(document_pages); },
                      [&](const extract::PageImage& image) { answer.image(image); },
                      [&](const extract::PageProblem& problem) { answer.problem(problem); },
                      [&](const extract::Page& page) { answer.page(page); }};
  try {
    const MappedFile file{assignment.document.get()};
    const extract::Request& request = assignment.request;
    answer.done(request.format == extract::Format::kPdf
                    ? read_pdf(file.bytes(), request, recogniser, sink)
                    : read_text(file.bytes(), request, sink));
  } catch (const UnreadableDocument& reason) {
    answer.failed(reason.what());
  } catch (const std::system_error& error) {
    answer.failed(std::string("The file cannot be read: ") + error.what() + ".");
  }
}

}  // namespace

void serve(int socket) {
  silence_pdf_library();
  Recogniser recogniser;
  while (const auto assignment = extract::receive_request(socket)) {
    limit_job(assignment->request);
    Answer reply{socket, assignment->request};
    answer(*assignment, recogniser, reply);
    ::malloc_trim(0);  // what this document needed is the machine's again
  }
}

}  // namespace lectern::worker
