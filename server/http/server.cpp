#include "server/http/server.hpp"

#include <httplib.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <stdexcept>

#include "server/http/routes.hpp"

namespace lectern::http {
namespace {

constexpr std::size_t kMaxBody = 64 * 1024;  // read and thrown away: no route takes one
constexpr std::size_t kRequestsPerConnection = 100'000;
constexpr time_t kIdleSeconds = 3;  // also how long a stop waits for connections kept alive
constexpr time_t kReadSeconds = 5;
constexpr time_t kWriteSeconds = 10;
constexpr std::size_t kChunk = 64 * 1024;

// The page loads nothing from elsewhere, but for a player that the reader asks for, and
// nothing may frame it.  A document is shown by the browser's own viewer, which is an object.
constexpr const char* kPagePolicy =
    "default-src 'self'; img-src 'self' data:; frame-src https://www.youtube-nocookie.com; "
    "object-src 'none'; frame-ancestors 'none'; base-uri 'none'";
constexpr const char* kDocumentPolicy =
    "object-src 'self'; frame-ancestors 'none'; base-uri 'none'";

Incoming incoming(const httplib::Request& request) {
  Incoming incoming;
  incoming.path = request.path;
  incoming.parameters.insert(request.params.begin(), request.params.end());
  incoming.range = request.get_header_value("Range");
  incoming.host = request.get_header_value("Host");
  incoming.if_none_match = request.get_header_value("If-None-Match");
  return incoming;
}

// Sends a stretch of a file in pieces.
void set_part(httplib::Response& response, const FilePart& part, const std::string& type) {
  auto stream = std::make_shared<std::ifstream>(part.file, std::ios::binary);
  const std::uint64_t start = part.offset;
  response.set_content_provider(
      static_cast<std::size_t>(part.length), type,
      [stream, start](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
        std::string piece(std::min(length, kChunk), '\0');
        stream->seekg(static_cast<std::streamoff>(start + offset));
        stream->read(piece.data(), static_cast<std::streamsize>(piece.size()));
        const auto got = static_cast<std::size_t>(stream->gcount());
        return got > 0 && sink.write(piece.data(), got);
      });
}

void send(const Reply& reply, httplib::Response& response) {
  response.status = reply.status;
  response.set_header("X-Content-Type-Options", "nosniff");
  response.set_header("Referrer-Policy", "no-referrer");
  response.set_header("Content-Security-Policy",
                      reply.type == "application/pdf" ? kDocumentPolicy : kPagePolicy);
  for (const auto& [name, value] : reply.headers) response.set_header(name, value);
  if (reply.part && reply.part->length > 0)
    set_part(response, *reply.part, reply.type);
  else if (reply.status != 304)
    response.set_content(reply.body, reply.type);
}

// The library prefers Brotli and has it work at its hardest, which takes much longer than
// most searches do and is waited for at every key.  gzip takes a fraction of that.
void refuse_brotli(httplib::Request& request) {
  const bool gzip =
      request.get_header_value("Accept-Encoding").find("gzip") != std::string::npos;
  request.headers.erase("Accept-Encoding");
  if (gzip) request.headers.emplace("Accept-Encoding", "gzip");
}

// What the library refused by itself.
Reply refusal(const httplib::Request& request, int status) {
  const bool readable = request.method == "GET" || request.method == "HEAD";
  if (!readable && !request.method.empty() && status != 413) {
    Reply reply = problem_reply(405, "Only GET and HEAD are answered here.");
    reply.headers.emplace_back("Allow", "GET, HEAD");
    return reply;
  }
  if (status == 413) return problem_reply(status, "No request needs a body.");
  if (status == 414)
    return problem_reply(400, "The address is longer than 8192 bytes; ask for less at once.");
  if (status == 416) return problem_reply(status, "The Range header cannot be read.");
  if (status >= 500) return problem_reply(status, "The server could not answer this.");
  return problem_reply(status, "The request could not be read.");
}

// Without SO_REUSEPORT, which the library sets: two servers would share a port unnoticed.
void set_socket_options(socket_t socket) {
  const int on = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
}

}  // namespace

class Server::State {
 public:
  explicit State(const Options& options)
      : options_(options), routes_(options.archive, options.web, options.public_url) {
    limit();
    server_.set_pre_routing_handler(
        [this](const httplib::Request& request, httplib::Response& response) {
          return handle(request, response);
        });
    server_.set_error_handler([](const httplib::Request& request, httplib::Response& response) {
      if (response.body.empty() && response.status != 304)
        send(refusal(request, response.status), response);
    });
  }

  int bind() {
    if (options_.port == 0) {
      const int port = server_.bind_to_any_port(options_.host);
      if (port > 0) return port;
    } else if (server_.bind_to_port(options_.host, options_.port)) {
      return options_.port;
    }
    const int why = errno;
    const std::string where = options_.host + ":" + std::to_string(options_.port);
    if (why == EADDRINUSE)
      throw std::runtime_error(where +
                               " is in use by another program; choose another port with --port");
    throw std::runtime_error("cannot listen on " + where +
                             (why != 0 ? std::string{" ("} + std::strerror(why) + ")" : "") +
                             "; choose another with --host and --port");
  }

  bool run() { return server_.listen_after_bind(); }
  void stop() { server_.stop(); }

 private:
  void limit() {
    const std::size_t threads = options_.threads;
    server_.new_task_queue = [threads] { return new httplib::ThreadPool(threads); };
    server_.set_socket_options(set_socket_options);
    server_.set_tcp_nodelay(true);
    server_.set_keep_alive_max_count(kRequestsPerConnection);
    server_.set_keep_alive_timeout(kIdleSeconds);
    server_.set_read_timeout(kReadSeconds);
    server_.set_write_timeout(kWriteSeconds);
    server_.set_payload_max_length(kMaxBody);
  }

  // Other methods go on, so that the library reads their bodies away, and end in
  // refusal().
  httplib::Server::HandlerResponse handle(const httplib::Request& request,
                                          httplib::Response& response) {
    if (request.method != "GET" && request.method != "HEAD")
      return httplib::Server::HandlerResponse::Unhandled;
    // The routes answer ranges themselves: the library's versions differ, and older ones
    // do not bound them by the content.  The request is the library's own, not const.
    auto& own = const_cast<httplib::Request&>(request);
    own.ranges.clear();
    refuse_brotli(own);
    send(routes_.answer(incoming(request)), response);
    return httplib::Server::HandlerResponse::Handled;
  }

  Options options_;
  Routes routes_;
  httplib::Server server_;
};

Server::Server(const Options& options) : state_(std::make_unique<State>(options)) {}
Server::~Server() = default;
int Server::bind() { return state_->bind(); }
bool Server::run() { return state_->run(); }
void Server::stop() { state_->stop(); }

}  // namespace lectern::http
