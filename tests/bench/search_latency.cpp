// How long a search takes over HTTP, beside the same search done in-process: the same
// queries, one after the other, in rounds that take turns.  Prints medians over the
// rounds of the 50th and 99th percentile, in milliseconds.
//
//   search_latency ARCHIVE [ROUNDS]
#include <httplib.h>
#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "server/http/server.hpp"
#include "server/search/searcher.hpp"

namespace {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int kQueries = 60;
constexpr int kPasses = 20;  // of each query, in every round

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

struct Percentiles {
  double median, p99;
};

Percentiles percentiles(std::vector<double> times) {
  std::sort(times.begin(), times.end());
  return {times[times.size() / 2], times[times.size() * 99 / 100]};
}

template <typename Ask>
Percentiles round_of(const std::vector<std::string>& queries, Ask ask) {
  std::vector<double> times;
  for (int pass = 0; pass < kPasses; ++pass)
    for (const std::string& query : queries) {
      const auto started = Clock::now();
      ask(query);
      times.push_back(Milliseconds(Clock::now() - started).count());
    }
  return percentiles(std::move(times));
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "Usage: search_latency ARCHIVE [ROUNDS]\n";
    return 2;
  }
  const std::filesystem::path archive = argv[1];
  const int rounds = argc > 2 ? std::max(1, std::atoi(argv[2])) : 5;
  const auto queries = queries_from(words_of(archive / "index"));

  lectern::search::Searcher searcher{archive / "index"};
  lectern::http::Options options;
  options.archive = archive;
  options.port = 0;
  lectern::http::Server server{options};
  const int port = server.bind();
  std::thread serving{[&] { server.run(); }};

  httplib::Client client{"127.0.0.1", port};
  client.set_keep_alive(true);
  client.set_tcp_nodelay(true);

  const auto in_process = [&](const std::string& query) {
    lectern::search::Request request;
    request.text = query;
    searcher.search(request);
  };
  bool failed = false;
  const auto over_http = [&](const std::string& query) {
    const auto answer = client.Get("/api/search?q=" + httplib::detail::encode_query_param(query));
    failed = failed || !answer || answer->status != 200;
  };

  round_of(queries, in_process);
  round_of(queries, over_http);
  std::vector<double> inside_median, inside_p99, http_median, http_p99;
  for (int i = 0; i < rounds; ++i) {
    const Percentiles inside = round_of(queries, in_process), http = round_of(queries, over_http);
    inside_median.push_back(inside.median);
    inside_p99.push_back(inside.p99);
    http_median.push_back(http.median);
    http_p99.push_back(http.p99);
  }
  server.stop();
  serving.join();
  if (failed) {
    std::cerr << "search_latency: the server did not answer every query\n";
    return 1;
  }
  std::printf("in-process   p50 %7.3f ms   p99 %7.3f ms\n", median(inside_median),
              median(inside_p99));
  std::printf("over HTTP    p50 %7.3f ms   p99 %7.3f ms\n", median(http_median), median(http_p99));
  std::printf("ratio        p50 %7.2f      p99 %7.2f      (%d rounds of %zu requests)\n",
              median(http_median) / median(inside_median), median(http_p99) / median(inside_p99),
              rounds, queries.size() * kPasses);
  return 0;
}
