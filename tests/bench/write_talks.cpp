// Writes a club of made-up talks of an hour each, with what yt-dlp would keep of them.
//
//   write_talks DIR COUNT
#include <algorithm>
#include <boost/json.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "tests/bench/talks.hpp"

namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

void write(const fs::path& file, const std::string& bytes) {
  std::ofstream stream{file, std::ios::binary};
  stream << bytes;
  if (!stream.flush()) throw std::runtime_error("cannot write " + file.string());
}

std::string video_id(unsigned number) {
  const std::string digits = std::to_string(number);
  return "talk" + std::string(7 - std::min<std::size_t>(digits.size(), 7), '0') + digits;
}

std::string info_of(const std::string& id, unsigned number) {
  json::array chapters;
  for (int begin = 0; begin < 3600; begin += 600)
    chapters.push_back(json::object{{"start_time", begin},
                                    {"end_time", begin + 600},
                                    {"title", "Part " + std::to_string(begin / 600 + 1)}});
  return json::serialize(json::object{{"id", id},
                                      {"title", "Talk " + std::to_string(number)},
                                      {"description", "The talk of the week."},
                                      {"webpage_url", "https://www.youtube.com/watch?v=" + id},
                                      {"extractor", "youtube"},
                                      {"extractor_key", "Youtube"},
                                      {"language", "en"},
                                      {"upload_date", "20250101"},
                                      {"duration", 3600},
                                      {"chapters", std::move(chapters)}});
}

void write_club(const fs::path& folder, unsigned count) {
  fs::create_directories(folder / "kept");
  std::string page = "# Talks\n\n| # | Topic | Recording |\n|---|---|---|\n";
  for (unsigned number = 1; number <= count; ++number) {
    const std::string id = video_id(number);
    page += "| " + std::to_string(number) + " | Talk " + std::to_string(number) +
            " | [video](https://www.youtube.com/watch?v=" + id + ") |\n";
    write(folder / "kept" / (id + ".info.json"), info_of(id, number));
    write(folder / "kept" / (id + ".en.json3"),
          lectern::bench::as_json3(lectern::bench::make_talk(std::chrono::hours{1}, number)));
  }
  write(folder / "README.md", page);
  write(folder / "clubs.toml",
        "[[club]]\nid = \"talks\"\nname = \"Talks\"\nsource = \".\"\nrecordings = \"kept\"\n");
}

}  // namespace

int main(int argc, char** argv) {
  const int count = argc == 3 ? std::atoi(argv[2]) : 0;
  if (count < 1) {
    std::cerr << "Usage: write_talks DIR COUNT\n";
    return 2;
  }
  try {
    write_club(argv[1], static_cast<unsigned>(count));
  } catch (const std::exception& error) {
    std::cerr << "write_talks: " << error.what() << "\n";
    return 1;
  }
  return 0;
}
