// Serves an archive on a free port of loopback until it is destroyed.
#pragma once

#include <filesystem>
#include <optional>
#include <thread>

#include "server/http/server.hpp"

namespace lectern::bench {

class Serving {
 public:
  explicit Serving(const std::filesystem::path& archive,
                   std::size_t threads = http::Options{}.threads)
      : server_{{.archive = archive, .web = std::nullopt, .port = 0, .threads = threads}},
        port_{server_.bind()},
        thread_{[this] { server_.run(); }} {}
  ~Serving() {
    server_.stop();
    thread_.join();
  }
  Serving(const Serving&) = delete;
  Serving& operator=(const Serving&) = delete;

  int port() const { return port_; }

 private:
  http::Server server_;
  int port_;
  std::thread thread_;
};

}  // namespace lectern::bench
