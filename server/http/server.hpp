// The HTTP server: listens, limits what a client can send, and hands every GET and
// HEAD to the routes.  The only place that knows the HTTP library.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace lectern::http {

struct Options {
  std::filesystem::path archive;
  std::optional<std::filesystem::path> web;  // the built web page
  // What absolute addresses begin with; empty: what each request names as its host.
  std::string public_url;
  std::string host = "127.0.0.1";
  int port = 8080;           // 0: any free one
  std::size_t threads = 32;  // connections served at once; one that is kept alive holds one
};

class Server {
 public:
  explicit Server(const Options& options);
  ~Server();

  // Returns the port.  Throws std::runtime_error when it cannot be had.
  int bind();

  // Serves until stop(); false when listening failed.
  bool run();

  // From any thread; has no effect before run() has begun to serve.
  void stop();

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace lectern::http
