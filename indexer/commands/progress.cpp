#include "indexer/commands/progress.hpp"

#include <unistd.h>

#include <cstdio>

namespace lectern::commands {
namespace {

constexpr std::chrono::milliseconds kRedraw{100};
constexpr std::size_t kNameWidth = 48;

// Names come from clubs' pages: no control characters reach the terminal.
std::string printable(std::string text) {
  for (char& c : text)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = '?';
  return text;
}

}  // namespace

Progress::Progress() : terminal_(::isatty(STDERR_FILENO) == 1) {}

void Progress::expect(std::size_t documents) {
  documents_ = documents;
  started_ = std::chrono::steady_clock::now();
}

Progress::~Progress() { clear(); }

void Progress::document_done(const std::string& name) {
  ++done_;
  current_ = printable(name);
  if (!terminal_)
    std::fprintf(stderr, "read %zu/%zu %s\n", done_, documents_, current_.c_str());
  else
    draw();
}

void Progress::session_written(const std::string& id, std::size_t passages) {
  if (!terminal_)
    std::fprintf(stderr, "indexed %s (%zu passages)\n", printable(id).c_str(), passages);
}

void Progress::note(const std::string& message) {
  clear();
  std::fprintf(stderr, "%s\n", printable(message).c_str());
}

void Progress::draw() {
  const auto now = std::chrono::steady_clock::now();
  if (now - last_drawn_ < kRedraw && done_ < documents_) return;
  last_drawn_ = now;
  const double seconds = std::chrono::duration<double>(now - started_).count();
  const double rate = seconds > 0 ? static_cast<double>(done_) / seconds : 0;
  std::string name = current_;
  if (name.size() > kNameWidth) name = "…" + name.substr(name.size() - kNameWidth);
  std::fprintf(stderr, "\r\033[K%zu/%zu documents  %.1f/s  %s", done_, documents_, rate,
               name.c_str());
  std::fflush(stderr);
  drawn_ = true;
}

void Progress::clear() {
  if (drawn_) std::fprintf(stderr, "\r\033[K");
  drawn_ = false;
}

}  // namespace lectern::commands
