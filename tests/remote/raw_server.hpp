// A server that does not keep to HTTP: it sends what it is told, as slowly as it is told.
#pragma once

#include <openssl/ssl.h>

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "tests/remote/certificate.hpp"
#include "tests/temporary_folder.hpp"

namespace lectern::testing {

class RawServer {
 public:
  // Sends bytes; false when the other side has gone.
  using Send = std::function<bool(const std::string&)>;
  using Script = std::function<void(const Send&)>;

  // Runs the script for each connection, one after the other, once its request has come.
  RawServer(const std::string& host, Script script);
  ~RawServer();
  RawServer(const RawServer&) = delete;
  RawServer& operator=(const RawServer&) = delete;

  int port() const { return port_; }
  std::filesystem::path authority() const { return folder_.path() / "authority.pem"; }

 private:
  void serve();
  void talk(int connection);

  TemporaryFolder folder_;
  Certificate certificate_;
  std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context_;
  Script script_;
  int socket_ = -1;
  int port_ = 0;
  std::atomic<bool> stopping_ = false;
  std::thread serving_;
};

}  // namespace lectern::testing
