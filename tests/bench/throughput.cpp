#include "tests/bench/throughput.hpp"

#include <atomic>
#include <chrono>
#include <ctime>
#include <stdexcept>
#include <thread>

#include "tests/bench/loopback_client.hpp"

namespace lectern::bench {
namespace {

double seconds(clockid_t clock) {
  timespec time{};
  ::clock_gettime(clock, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

}  // namespace

Throughput throughput(int port, std::size_t clients, const std::vector<std::string>& targets) {
  std::vector<double> in_client(clients);
  std::atomic<std::size_t> failed = 0;
  std::vector<std::thread> threads;
  const double used = seconds(CLOCK_PROCESS_CPUTIME_ID), begun = seconds(CLOCK_MONOTONIC);
  for (std::size_t i = 0; i < clients; ++i)
    threads.emplace_back([&, i] {
      const std::size_t first = i * targets.size() / clients;
      try {
        LoopbackClient client{port};
        for (std::size_t n = 0; n < targets.size(); ++n)
          failed += client.get(targets[(first + n) % targets.size()]) != 200;
      } catch (const std::exception&) {
        ++failed;
      }
      in_client[i] = seconds(CLOCK_THREAD_CPUTIME_ID);
    });
  for (std::thread& thread : threads) thread.join();
  const double took = seconds(CLOCK_MONOTONIC) - begun;
  if (failed > 0) throw std::runtime_error("a server that was asked by several did not answer");
  double of_clients = 0;
  for (const double time : in_client) of_clients += time;
  return {static_cast<double>(clients * targets.size()) / took,
          of_clients / (seconds(CLOCK_PROCESS_CPUTIME_ID) - used)};
}

}  // namespace lectern::bench
