// A small web on this machine: several hosts, over TLS, answered by one server.  Only the
// network's edge is replaced; names, certificates and sockets are real.
#pragma once

#include <httplib.h>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "indexer/remote/network.hpp"
#include "tests/remote/certificate.hpp"
#include "tests/temporary_folder.hpp"

namespace lectern::testing {

class LoopbackWeb {
 public:
  using Handler = std::function<void(const httplib::Request&, httplib::Response&)>;

  struct Asked {
    std::string address;  // "host/path?query"
    std::chrono::steady_clock::time_point at;
    httplib::Headers headers;
  };

  explicit LoopbackWeb(const std::vector<std::string>& hosts);
  ~LoopbackWeb();
  LoopbackWeb(const LoopbackWeb&) = delete;
  LoopbackWeb& operator=(const LoopbackWeb&) = delete;

  // "host/path?query"; everything else is 404.
  void at(const std::string& address, Handler handler);
  void document(const std::string& address, const std::string& pdf);
  void redirect(const std::string& address, const std::string& to, int status = 302);
  void status(const std::string& address, int status);

  // Reaches all hosts, and trusts them.
  remote::Network network() const;

  std::vector<Asked> asked() const;
  std::vector<std::string> addresses_asked() const;
  int times_asked(const std::string& address) const;
  int port() const { return port_; }

 private:
  void answer(const httplib::Request& request, httplib::Response& response);

  TemporaryFolder folder_;
  std::vector<std::string> hosts_;
  Certificate certificate_;
  std::unique_ptr<httplib::SSLServer> server_;
  int port_ = 0;
  mutable std::mutex mutex_;
  std::map<std::string, Handler> handlers_;
  std::vector<Asked> asked_;
  std::thread serving_;
};

// The smallest thing that begins like a PDF.
std::string pdf_saying(const std::string& words);

}  // namespace lectern::testing
