#include "indexer/remote/ip_address.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <cstring>

namespace lectern::remote {
namespace {

// The first `bits` of an address.
struct Block {
  std::array<std::uint8_t, 16> bytes;
  int bits;
};

// https://www.iana.org/assignments/iana-ipv4-special-registry
constexpr Block kReservedV4[] = {
    {{0}, 8},              // this network
    {{10}, 8},             // private
    {{100, 64}, 10},       // shared between a provider's customers
    {{127}, 8},            // this machine
    {{169, 254}, 16},      // this link, and the clouds' metadata
    {{172, 16}, 12},       // private
    {{192, 0, 0}, 24},     // protocols
    {{192, 0, 2}, 24},     // documentation
    {{192, 88, 99}, 24},   // 6to4 relays
    {{192, 168}, 16},      // private
    {{198, 18}, 15},       // measurements
    {{198, 51, 100}, 24},  // documentation
    {{203, 0, 113}, 24},   // documentation
    {{224}, 4},
    {{240}, 4},  // multicast, reserved, broadcast
};

// https://www.iana.org/assignments/iana-ipv6-special-registry; all public ones begin with
// the bits 001, of which these are taken out.
constexpr Block kGlobalV6 = {{0x20}, 3};
constexpr Block kReservedV6[] = {
    {{0x20, 0x01, 0x00}, 23},        // protocols, Teredo among them
    {{0x20, 0x01, 0x0d, 0xb8}, 32},  // documentation
    {{0x3f, 0xfe}, 16},              // given back
    {{0x3f, 0xff}, 20},              // documentation
};

constexpr Block kMapped = {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff}, 96};
constexpr Block kNat64 = {{0, 0x64, 0xff, 0x9b}, 96};
constexpr Block k6to4 = {{0x20, 0x02}, 16};

bool begins_with(const std::uint8_t* address, const Block& block) {
  const auto whole = static_cast<std::size_t>(block.bits / 8);
  if (!std::equal(address, address + whole, block.bytes.begin())) return false;
  const int rest = block.bits % 8;
  return rest == 0 || (address[whole] >> (8 - rest)) == (block.bytes[whole] >> (8 - rest));
}

bool is_public_v4(const std::uint8_t* address) {
  return std::none_of(std::begin(kReservedV4), std::end(kReservedV4),
                      [&](const Block& block) { return begins_with(address, block); });
}

}  // namespace

IpAddress IpAddress::of_v4(const std::uint8_t* bytes) {
  Bytes mapped = kMapped.bytes;
  std::copy_n(bytes, 4, mapped.begin() + 12);
  return IpAddress{mapped};
}

std::optional<IpAddress> IpAddress::parse(const std::string& text) {
  Bytes bytes{};
  if (::inet_pton(AF_INET, text.c_str(), bytes.data()) == 1) return of_v4(bytes.data());
  if (::inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1) return IpAddress{bytes};
  return std::nullopt;
}

std::optional<IpAddress> IpAddress::of(const sockaddr& address) {
  Bytes bytes{};
  if (address.sa_family == AF_INET) {
    const auto& v4 = reinterpret_cast<const sockaddr_in&>(address);
    std::memcpy(bytes.data(), &v4.sin_addr, 4);
    return of_v4(bytes.data());
  }
  if (address.sa_family == AF_INET6) {
    const auto& v6 = reinterpret_cast<const sockaddr_in6&>(address);
    std::memcpy(bytes.data(), &v6.sin6_addr, 16);
    return IpAddress{bytes};
  }
  return std::nullopt;
}

bool IpAddress::is_v4() const { return begins_with(bytes_.data(), kMapped); }

bool IpAddress::is_public() const {
  const std::uint8_t* address = bytes_.data();
  if (is_v4() || begins_with(address, kNat64)) return is_public_v4(address + 12);
  if (begins_with(address, k6to4)) return is_public_v4(address + 2);
  return begins_with(address, kGlobalV6) &&
         std::none_of(std::begin(kReservedV6), std::end(kReservedV6),
                      [&](const Block& block) { return begins_with(address, block); });
}

bool IpAddress::is_loopback() const {
  if (is_v4()) return bytes_[12] == 127;
  return std::all_of(bytes_.begin(), bytes_.end() - 1, [](std::uint8_t b) { return b == 0; }) &&
         bytes_[15] == 1;
}

std::string IpAddress::text() const {
  char text[INET6_ADDRSTRLEN] = "";
  if (is_v4())
    ::inet_ntop(AF_INET, bytes_.data() + 12, text, sizeof text);
  else
    ::inet_ntop(AF_INET6, bytes_.data(), text, sizeof text);
  return text;
}

}  // namespace lectern::remote
