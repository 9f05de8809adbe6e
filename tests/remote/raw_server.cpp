#include "tests/remote/raw_server.hpp"

#include <arpa/inet.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

namespace lectern::testing {

RawServer::RawServer(const std::string& host, Script script)
    : certificate_(make_certificate({host})),
      context_(SSL_CTX_new(TLS_server_method()), SSL_CTX_free),
      script_(std::move(script)) {
  ::signal(SIGPIPE, SIG_IGN);
  write_pem(certificate_, authority());
  SSL_CTX_use_certificate(context_.get(), certificate_.certificate.get());
  SSL_CTX_use_PrivateKey(context_.get(), certificate_.key.get());
  socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  ::bind(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address);
  ::listen(socket_, 8);
  socklen_t size = sizeof address;
  ::getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size);
  port_ = ntohs(address.sin_port);
  serving_ = std::thread{[this] { serve(); }};
}

RawServer::~RawServer() {
  stopping_ = true;
  ::shutdown(socket_, SHUT_RDWR);
  serving_.join();
  ::close(socket_);
}

void RawServer::serve() {
  while (!stopping_) {
    const int connection = ::accept(socket_, nullptr, nullptr);
    if (connection < 0) return;
    talk(connection);
    ::close(connection);
  }
}

void RawServer::talk(int connection) {
  const std::unique_ptr<SSL, decltype(&SSL_free)> tls{SSL_new(context_.get()), SSL_free};
  SSL_set_fd(tls.get(), connection);
  if (SSL_accept(tls.get()) != 1) return;
  char request[4096];
  if (SSL_read(tls.get(), request, sizeof request) <= 0) return;
  script_([&](const std::string& bytes) {
    return !stopping_ && SSL_write(tls.get(), bytes.data(), static_cast<int>(bytes.size())) > 0;
  });
  SSL_shutdown(tls.get());
}

}  // namespace lectern::testing
