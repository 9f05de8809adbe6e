#include "indexer/index/segments.hpp"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace lectern::index {

namespace fs = std::filesystem;

namespace {

// A number of its own, not that of the machine's cores: which documents share a segment
// must not depend on the machine.
constexpr std::size_t kLanes = 4;

// What is written and committed in one go.  docs/index_building.md has the measurements
// behind these numbers.
constexpr std::size_t kBatchPassages = 500;
constexpr std::size_t kBatchBytes = 2u << 20;
constexpr std::size_t kSegmentPassages = 10000;

// In place and unsynced: a segment that is not whole is worth nothing.
constexpr int kFlags = Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_DANGEROUS | Xapian::DB_NO_SYNC;

struct Batch {
  std::vector<IndexedSession> sessions;
  std::size_t passages = 0;
  std::size_t bytes = 0;

  void add(IndexedSession session) {
    passages += session.passages.size();
    for (const schema::PassageRecord& passage : session.passages) bytes += passage.text.size();
    sessions.push_back(std::move(session));
  }
  bool full() const { return passages >= kBatchPassages || bytes >= kBatchBytes; }
};

// One segment after the other, each written by one thread at a time.
class Lane {
 public:
  void start(const fs::path& folder, std::size_t number) {
    prefix_ = (folder / std::to_string(number)).string() + "-";
  }

  void write(const Batch& batch) {
    if (passages_ >= kSegmentPassages) close();
    if (!open_) open();
    for (const IndexedSession& session : batch.sessions) add_session(database_, session, stemmers_);
    database_.commit();
    passages_ += batch.passages;
  }

  void close() {
    if (open_) database_.close();
    open_ = false;
    passages_ = 0;
  }

  const std::vector<fs::path>& written() const { return written_; }

  // Shared by the threads.
  std::optional<Batch> waiting;
  bool busy = false;

 private:
  void open() {
    written_.push_back(prefix_ + std::to_string(written_.size()));
    database_ = Xapian::WritableDatabase{written_.back().string(), kFlags};
    open_ = true;
  }

  std::string prefix_;
  std::vector<fs::path> written_;
  Xapian::WritableDatabase database_;
  Stemmers stemmers_;
  bool open_ = false;
  std::size_t passages_ = 0;  // in the open segment
};

}  // namespace

class Segments::Crew {
 public:
  explicit Crew(const fs::path& folder) {
    fs::create_directories(folder);
    for (std::size_t i = 0; i < kLanes; ++i) lanes_[i].start(folder, i);
    const std::size_t cores = std::max(1u, std::thread::hardware_concurrency());
    for (std::size_t i = 0; i < std::min(cores, kLanes); ++i)
      threads_.emplace_back([this] { work(); });
  }

  ~Crew() {
    {
      const std::lock_guard lock{mutex_};
      ending_ = true;
      for (Lane& lane : lanes_) lane.waiting.reset();
    }
    changed_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

  void add(IndexedSession session) {
    passages_ += session.passages.size();
    batch_.add(std::move(session));
    if (batch_.full()) hand_out();
  }

  std::size_t passages() const { return passages_; }

  std::vector<fs::path> close() {
    hand_out();
    std::unique_lock lock{mutex_};
    changed_.wait(lock,
                  [&] { return failure_ || std::none_of(lanes_.begin(), lanes_.end(), at_work); });
    if (failure_) std::rethrow_exception(failure_);
    std::vector<fs::path> written;
    for (Lane& lane : lanes_) {
      lane.close();
      written.insert(written.end(), lane.written().begin(), lane.written().end());
    }
    return written;
  }

 private:
  static bool at_work(const Lane& lane) { return lane.busy || lane.waiting; }

  // To the lanes in turn, each of which holds one batch back while it writes another.
  void hand_out() {
    std::unique_lock lock{mutex_};
    Lane& lane = lanes_[next_];
    changed_.wait(lock, [&] { return failure_ || !lane.waiting; });
    if (failure_) std::rethrow_exception(failure_);
    lane.waiting = std::exchange(batch_, {});
    next_ = (next_ + 1) % kLanes;
    changed_.notify_all();
  }

  Lane* lane_to_write() {
    const auto found = std::find_if(lanes_.begin(), lanes_.end(),
                                    [](const Lane& lane) { return lane.waiting && !lane.busy; });
    return found == lanes_.end() ? nullptr : &*found;
  }

  void work() {
    std::unique_lock lock{mutex_};
    for (;;) {
      Lane* lane = nullptr;
      changed_.wait(lock, [&] { return ending_ || (lane = lane_to_write()) != nullptr; });
      if (lane == nullptr) return;
      const Batch batch = std::move(*lane->waiting);
      lane->waiting.reset();
      lane->busy = true;
      changed_.notify_all();
      lock.unlock();
      std::exception_ptr failure;
      try {
        lane->write(batch);
      } catch (...) {
        failure = std::current_exception();
      }
      lock.lock();
      lane->busy = false;
      if (failure && !failure_) failure_ = failure;
      changed_.notify_all();
    }
  }

  // The caller's.
  Batch batch_;
  std::size_t passages_ = 0;
  std::size_t next_ = 0;

  std::mutex mutex_;  // over what follows and what lanes share
  std::condition_variable changed_;
  std::array<Lane, kLanes> lanes_;
  std::exception_ptr failure_;
  bool ending_ = false;
  std::vector<std::thread> threads_;
};

Segments::Segments(fs::path folder) : crew_(std::make_unique<Crew>(folder)) {}
Segments::~Segments() = default;

void Segments::add(IndexedSession session) { crew_->add(std::move(session)); }
std::size_t Segments::passages() const { return crew_->passages(); }
std::vector<fs::path> Segments::close() { return crew_->close(); }

}  // namespace lectern::index
