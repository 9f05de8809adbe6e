// A client that costs next to nothing beside the server it asks: one connection kept alive, one
// buffer, no JSON read.  Not thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace lectern::bench {

// Percent-encoded for a query (RFC 3986).
std::string encoded(std::string_view text);

class LoopbackClient {
 public:
  explicit LoopbackClient(int port);
  ~LoopbackClient();
  LoopbackClient(const LoopbackClient&) = delete;
  LoopbackClient& operator=(const LoopbackClient&) = delete;

  // Returns the status once the whole answer is there; connects again when the server closed.
  // Throws std::runtime_error when there is no answer.
  int get(const std::string& target);
  std::string_view body() const { return body_; }  // of the last answer

 private:
  void connect();
  void disconnect();
  bool send(const std::string& request);
  bool receive();  // the whole answer; false when the connection ended before its first byte

  int port_;
  int socket_ = -1;
  bool closing_ = false;  // the server said that it will
  std::string buffer_;
  std::string_view body_;
  int status_ = 0;
};

}  // namespace lectern::bench
