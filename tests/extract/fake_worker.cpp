// A worker for tests: its answer is the document's own bytes as one page, unless the
// document begins with one of the words below, which each name one way to misbehave.
#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "indexer/extract/channel.hpp"

namespace {

using namespace lectern::extract;

constexpr int kSocket = STDIN_FILENO;

std::string contents(int document) {
  std::string all;
  std::array<char, 65536> buffer;
  ssize_t count = 0;
  while ((count = ::read(document, buffer.data(), buffer.size())) > 0)
    all.append(buffer.data(), static_cast<std::size_t>(count));
  return all;
}

void send_page(std::uint32_t request, int number, const std::string& text) {
  std::string bytes;
  Page page;
  page.number = number;
  page.width_pt = 612;
  page.height_pt = 792;
  page.text = text;
  append_page(bytes, request, page);
  send_bytes(kSocket, bytes);
}

void answer(std::uint32_t request, const std::string& text) {
  send_page(request, 1, text);
  std::string bytes;
  append_done(bytes, request, {1, "title"});
  send_bytes(kSocket, bytes);
}

[[noreturn]] void hang() {
  for (;;) ::pause();
}

void flood(std::uint32_t request) {
  const std::string text(100'000, 'x');
  for (int number = 1;; ++number) send_page(request, number, text);
}

void complain() {
  for (int i = 0; i < 100'000; ++i) std::fprintf(stderr, "complaint %d\n", i);
  std::fprintf(stderr, "the last straw\n");
  std::_Exit(4);
}

// "TOME 20": each of the pages is a megabyte of text.
void read_tome(const Request& request, const std::string& text) {
  const int pages = std::stoi(text.substr(text.find(' ')));
  const int last = std::min(request.pages.last(), pages);
  for (int number = request.pages.first; number <= last; ++number)
    send_page(request.id, number, std::string(1 << 20, 'x'));
  std::string bytes;
  append_done(bytes, request.id, {pages, "A tome"});
  send_bytes(kSocket, bytes);
}

// "BOOK 20 3 -9": twenty pages; drawing the third ends the worker, and so does even the text
// of the ninth.
void read_book(const Request& request, const std::string& text) {
  std::istringstream words(text);
  std::string name;
  int pages = 0;
  words >> name >> pages;
  const std::set<int> bad{std::istream_iterator<int>(words), {}};
  std::string bytes;
  append_opened(bytes, request.id, pages);
  send_bytes(kSocket, bytes);
  for (int number = request.pages.first; number <= std::min(request.pages.last(), pages);
       ++number) {
    const bool drawn = !request.wanted.nothing();
    if ((drawn && bad.count(number) > 0) || bad.count(-number) > 0) ::raise(SIGKILL);
    const std::string what = request.wanted.nothing() ? "text of " : "all of ";
    send_page(request.id, number, what + std::to_string(number));
  }
  bytes.clear();
  append_done(bytes, request.id, {pages, "A book, in answer " + std::to_string(request.id)});
  send_bytes(kSocket, bytes);
}

using Misbehaviour = std::function<void(std::uint32_t request, int read_before)>;

const std::map<std::string, Misbehaviour> kMisbehaviours{
    {"KILL",
     [](std::uint32_t request, int) {
       send_page(request, 1, "half");
       ::raise(SIGKILL);
     }},
    {"CRASH-UNLESS-FRESH",
     [](std::uint32_t request, int read_before) {
       if (read_before > 0) std::abort();
       answer(request, "read alone");
     }},
    {"OVERRUN-UNLESS-FRESH",
     [](std::uint32_t request, int read_before) {
       if (read_before > 0) ::raise(SIGXCPU);
       answer(request, "read alone");
     }},
    {"MUTTER",
     [](std::uint32_t request, int) {
       std::fprintf(stderr, "not my day\n");
       answer(request, "MUTTER");
     }},
    {"GROW",
     [](std::uint32_t request, int) {
       ::mmap(nullptr, std::size_t{1} << 30, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
       answer(request, std::to_string(::getpid()));
     }},
    {"HANG", [](std::uint32_t, int) { hang(); }},
    {"EXIT", [](std::uint32_t, int) { std::_Exit(3); }},
    {"COMPLAIN", [](std::uint32_t, int) { complain(); }},
    {"PRINT",
     [](std::uint32_t request, int) {
       std::printf("chatter on standard output\n");
       std::fflush(stdout);
       answer(request, "PRINT");
     }},
    {"GARBAGE",
     [](std::uint32_t, int) {
       send_bytes(kSocket, "HTTP/1.1 200 OK\r\n\r\nhello");
       hang();
     }},
    {"OTHER-REQUEST",
     [](std::uint32_t request, int) {
       answer(request + 1, "not yours");
       hang();
     }},
    {"TWICE",
     [](std::uint32_t request, int) {
       answer(request, "TWICE");
       answer(request, "again");
       hang();
     }},
    {"FLOOD", [](std::uint32_t request, int) { flood(request); }},
    {"CLOSE",
     [](std::uint32_t, int) {
       ::close(kSocket);
       hang();
     }},
    {"LARGE", [](std::uint32_t request, int) { answer(request, std::string(1'000'000, 'x')); }},
    {"WHO", [](std::uint32_t request, int) { answer(request, std::to_string(::getpid())); }},
};

}  // namespace

int main() {
  for (int read_before = 0;; ++read_before) {
    const auto assignment = receive_request(kSocket);
    if (!assignment) return 0;
    const std::string text = contents(assignment->document.get());
    const auto found = kMisbehaviours.find(text.substr(0, text.find(' ')));
    if (text.starts_with("BOOK "))
      read_book(assignment->request, text);
    else if (text.starts_with("TOME "))
      read_tome(assignment->request, text);
    else if (found == kMisbehaviours.end())
      answer(assignment->request.id, text);
    else
      found->second(assignment->request.id, read_before);
  }
}
