// Sending and receiving on the socket between the pool and a worker: requests with their
// document's descriptor, and plain bytes.  A peer that is gone is an answer, never a
// signal.
#pragma once

#include <optional>
#include <string_view>
#include <variant>

#include "indexer/extract/protocol.hpp"
#include "indexer/process/descriptor.hpp"

namespace lectern::extract {

struct Assignment {
  Request request;
  process::Descriptor document;
};

// For the pool: never waits.  False when the worker cannot take it.
bool send_request(int socket, const Request& request, int document);

// For the worker: waits for the next request.  Absent when the pool is gone; throws
// std::runtime_error when the socket is not one, or says something else.
std::optional<Assignment> receive_request(int socket);

// For the worker: waits until all is sent.  False when the pool is gone.
bool send_bytes(int socket, std::string_view bytes);

}  // namespace lectern::extract
