// An internet address as a number, and whether it belongs to the public internet.  IPv4
// addresses are kept in their IPv6 form (::ffff:a.b.c.d), so that the two ways to write one
// cannot be told apart.
#pragma once

#include <sys/socket.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace lectern::remote {

class IpAddress {
 public:
  // "192.0.2.1" or "2001:db8::1", without brackets; no other way to write numbers.
  static std::optional<IpAddress> parse(const std::string& text);
  // Absent unless it is of the internet.
  static std::optional<IpAddress> of(const sockaddr& address);

  // Whether the registries of special addresses (IANA, RFC 6890) leave it to everybody: not
  // private, shared, local to a link or a machine, multicast, reserved, or for documentation.
  // An address that carries an IPv4 one (NAT64, 6to4) is judged by that.
  bool is_public() const;
  bool is_loopback() const;

  std::string text() const;

 private:
  using Bytes = std::array<std::uint8_t, 16>;
  explicit IpAddress(const Bytes& bytes) : bytes_(bytes) {}
  static IpAddress of_v4(const std::uint8_t* bytes);

  bool is_v4() const;
  Bytes bytes_;
};

}  // namespace lectern::remote
