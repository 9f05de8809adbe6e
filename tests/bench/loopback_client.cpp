#include "tests/bench/loopback_client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <stdexcept>

namespace lectern::bench {
namespace {

constexpr std::size_t kPiece = 64 * 1024;

// A header's value; names as servers write them, whatever their case.
std::string_view header(std::string_view head, std::string_view name) {
  const auto same = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
  const auto at = std::search(head.begin(), head.end(), name.begin(), name.end(), same);
  if (at == head.end()) return {};
  const auto begin = static_cast<std::size_t>(at - head.begin()) + name.size();
  return head.substr(begin, head.find('\r', begin) - begin);
}

template <typename Number>
Number number(std::string_view text) {
  Number value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

std::string encoded(std::string_view text) {
  static constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-') {
      out += c;
    } else {
      out += '%';
      out += kDigits[byte >> 4];
      out += kDigits[byte & 15];
    }
  }
  return out;
}

LoopbackClient::LoopbackClient(int port) : port_(port) { connect(); }
LoopbackClient::~LoopbackClient() { disconnect(); }

void LoopbackClient::connect() {
  socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port_));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
    throw std::runtime_error(std::string{"cannot connect to the server: "} + std::strerror(errno));
  const int on = 1;
  ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  closing_ = false;
}

void LoopbackClient::disconnect() {
  if (socket_ >= 0) ::close(socket_);
  socket_ = -1;
}

int LoopbackClient::get(const std::string& target) {
  const std::string request = "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
  for (int attempt = 0; attempt < 2; ++attempt) {
    if (closing_) disconnect();
    if (socket_ < 0) connect();
    if (send(request) && receive()) return status_;
    closing_ = true;
  }
  throw std::runtime_error("the server did not answer " + target.substr(0, 200));
}

bool LoopbackClient::send(const std::string& request) {
  for (std::size_t sent = 0; sent < request.size();) {
    const ssize_t count =
        ::send(socket_, request.data() + sent, request.size() - sent, MSG_NOSIGNAL);
    if (count <= 0) return sent > 0;  // an answer may have come before the end of the request
    sent += static_cast<std::size_t>(count);
  }
  return true;
}

bool LoopbackClient::receive() {
  std::array<char, kPiece> piece;
  buffer_.clear();
  std::size_t head = std::string::npos, length = 0;
  while (head == std::string::npos || buffer_.size() < head + length) {
    const ssize_t count = ::recv(socket_, piece.data(), piece.size(), 0);
    if (count <= 0) {
      if (buffer_.empty()) return false;
      throw std::runtime_error("the server ended an answer before its end");
    }
    buffer_.append(piece.data(), static_cast<std::size_t>(count));
    if (head != std::string::npos) continue;
    const std::size_t end = buffer_.find("\r\n\r\n");
    if (end == std::string::npos) continue;
    head = end + 4;
    const std::string_view lines = std::string_view{buffer_}.substr(0, head);
    length = number<std::size_t>(header(lines, "\r\nContent-Length: "));
    closing_ = header(lines, "\r\nConnection: ").starts_with("close");
    status_ = number<int>(lines.substr(std::min<std::size_t>(9, lines.size())));
  }
  body_ = std::string_view{buffer_}.substr(head, length);
  return true;
}

}  // namespace lectern::bench
