// How long searches take in an archive of made-up passages, beside the same searches done
// otherwise, in rounds that take turns: by bare Xapian, in-process, over HTTP, by FTS5.  Then
// suggestions, throughput, and queries that nobody means.  Prints the 50th and 99th percentile of
// what a query takes in the median round, in milliseconds, and their ratios.
//
//   search_speed STREAM ARCHIVE FTS5 [ROUNDS]
#include <xapian.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "server/search/searcher.hpp"
#include "tests/bench/bare_search.hpp"
#include "tests/bench/fts5_index.hpp"
#include "tests/bench/hostile_queries.hpp"
#include "tests/bench/loopback_client.hpp"
#include "tests/bench/mixed_queries.hpp"
#include "tests/bench/percentiles.hpp"
#include "tests/bench/serving.hpp"
#include "tests/bench/throughput.hpp"

namespace {

namespace fs = std::filesystem;
using namespace lectern;
using namespace lectern::bench;

constexpr std::size_t kQueries = 1000;
constexpr std::size_t kSlowestShown = 5;
constexpr std::size_t kLongestBeginning = 12;  // of a query that is being typed

std::string search_target(const std::string& query) { return "/api/search?q=" + encoded(query); }

// As the box in which it is typed asks: somewhere on the way to the whole query.
std::string suggest_target(const std::string& query, std::size_t number) {
  const std::size_t typed = 2 + number % (kLongestBeginning - 1);
  return "/api/suggest?q=" + encoded(query.substr(0, typed));
}

search::Request request_of(const std::string& typed, bool facets) {
  search::Request request;
  request.text = typed;
  request.facets = facets;
  return request;
}

// Memory of this process that no file backs, in megabytes (proc(5)).
double own_memory() {
  std::ifstream status{"/proc/self/status"};
  for (std::string name; status >> name;)
    if (double kilobytes = 0; name == "RssAnon:" && status >> kilobytes) return kilobytes / 1024;
  return 0;
}

class SearchBench {
 public:
  SearchBench(const fs::path& stream, const fs::path& archive, const fs::path& peer)
      : queries_(mixed_queries(stream, kQueries)),
        bare_(archive / "index"),
        searcher_(archive / "index"),
        peer_(peer),
        serving_(archive),
        alone_(archive, 1),
        two_(archive, 2),
        client_(serving_.port()) {
    for (const BenchQuery& query : queries_) {
      typed_.push_back(typed(query));
      read_.push_back(bare_.read(typed_.back()));
      searches_.push_back(search_target(typed_.back()));
      suggestions_.push_back(suggest_target(typed_.back(), suggestions_.size()));
    }
    suggests_ = client_.get(suggestions_.front()) == 200;
  }

  void warm_up() {
    const double before = own_memory();
    const auto first = times_of(std::vector{typed_.front()}, [&](const std::string& typed) {
      searcher_.search(request_of(typed, true));
    });
    std::printf("First search after opening: %.1f ms, %.0f MB of memory\n", first.front(),
                own_memory() - before);
    std::size_t empty = 0, empty_there = 0;
    std::vector<double> matches;
    for (const std::string& typed : typed_) {
      const search::Answer answer = searcher_.search(request_of(typed, true));
      empty += answer.results.empty();
      matches.push_back(static_cast<double>(answer.passages));
    }
    for (const BenchQuery& query : queries_) empty_there += peer_.search(query) == 0;
    std::printf("%zu queries, of which %zu find nothing here and %zu in FTS5\n", queries_.size(),
                empty, empty_there);
    const Percentiles matching = percentiles(Rounds{matches});
    std::printf("Matching passages: p50 %.0f, p99 %.0f\n", matching.p50, matching.p99);
    round();
    for (auto& [name, rounds] : rounds_) rounds.clear();
    throughput(alone_.port(), 1, searches_);
    throughput(two_.port(), 2, searches_);
  }

  void round() {
    const auto note = [&](const char* name, std::vector<double> times) {
      rounds_[name].push_back(std::move(times));
    };
    note("bare", times_of(read_, [&](const Xapian::Query& query) { bare_.search(query); }));
    for (const bool facets : {false, true})
      note(facets ? "facets" : "grouped", times_of(typed_, [&](const std::string& typed) {
             searcher_.search(request_of(typed, facets));
           }));
    note("HTTP", times_of(searches_, [&](const std::string& target) { expect_answer(target); }));
    if (suggests_)
      note("suggest",
           times_of(suggestions_, [&](const std::string& target) { expect_answer(target); }));
    note("FTS5", times_of(queries_, [&](const BenchQuery& query) { peer_.search(query); }));
  }

  void print_latencies() const {
    std::printf("%-8s %9s %9s %8s %6s\n", "", "p50 ms", "p99 ms", "ratio", "ratio");
    print("bare", "get_mset of 20 passages with their data", std::nullopt);
    print("grouped", "in-process, without facets; to bare", ratio("grouped", "bare"));
    print("facets", "in-process, with facets; to bare", ratio("facets", "bare"));
    print("HTTP", "the same over HTTP; to in-process", ratio("HTTP", "facets"));
    print("FTS5", "the peer; in-process with facets to it", ratio("facets", "FTS5"));
    if (!suggests_) return;
    const double search = percentiles(rounds_.at("HTTP")).p50;
    const Percentiles suggest = percentiles(rounds_.at("suggest"));
    print("suggest", "suggestions over HTTP; to the p50 of search",
          Percentiles{suggest.p50 / search, suggest.p99 / search});
  }

  void print_throughput(int rounds) {
    std::vector<double> one, two, factors, client;
    for (int i = 0; i < rounds; ++i) {
      const Throughput slow = throughput(alone_.port(), 1, searches_);
      const Throughput fast = throughput(two_.port(), 2, searches_);
      one.push_back(slow.requests_per_second);
      two.push_back(fast.requests_per_second);
      factors.push_back(fast.requests_per_second / slow.requests_per_second);
      client.push_back(fast.client_share);
    }
    std::printf(
        "threads  %.0f requests/s with one, %.0f with two: %.2f times "
        "(%.0f %% of the processors' time in the clients)\n",
        median(one), median(two), median(factors), 100 * median(client));
  }

  // Each against twice the p99 of those that people mean.
  void print_hostile(int rounds) {
    const double limit = 2 * percentiles(rounds_.at("HTTP")).p99;
    std::vector<Hostile> hostile;
    for (const std::string& query : hostile_queries()) hostile.push_back({query, {}, 0});
    for (int i = 0; i < rounds; ++i)
      for (Hostile& query : hostile) ask(query);
    std::sort(hostile.begin(), hostile.end(),
              [](const Hostile& a, const Hostile& b) { return median(a.times) > median(b.times); });
    const auto slow = std::count_if(hostile.begin(), hostile.end(), [&](const Hostile& query) {
      return median(query.times) > limit;
    });
    std::printf(
        "hostile  %td of %zu take longer than twice the p99 over HTTP (%.1f ms); slowest:\n", slow,
        hostile.size(), limit);
    for (std::size_t i = 0; i < kSlowestShown; ++i)
      std::printf("  %8.1f ms  %s\n", median(hostile[i].times),
                  encoded(hostile[i].query.substr(0, 40)).c_str());
    std::map<int, std::size_t> statuses;
    for (const Hostile& query : hostile) ++statuses[query.status];
    for (const auto& [status, count] : statuses) std::printf("  %8zu answered %d\n", count, status);
  }

 private:
  struct Hostile {
    std::string query;
    std::vector<double> times;
    int status;
  };

  void ask(Hostile& query) {
    const std::vector target{search_target(query.query)};
    query.times.push_back(times_of(target, [&](const std::string& asked) {
                            query.status = client_.get(asked);
                          }).front());
  }

  void expect_answer(const std::string& target) {
    if (const int status = client_.get(target); status != 200)
      throw std::runtime_error("the server answered " + std::to_string(status) + " to " + target);
  }

  Percentiles ratio(const char* ours, const char* theirs) const {
    const Percentiles above = percentiles(rounds_.at(ours)),
                      below = percentiles(rounds_.at(theirs));
    return {above.p50 / below.p50, above.p99 / below.p99};
  }

  void print(const char* name, const char* what, const std::optional<Percentiles>& ratio) const {
    const Percentiles times = percentiles(rounds_.at(name));
    std::printf("%-8s %9.3f %9.3f ", name, times.p50, times.p99);
    if (ratio)
      std::printf("%8.2f %6.2f", ratio->p50, ratio->p99);
    else
      std::printf("%8s %6s", "", "");
    std::printf("   %s\n", what);
  }

  std::vector<BenchQuery> queries_;
  std::vector<std::string> typed_, searches_, suggestions_;
  std::vector<Xapian::Query> read_;
  BareSearch bare_;
  search::Searcher searcher_;
  Fts5Searcher peer_;
  Serving serving_, alone_, two_;
  LoopbackClient client_;
  bool suggests_ = false;
  std::map<std::string, Rounds> rounds_;  // by what was measured
};

void measure(char** arguments, int rounds) {
  optimize_fts5(arguments[3]);
  SearchBench bench{arguments[1], arguments[2], arguments[3]};
  bench.warm_up();
  for (int i = 0; i < rounds; ++i) bench.round();
  bench.print_latencies();
  bench.print_throughput(rounds);
  bench.print_hostile(rounds);
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc > 4 ? std::atoi(argv[4]) : 5;
  if (argc < 4 || argc > 5 || rounds < 1) {
    std::cerr << "Usage: search_speed STREAM ARCHIVE FTS5 [ROUNDS]\n";
    return 2;
  }
  try {
    measure(argv, rounds);
  } catch (const Xapian::Error& error) {
    std::cerr << "search_speed: " << argv[2] << ": " << error.get_msg() << "\n";
    return 1;
  } catch (const std::exception& error) {
    std::cerr << "search_speed: " << error.what() << "\n";
    return 1;
  }
  return 0;
}
