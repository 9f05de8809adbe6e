// One request to a server, by libcurl: no redirect followed, no cookie kept, no password
// sent, and no socket connected to an address that is not public, whatever name servers say.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/remote/address.hpp"
#include "indexer/remote/network.hpp"

namespace lectern::remote {

struct Answer {
  int status = 0;  // of HTTP; 0 when none came
  std::string content_type, etag, last_modified, retry_after;
  std::string redirect;   // where it leads, absolute; empty: nowhere else
  long long length = -1;  // as announced, in bytes as sent; -1: not said
  enum class Trouble {
    kNone,
    kNoName,        // name servers do not know the host, or there is no network
    kNoConnection,  // to the host, or it broke off
    kTimeout,
    kCertificate,  // the server is not who it says
    kRefused,      // the address is not public
    kStopped,      // by whoever takes the body
    kInterrupted,
  } trouble = Trouble::kNone;
  std::string problem;  // a sentence's end: "Connection reset by peer"
};

class Client {
 public:
  // Takes the body piece by piece, unpacked; false: enough.  The answer's headers are there.
  using Body = std::function<bool(const Answer& head, std::string_view bytes)>;

  // `interrupted` is asked a few times a second.
  Client(Network network, std::function<bool()> interrupted);
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  // Throws std::runtime_error only when libcurl cannot be used at all.
  Answer get(const Address& address, const std::vector<std::string>& headers,
             std::chrono::milliseconds limit, const Body& body);

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace lectern::remote
