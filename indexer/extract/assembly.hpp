// Puts one answer together from the frames a worker sends for it.  A worker that does not
// keep to the protocol is found out here, before its answer reaches anyone.
#pragma once

#include <cstdint>

#include "indexer/extract/protocol.hpp"

namespace lectern::extract {

class Assembly {
 public:
  enum class Step { kMore, kFinished, kNonsense };

  explicit Assembly(const Request& request) : request_(request) {}

  Step take(const Frame& frame);

  // Call once, after kFinished.
  PartOutcome outcome() { return std::move(outcome_); }

  // Call once, instead: what there is when the worker fails on the next page.
  Part broken(std::string reason);

 private:
  Step take_opened(std::string_view payload);
  Step take_page(std::string_view payload);
  Step take_image(std::string_view payload);
  Step take_problem(std::string_view payload);
  Step finish(std::string_view payload);
  Step refuse(std::string_view payload);
  int next_page() const { return request_.pages.first + static_cast<int>(part_.pages.size()); }

  Request request_;
  Part part_;
  PartOutcome outcome_;
};

}  // namespace lectern::extract
