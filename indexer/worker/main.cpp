// lectern-extract: reads documents for lectern-reindex, confined, one after the other.
// Started by the pool in ../extract with its socket as standard input; with --about it says
// how it is confined on this machine and which languages it can read by OCR, and with
// --office it becomes LibreOffice, likewise confined, to write a document as PDF.
#include <cstdio>
#include <exception>
#include <string_view>

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

int read_documents() {
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
  } catch (const std::exception& error) {
    std::fprintf(
        stderr,
        "lectern-extract: %s. It is started by lectern-reindex and is of no use by itself.\n",
        error.what());
    return 1;
  }
}
