// How long a search takes over HTTP, beside the same search done in-process: the same
// queries, one after the other, in rounds that take turns.  Prints the 50th and 99th
// percentile of what a query takes in the median round, in milliseconds.
//
//   search_latency ARCHIVE [ROUNDS]
#include <httplib.h>
#include <xapian.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include "server/search/searcher.hpp"
#include "tests/bench/percentiles.hpp"
#include "tests/bench/serving.hpp"

namespace {

using namespace lectern::bench;

constexpr int kQueries = 60;
constexpr int kPasses = 34;  // of each query, in every round: some 2000 requests

// Words that occur in the archive, more of the common ones, as people ask them.
std::vector<std::string> words_of(const std::filesystem::path& index) {
  Xapian::Database database{index.string()};
  std::vector<std::string> words;
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    const std::string word = *term;
    const bool plain =
        std::all_of(word.begin(), word.end(), [](unsigned char c) { return c >= 'a' && c <= 'z'; });
    if (plain && word.size() >= 3 && word.size() <= 14 && term.get_termfreq() >= 5)
      words.push_back(word);
  }
  if (words.empty())
    throw std::runtime_error(index.string() + " has too little text to draw queries from");
  return words;
}

std::vector<std::string> queries_from(const std::vector<std::string>& words) {
  std::mt19937 random{20};  // the same queries in every run
  const auto word = [&] { return words[random() % words.size()]; };
  std::vector<std::string> queries;
  for (int i = 0; i < kQueries; ++i) switch (i % 6) {
      case 0:
        queries.push_back(word());
        break;
      case 1:
        queries.push_back(word() + " " + word());
        break;
      case 2:
        queries.push_back(word() + " " + word() + " " + word());
        break;
      case 3:
        queries.push_back("\"" + word() + " " + word() + "\"");
        break;
      case 4:
        queries.push_back(word().substr(0, 3) + "*");
        break;
      case 5:
        queries.push_back(word() + " kind:slide");
        break;
    }
  return queries;
}

// Of every query so many times, one after the other.
std::vector<std::string> repeated(const std::vector<std::string>& queries) {
  std::vector<std::string> all;
  for (int pass = 0; pass < kPasses; ++pass) all.insert(all.end(), queries.begin(), queries.end());
  return all;
}

void print(const Percentiles& inside, const Percentiles& http) {
  std::printf("in-process   p50 %7.3f ms   p99 %7.3f ms\n", inside.p50, inside.p99);
  std::printf("over HTTP    p50 %7.3f ms   p99 %7.3f ms\n", http.p50, http.p99);
  std::printf("ratio        p50 %7.2f      p99 %7.2f\n", http.p50 / inside.p50,
              http.p99 / inside.p99);
}

void measure(const std::filesystem::path& archive, int rounds) {
  const auto queries = repeated(queries_from(words_of(archive / "index")));
  lectern::search::Searcher searcher{archive / "index"};
  const auto in_process = [&](const std::string& query) {
    lectern::search::Request request;
    request.text = query;
    searcher.search(request);
  };

  // The first rounds are not counted: what is read once is then in memory for both.
  times_of(queries, in_process);
  const Serving serving{archive};
  httplib::Client client{"127.0.0.1", serving.port()};
  client.set_keep_alive(true);
  client.set_tcp_nodelay(true);
  const auto over_http = [&](const std::string& query) {
    const auto answer =
        client.Get("/api/search", httplib::Params{{"q", query}}, httplib::Headers{});
    if (!answer || answer->status != 200)
      throw std::runtime_error("the server did not answer the query " + query);
  };

  times_of(queries, over_http);
  Rounds inside, http;
  for (int round = 0; round < rounds; ++round) {
    inside.push_back(times_of(queries, in_process));
    http.push_back(times_of(queries, over_http));
  }
  print(percentiles(inside), percentiles(http));
  std::printf("(%d rounds of %zu requests)\n", rounds, queries.size());
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc > 2 ? std::atoi(argv[2]) : 5;
  if (argc < 2 || argc > 3 || rounds < 1) {
    std::cerr << "Usage: search_latency ARCHIVE [ROUNDS]\n";
    return 2;
  }
  try {
    measure(argv[1], rounds);
  } catch (const Xapian::Error& error) {
    std::cerr << "search_latency: " << argv[1] << ": " << error.get_msg() << "\n";
    return 1;
  } catch (const std::exception& error) {
    std::cerr << "search_latency: " << error.what() << "\n";
    return 1;
  }
  return 0;
}
