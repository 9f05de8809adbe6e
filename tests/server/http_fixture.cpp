#include "tests/server/http_fixture.hpp"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <fstream>

#include "tests/server/api_checker.hpp"

namespace lectern::testing {

namespace fs = std::filesystem;

HttpTest::~HttpTest() {
  if (!serving_.joinable()) return;
  server_->stop();
  serving_.join();
}

void HttpTest::start() {
  http::Options options;
  options.archive = folder_.path() / "archive";
  if (with_page_) options.web = folder_.path() / "web";
  options.public_url = public_url_;
  options.port = 0;
  options.threads = 8;
  server_ = std::make_unique<http::Server>(options);
  port_ = server_->bind();
  serving_ = std::thread{[this] { server_->run(); }};
  // stop() has an effect only once the server serves.
  while (get("/healthz").status == 0) std::this_thread::sleep_for(std::chrono::milliseconds{5});
}

std::string HttpTest::Answer::header(const std::string& name) const {
  const auto found = headers.find(name);
  return found == headers.end() ? std::string{} : found->second;
}

HttpTest::Answer HttpTest::get(const std::string& path, const httplib::Headers& headers) {
  httplib::Client client{"127.0.0.1", port_};
  client.set_url_encode(false);
  client.set_keep_alive(false);
  return checked("GET", path, client.Get(path, headers));
}

HttpTest::Answer HttpTest::head(const std::string& path) {
  httplib::Client client{"127.0.0.1", port_};
  client.set_keep_alive(false);
  return checked("HEAD", path, client.Head(path));
}

HttpTest::Answer HttpTest::checked(const std::string& method, const std::string& target,
                                   const httplib::Result& result) {
  if (!result) return {};
  const std::string complaints =
      api_checker().complaints({method, target, result->status, result->headers, result->body});
  if (!complaints.empty()) ADD_FAILURE() << complaints;
  return {result->status, result->body, result->headers};
}

std::string HttpTest::send_raw(const std::string& bytes) {
  const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port_));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  std::string answer;
  if (::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 &&
      ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL) > 0) {
    char piece[4096];
    for (ssize_t got = 0; (got = ::recv(socket, piece, sizeof piece, 0)) > 0;)
      answer.append(piece, static_cast<std::size_t>(got));
  }
  ::close(socket);
  const std::size_t space = bytes.find(' ');
  const std::string method = bytes.substr(0, space);
  const std::string target = bytes.substr(space + 1, bytes.find(' ', space + 1) - space - 1);
  const std::string complaints = api_checker().complaints(read_answer(method, target, answer));
  if (!complaints.empty()) ADD_FAILURE() << complaints;
  return answer;
}

void HttpTest::write(const std::string& file, const std::string& text) {
  const fs::path path = folder_.path() / file;
  fs::create_directories(path.parent_path());
  std::ofstream{path, std::ios::binary} << text;
}

}  // namespace lectern::testing
