// lectern-extract: reads documents for lectern-reindex, confined, one after the other.
// Started by the pool in ../extract with its socket as standard input; with --about it says
// how it is confined on this machine and which languages it can read by OCR, and with
// --office it becomes LibreOffice, likewise confined, to write a document as PDF.
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>
#include <string_view>

#include "indexer/extract/protocol.hpp"
#include "indexer/worker/confinement.hpp"
#include "indexer/worker/office.hpp"
#include "indexer/worker/recognition.hpp"
#include "indexer/worker/sandbox.hpp"
#include "indexer/worker/service.hpp"

namespace {

using namespace lectern::worker;

// One fact a line, for lectern-reindex.
int print_about() {
  for (const std::string& limit : describe(enter_sandbox()))
    std::printf("confinement %s\n", limit.c_str());
  for (const std::string& language : installed_languages())
    std::printf("language %s\n", language.c_str());
  return 0;
}

// A library may run out of memory once more while it cleans up, which nobody can catch.
void tell_of_lack_of_memory() {
  static const std::terminate_handler usual = std::set_terminate([] {
    try {
      if (const auto exception = std::current_exception()) std::rethrow_exception(exception);
    } catch (const std::bad_alloc&) {
      std::_Exit(lectern::extract::kOutOfMemory);
    } catch (...) {
    }
    usual();
  });
}

int read_documents() {
  tell_of_lack_of_memory();
  const lectern::process::Descriptor socket = take_over_standard_input();
  confine();
  enter_sandbox();
  serve(socket.get());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const std::string_view mode = argc > 1 ? argv[1] : "";
    if (mode == "--about") return print_about();
    if (mode == "--office" && argc == 5) become_office(argv[2], argv[3], argv[4]);
    return read_documents();
  } catch (const std::bad_alloc&) {
    return lectern::extract::kOutOfMemory;  // the pool tries the page in a fresh worker
  } catch (const std::exception& error) {
    std::fprintf(stderr, "lectern-extract: %s\n", error.what());
    return 1;
  }
}
