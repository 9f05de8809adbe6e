#include "indexer/catalog/html_tree.hpp"

#include <time.h>

#include <csetjmp>
#include <cstddef>
#include <cstdlib>
#include <new>

#include "indexer/catalog/page.hpp"

namespace lectern::catalog {
namespace {

// A page of 4 MiB that people write takes a tenth of either.
constexpr std::size_t kMostMemory = std::size_t{1} << 30;
constexpr double kMostSeconds = 3;  // of processor time
constexpr unsigned kAllocationsPerLook = 1024;

double processor_seconds() {
  timespec time{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

}  // namespace

// What Gumbo allocates, in a chain by which it is released.  Where a bound is reached there
// is only one way out of its C code.
class HtmlTree::Memory {
 public:
  Memory() = default;
  ~Memory() {
    while (last_ != nullptr) release(last_);
  }
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;

  // Null when a bound was reached.
  GumboOutput* parse(std::string_view html) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = [](void* self, std::size_t size) {
      return static_cast<Memory*>(self)->allocate(size);
    };
    options.deallocator = [](void* self, void* block) {
      if (block != nullptr) static_cast<Memory*>(self)->release(static_cast<Block*>(block) - 1);
    };
    options.userdata = this;
    if (setjmp(way_out_) != 0) return nullptr;
    return gumbo_parse_with_options(&options, html.data(), html.size());
  }

 private:
  struct alignas(std::max_align_t) Block {  // what Gumbo gets follows it
    Block* previous;
    Block* next;
    std::size_t size;
  };

  void* allocate(std::size_t size) {
    const bool look = ++allocations_ % kAllocationsPerLook == 0;
    if (used_ + size > kMostMemory || (look && processor_seconds() - begun_ > kMostSeconds))
      std::longjmp(way_out_, 1);
    void* memory = std::malloc(sizeof(Block) + size);
    if (memory == nullptr) std::longjmp(way_out_, 1);
    auto* block = new (memory) Block{last_, nullptr, sizeof(Block) + size};
    if (last_ != nullptr) last_->next = block;
    last_ = block;
    used_ += block->size;
    return block + 1;
  }

  void release(Block* block) {
    used_ -= block->size;
    if (block->previous != nullptr) block->previous->next = block->next;
    (block->next != nullptr ? block->next->previous : last_) = block->previous;
    std::free(block);
  }

  Block* last_ = nullptr;
  std::size_t used_ = 0;
  unsigned allocations_ = 0;
  double begun_ = processor_seconds();
  std::jmp_buf way_out_;
};

HtmlTree::HtmlTree(std::string_view html) : memory_(std::make_unique<Memory>()) {
  const GumboOutput* output = memory_->parse(html);
  if (output == nullptr)
    throw UnreadablePage("is nested too deeply to be read; is it a page that people write?");
  root_ = output->root;
}

HtmlTree::~HtmlTree() = default;

}  // namespace lectern::catalog
