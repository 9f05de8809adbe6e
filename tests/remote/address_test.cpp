#include "indexer/remote/address.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/remote/ip_address.hpp"

namespace lectern::remote {
namespace {

using ::testing::HasSubstr;

std::string allowed(const std::string& url) {
  const auto checked = check_address(url);
  if (const auto* refusal = std::get_if<Refusal>(&checked)) return "refused: " + refusal->reason;
  return std::get<Address>(checked).url;
}

std::string refused(const std::string& url) {
  const auto checked = check_address(url);
  const auto* refusal = std::get_if<Refusal>(&checked);
  return refusal ? refusal->reason : "allowed: " + std::get<Address>(checked).url;
}

TEST(CheckAddress, TakesAddressesOfThePublicInternet) {
  EXPECT_EQ(allowed("https://arxiv.org/pdf/2205.14135"), "https://arxiv.org/pdf/2205.14135");
  EXPECT_EQ(allowed("https://93.184.216.34/x.pdf"), "https://93.184.216.34/x.pdf");
  EXPECT_EQ(allowed("https://[2606:2800:220:1::1]/x"), "https://[2606:2800:220:1::1]/x");
}

TEST(CheckAddress, BringsOneDocumentsAddressesToOneForm) {
  EXPECT_EQ(allowed("http://arxiv.org/x.pdf"), "https://arxiv.org/x.pdf");
  EXPECT_EQ(allowed("http://arxiv.org:80/x.pdf"), "https://arxiv.org/x.pdf");
  EXPECT_EQ(allowed("HTTP://arxiv.org:80?x=1#p"), "https://arxiv.org/?x=1");
  EXPECT_EQ(allowed("http://[2606:2800:220:1::1]:80/x"), "https://[2606:2800:220:1::1]/x");
  EXPECT_EQ(allowed("//arxiv.org/x.pdf"), "https://arxiv.org/x.pdf");
  EXPECT_EQ(allowed(" HTTPS://ARXIV.org:443/x.pdf#page=3\n"), "https://arxiv.org/x.pdf");
  EXPECT_EQ(allowed("https://arxiv.org./x.pdf"), "https://arxiv.org/x.pdf");
  EXPECT_EQ(allowed("https://arxiv.org/my slides.pdf"), "https://arxiv.org/my%20slides.pdf");
  EXPECT_EQ(allowed("https://xn--bcher-kva.de/x.pdf"), "https://xn--bcher-kva.de/x.pdf");
}

TEST(CheckAddress, FollowsOnlyTheWeb) {
  for (const char* url :
       {"javascript:alert(1)", "file:///etc/passwd", "ftp://ftp.example.org/x", "mailto:a@b.org",
        "data:text/html,x", "gopher://x.org/", "x.pdf", "", "https:/arxiv.org/", "https:arxiv.org",
        "https:///etc/passwd", "https://\\\\evil.org/", "https://arxiv.org\\@evil.org/"})
    EXPECT_THAT(refused(url), HasSubstr("not a web address")) << url;
}

TEST(CheckAddress, RefusesPasswordsAndOddPorts) {
  EXPECT_THAT(refused("https://user:pw@arxiv.org/"), HasSubstr("password"));
  EXPECT_THAT(refused("https://user@arxiv.org/"), HasSubstr("password"));
  EXPECT_THAT(refused("https://:@arxiv.org/"), HasSubstr("password"));
  EXPECT_THAT(refused("https://arxiv.org@127.0.0.1/"), HasSubstr("password"));
  EXPECT_THAT(refused("https://arxiv.org:22/"), HasSubstr("port 22"));
  EXPECT_THAT(refused("http://arxiv.org:8080/"), HasSubstr("port 8080"));
  EXPECT_THAT(refused("https://arxiv.org:80/"), HasSubstr("port 80"));
  EXPECT_THAT(refused("http://arxiv.org:8080/x:80"), HasSubstr("port 8080"));
  EXPECT_THAT(refused("http://user:pw@arxiv.org:80/"), HasSubstr("password"));
  EXPECT_THAT(refused("http://10.0.0.1:80/"), HasSubstr("10.0.0.1"));
}

class PrivateHosts : public ::testing::TestWithParam<const char*> {};

TEST_P(PrivateHosts, AreRefusedHoweverTheyAreWritten) {
  EXPECT_EQ(refused(std::string{"https://"} + GetParam() + "/x.pdf").rfind("allowed", 0),
            std::string::npos)
      << allowed(std::string{"https://"} + GetParam() + "/x.pdf");
}

INSTANTIATE_TEST_SUITE_P(
    Hosts, PrivateHosts,
    ::testing::Values("127.0.0.1", "127.1", "2130706433", "0x7f000001", "0x7f.0.0.1", "0177.0.0.1",
                      "017700000001", "127.0.0.1.", "0", "0.0.0.0", "10.1.2.3", "10.1",
                      "172.16.0.1", "172.31.255.255", "192.168.1.1", "192.168.257", "100.64.0.1",
                      "169.254.169.254", "2852039166", "0xa9fea9fe", "198.18.0.1", "192.0.2.1",
                      "198.51.100.7", "203.0.113.7", "224.0.0.1", "240.0.0.1", "255.255.255.255",
                      "%31%32%37.0.0.1", "①②⑦.⓪.⓪.①", "127。0。0。1", "１２７.0.0.1"));
INSTANTIATE_TEST_SUITE_P(Ipv6Hosts, PrivateHosts,
                         ::testing::Values("[::1]", "[::]", "[0:0:0:0:0:0:0:1]",
                                           "[::ffff:127.0.0.1]", "[::ffff:10.0.0.1]",
                                           "[::ffff:a9fe:a9fe]", "[::127.0.0.1]", "[fe80::1]",
                                           "[fe80::1%25eth0]", "[fc00::1]", "[fd12:3456::1]",
                                           "[ff02::1]", "[2001:db8::1]", "[3fff::1]", "[2001::1]",
                                           "[2002:7f00:1::]", "[2002:c0a8:101::1]",
                                           "[64:ff9b::7f00:1]", "[64:ff9b::10.0.0.1]",
                                           "[64:ff9b:1::1]", "[100::1]", "[fec0::1]"));
INSTANTIATE_TEST_SUITE_P(Names, PrivateHosts,
                         ::testing::Values("localhost", "localhost.", "LOCALHOST", "x.localhost",
                                           "router", "printer.local", "fritz.box.lan",
                                           "metadata.google.internal", "1.0.0.127.in-addr.arpa",
                                           "home.arpa", "a..b.org", ".org", "a b.org", "a_b!.org",
                                           "ℓocalhost", "ｌｏｃａｌｈｏｓｔ"));

TEST(CheckAddress, ReadsNoLettersBeyondAscii) {
  EXPECT_THAT(refused("https://bücher.de/x.pdf"), HasSubstr("xn--"));
  EXPECT_EQ(allowed("https://example.org/bücher.pdf").rfind("https://example.org/b", 0), 0u);
}

TEST(IpAddresses, ArePublicOutsideOfWhatIsReserved) {
  for (const char* text :
       {"1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "172.15.255.255",
        "172.32.0.0", "192.167.0.1", "223.255.255.255", "2606:4700::1111", "2a00:1450::1",
        "64:ff9b::101:101", "2002:101:101::1", "::ffff:1.1.1.1"})
    EXPECT_TRUE(IpAddress::parse(text)->is_public()) << text;
}

TEST(IpAddresses, HaveOneForm) {
  EXPECT_EQ(IpAddress::parse("::ffff:1.2.3.4")->text(), "1.2.3.4");
  EXPECT_FALSE(IpAddress::parse("1.2.3"));
  EXPECT_FALSE(IpAddress::parse("0x01.2.3.4"));
  EXPECT_TRUE(IpAddress::parse("127.9.9.9")->is_loopback());
  EXPECT_TRUE(IpAddress::parse("::1")->is_loopback());
  EXPECT_FALSE(IpAddress::parse("::2")->is_loopback());
}

TEST(IsPublic, AsksNoNameServerForWhatIsRefusedAnyway) {
  EXPECT_FALSE(is_public("https://localhost/"));
  EXPECT_FALSE(is_public("file:///etc/passwd"));
  EXPECT_TRUE(is_public("https://1.1.1.1/"));
  EXPECT_TRUE(is_public("https://[2606:4700::1111]/"));
}

// RFC 6761: no name server knows a name below "invalid"; a proxy's might.
TEST(IsPublic, BehindAProxyWhatIsNotKnownHereMayBe) {
  EXPECT_FALSE(is_public("https://some.invalid/"));
  EXPECT_TRUE(is_public_behind_proxy("http://some.invalid/captions"));
  EXPECT_TRUE(is_public_behind_proxy("https://1.1.1.1/"));
  for (const char* url : {"https://localhost/", "file:///etc/passwd", "https://192.168.0.1/",
                          "https://127.1/", "https://some.invalid:22/"})
    EXPECT_FALSE(is_public_behind_proxy(url)) << url;
}

}  // namespace
}  // namespace lectern::remote
