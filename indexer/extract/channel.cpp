#include "indexer/extract/channel.hpp"

#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <system_error>

namespace lectern::extract {
namespace {

// Room for one descriptor beside a message.
union Control {
  cmsghdr aligned;
  std::array<char, CMSG_SPACE(sizeof(int))> bytes;
};

// A message of `size` bytes at `bytes`, with `control` beside it; all borrowed.
struct Message {
  Message(char* bytes, std::size_t size, Control& control) : part{bytes, size} {
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    header.msg_control = control.bytes.data();
    header.msg_controllen = control.bytes.size();
  }
  Message(const Message&) = delete;

  iovec part;
  msghdr header{};
};

process::Descriptor descriptor_in(msghdr& header) {
  const cmsghdr* control = CMSG_FIRSTHDR(&header);
  if (control == nullptr || control->cmsg_level != SOL_SOCKET || control->cmsg_type != SCM_RIGHTS ||
      control->cmsg_len != CMSG_LEN(sizeof(int)))
    return {};
  int number = -1;
  std::memcpy(&number, CMSG_DATA(control), sizeof number);
  return process::Descriptor{number};
}

ssize_t receive(int socket, msghdr& header) {
  for (;;) {
    const ssize_t count = ::recvmsg(socket, &header, MSG_CMSG_CLOEXEC | MSG_WAITALL);
    if (count >= 0) return count;
    if (errno == ECONNRESET) return 0;
    if (errno != EINTR)
      throw std::system_error(errno, std::generic_category(), "cannot receive a request");
  }
}

}  // namespace

bool send_request(int socket, const Request& request, int document) {
  std::string bytes = encode(request);
  Control control{};
  Message message{bytes.data(), bytes.size(), control};
  cmsghdr* rights = CMSG_FIRSTHDR(&message.header);
  rights->cmsg_level = SOL_SOCKET;
  rights->cmsg_type = SCM_RIGHTS;
  rights->cmsg_len = CMSG_LEN(sizeof(int));
  std::memcpy(CMSG_DATA(rights), &document, sizeof document);
  ssize_t sent = -1;
  do sent = ::sendmsg(socket, &message.header, MSG_NOSIGNAL | MSG_DONTWAIT);
  while (sent < 0 && errno == EINTR);
  return sent == static_cast<ssize_t>(bytes.size());
}

std::optional<Assignment> receive_request(int socket) {
  std::array<char, kRequestSize> bytes;
  Control control{};
  Message message{bytes.data(), bytes.size(), control};
  const ssize_t count = receive(socket, message.header);
  if (count == 0) return std::nullopt;
  process::Descriptor document = descriptor_in(message.header);
  const auto request = decode_request({bytes.data(), static_cast<std::size_t>(count)});
  if (!request || !document) throw std::runtime_error("received something that is not a request");
  return Assignment{*request, std::move(document)};
}

bool send_bytes(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

}  // namespace lectern::extract
