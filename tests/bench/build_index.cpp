// Builds one index of the passages in a stream, and prints: passages, seconds by the wall,
// seconds of processors, bytes on disk, and megabytes of memory at most.  Reading the stream is
// in the times; the index "none" tells how much that is.
//
//   build_index lectern|fts5|xapian|none STREAM FOLDER
#include <sys/resource.h>
#include <xapian.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <iostream>
#include <string>

#include "indexer/index/writer.hpp"
#include "tests/bench/fts5_index.hpp"
#include "tests/bench/passage_stream.hpp"
#include "tests/bench/plain_index.hpp"

namespace {

namespace fs = std::filesystem;
using namespace lectern;
using namespace lectern::bench;

std::size_t feed(StreamReader& stream,
                 const std::function<void(const index::IndexedSession&)>& add) {
  std::size_t passages = 0;
  while (const auto session = stream.next()) {
    passages += session->passages.size();
    add(*session);
  }
  return passages;
}

template <typename Writer>
std::size_t build(Writer writer, StreamReader& stream) {
  const std::size_t passages =
      feed(stream, [&](const index::IndexedSession& session) { writer.add(session); });
  writer.finish();
  return passages;
}

// As a first run does it.
std::size_t build_lectern(const fs::path& folder, StreamReader& stream) {
  index::Writer writer{folder / "index", true};
  for (const schema::ClubRecord& club : stream.clubs()) writer.put_club(club);
  const std::size_t passages =
      feed(stream, [&](const index::IndexedSession& session) { writer.replace(session); });
  writer.finish();
  return passages;
}

std::size_t build(const std::string& which, const fs::path& folder, StreamReader& stream) {
  if (which == "lectern") return build_lectern(folder, stream);
  if (which == "fts5") return build(Fts5Writer{folder / "passages.sqlite"}, stream);
  if (which == "xapian") return build(PlainWriter{folder / "plain"}, stream);
  return feed(stream, [](const index::IndexedSession&) {});
}

std::uintmax_t bytes_below(const fs::path& folder) {
  std::uintmax_t bytes = 0;
  for (const auto& entry : fs::recursive_directory_iterator{folder})
    if (entry.is_regular_file()) bytes += entry.file_size();
  return bytes;
}

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

void run(const std::string& which, const fs::path& file, const fs::path& folder) {
  fs::remove_all(folder);
  fs::create_directories(folder);
  StreamReader stream{file};
  const auto started = std::chrono::steady_clock::now();
  const std::size_t passages = build(which, folder, stream);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - started;
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  std::printf("%zu %.3f %.3f %ju %ld\n", passages, took.count(),
              seconds(usage.ru_utime) + seconds(usage.ru_stime), bytes_below(folder),
              usage.ru_maxrss / 1024);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string which = argc == 4 ? argv[1] : "";
  if (which != "lectern" && which != "fts5" && which != "xapian" && which != "none") {
    std::cerr << "Usage: build_index lectern|fts5|xapian|none STREAM FOLDER\n";
    return 2;
  }
  try {
    run(which, argv[2], argv[3]);
  } catch (const Xapian::Error& error) {
    std::cerr << "build_index: " << error.get_msg() << "\n";
    return 1;
  } catch (const std::exception& error) {
    std::cerr << "build_index: " << error.what() << "\n";
    return 1;
  }
  return 0;
}
