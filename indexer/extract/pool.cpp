#include "indexer/extract/pool.hpp"

#include <exception>
#include <thread>

#include "indexer/extract/crew.hpp"
#include "indexer/extract/exchange.hpp"

namespace lectern::extract {

class Pool::State {
 public:
  explicit State(PoolOptions options) : options_(std::move(options)) {}

  ~State() {
    exchange_.stop();
    if (thread_.joinable()) thread_.join();
  }

  void submit(Job job, Turn turn) {
    exchange_.submit(std::move(job), turn);
    if (!thread_.joinable()) thread_ = std::thread([this] { serve(); });
  }

  std::optional<Finished> next() { return exchange_.next(); }

 private:
  // The workers live and die with this thread.
  void serve() {
    try {
      Crew(options_, exchange_).serve();
    } catch (...) {
      exchange_.fail(std::current_exception());
    }
  }

  PoolOptions options_;
  Exchange exchange_;
  std::thread thread_;
};

Pool::Pool(PoolOptions options) : state_(std::make_unique<State>(std::move(options))) {}
Pool::~Pool() = default;

void Pool::submit(Job job, Turn turn) { state_->submit(std::move(job), turn); }
std::optional<Finished> Pool::next() { return state_->next(); }

}  // namespace lectern::extract
