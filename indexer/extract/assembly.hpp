// Puts one document together from the frames a worker sends for it.  A worker that does
// not keep to the protocol is found out here, before its answer reaches anyone.
#pragma once

#include <cstdint>

#include "indexer/extract/protocol.hpp"

namespace lectern::extract {

class Assembly {
 public:
  enum class Step { kMore, kFinished, kNonsense };

  Assembly(std::uint32_t request, int pages) : request_(request), most_pages_(pages) {}

  Step take(const Frame& frame);

  // Call once, after kFinished.
  Outcome outcome() { return std::move(outcome_); }

 private:
  Step take_page(std::string_view payload);
  Step finish(FrameType type, std::string_view payload);

  std::uint32_t request_;
  int most_pages_;
  Document document_;
  Outcome outcome_;
};

}  // namespace lectern::extract
