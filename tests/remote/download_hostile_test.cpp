// Servers that want something else than to give a document.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include "indexer/remote/download.hpp"
#include "tests/remote/loopback_web.hpp"
#include "tests/remote/raw_server.hpp"

namespace lectern::remote {
namespace {

using ::testing::HasSubstr;
using testing::LoopbackWeb;
using testing::pdf_saying;
using testing::RawServer;

constexpr std::chrono::milliseconds kNone{0};

class HostileServers : public ::testing::Test {
 protected:
  Failure failed(const std::string& url) {
    Downloads downloads{network_, {kNone, kNone}, {}};
    const Outcome outcome = downloads.get({.url = url, .file = file(), .limit = 1 << 20});
    const auto* failure = std::get_if<Failure>(&outcome);
    if (!failure) ADD_FAILURE() << url << " was downloaded";
    return failure ? *failure : Failure{};
  }

  // Of a server that speaks for raw.example.
  Failure failed(const RawServer& server) {
    network_.loopback["raw.example"] = static_cast<std::uint16_t>(server.port());
    network_.authorities = server.authority();
    return failed("https://raw.example/a.pdf");
  }

  std::uintmax_t written() const {
    std::error_code error;
    const auto size = std::filesystem::file_size(file(), error);
    return error ? 0 : size;
  }

  std::filesystem::path file() const { return folder_.path() / "document"; }

  testing::TemporaryFolder folder_;
  LoopbackWeb web_{{"x.example", "y.example"}};
  Network network_ = web_.network();
};

TEST_F(HostileServers, CannotSendToAPrivateAddress) {
  const std::string port = ":" + std::to_string(web_.port());
  for (const std::string& to : std::vector<std::string>{
           "https://127.0.0.1/secret.pdf", "https://127.0.0.1" + port + "/secret.pdf",
           "https://[::1]/secret.pdf", "https://localhost/secret.pdf", "http://169.254.169.254/",
           "https://2130706433/", "https://0x7f.1/", "https://10.0.0.1/", "//192.168.1.1/x",
           "file:///etc/passwd", "javascript:alert(1)", "ftp://y.example/x", "gopher://127.0.0.1/x",
           "https://user:pw@y.example/x", "https://y.example:22/x"}) {
    web_.redirect("x.example/a.pdf", to);
    const Failure failure = failed("https://x.example/a.pdf");
    EXPECT_EQ(failure.state, State::kRefused) << to << ": " << failure.reason;
    EXPECT_THAT(failure.reason, HasSubstr("The server x.example sends on to an address that"));
  }
  for (const std::string& address : web_.addresses_asked()) EXPECT_EQ(address, "x.example/a.pdf");
}

TEST_F(HostileServers, CannotHideAPrivateAddressBehindAName) {
  for (const char* ip : {"127.0.0.1", "10.0.0.1", "169.254.169.254", "192.168.1.1", "[::1]",
                         "[fd00::1]", "[::ffff:127.0.0.1]", "0.0.0.0"}) {
    network_.names["rebound.example"] = ip;
    const Failure direct = failed("https://rebound.example/a.pdf");
    EXPECT_EQ(direct.state, State::kRefused) << ip << ": " << direct.reason;
    EXPECT_THAT(direct.reason, HasSubstr("rebound.example leads to"));
    web_.redirect("x.example/a.pdf", "https://rebound.example/a.pdf");
    EXPECT_EQ(failed("https://x.example/a.pdf").state, State::kRefused) << ip;
  }
}

TEST_F(HostileServers, CannotReachAnotherServerOfThisMachineByANameOfTheirOwn) {
  RawServer secret{"rebound.example", [](const RawServer::Send& send) {
                     send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n%PDF-");
                   }};
  network_.loopback["raw.example"] = static_cast<std::uint16_t>(secret.port());
  network_.names["rebound.example"] = "127.0.0.1";
  EXPECT_EQ(failed("https://rebound.example/a.pdf").state, State::kRefused);
}

TEST_F(HostileServers, CannotFillTheDiskWithAChunkedBody) {
  web_.at("x.example/a.pdf", [](const auto&, auto& response) {
    response.set_chunked_content_provider(
        "application/pdf", [](std::size_t offset, httplib::DataSink& sink) {
          const std::string piece = offset == 0 ? "%PDF-1.4\n" : std::string(65536, 'x');
          return sink.write(piece.data(), piece.size());
        });
  });
  const Failure failure = failed("https://x.example/a.pdf");
  EXPECT_EQ(failure.state, State::kTooLarge);
  EXPECT_THAT(failure.reason, HasSubstr("1 MiB"));
  EXPECT_LE(written(), 1u << 20);
}

TEST_F(HostileServers, AreBelievedWhenTheyAnnounceTooMuch) {
  RawServer server{"raw.example", [](const RawServer::Send& send) {
                     send("HTTP/1.1 200 OK\r\nContent-Length: 9000000000\r\n\r\n%PDF-1.4");
                   }};
  EXPECT_EQ(failed(server).state, State::kTooLarge);
  EXPECT_EQ(written(), 0u);
}

TEST_F(HostileServers, AreNotBelievedWhenTheyAnnounceMoreThanTheySend) {
  RawServer server{"raw.example", [](const RawServer::Send& send) {
                     send("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + pdf_saying("half"));
                   }};
  const Failure failure = failed(server);
  EXPECT_EQ(failure.state, State::kNetwork);
  EXPECT_THAT(failure.reason, HasSubstr("failed"));
}

TEST_F(HostileServers, CannotUnpackABomb) {
  // 64 MB of blanks in 64 kB.
  std::string plain = "%PDF-1.4\n" + std::string(64 << 20, ' '), packed(1 << 20, '\0');
  z_stream stream{};
  deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  stream.next_in = reinterpret_cast<Bytef*>(plain.data());
  stream.avail_in = static_cast<uInt>(plain.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  RawServer server{"raw.example", [&](const RawServer::Send& send) {
                     send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " +
                          std::to_string(packed.size()) + "\r\n\r\n" + packed);
                   }};
  EXPECT_EQ(failed(server).state, State::kTooLarge);
  EXPECT_LE(written(), 1u << 20);
}

TEST_F(HostileServers, CannotSendHeadersWithoutEnd) {
  RawServer server{"raw.example", [](const RawServer::Send& send) {
                     send("HTTP/1.1 200 OK\r\n");
                     for (int i = 0; i < 100'000; ++i)
                       if (!send("X-" + std::to_string(i) + ": " + std::string(1000, 'x') + "\r\n"))
                         return;
                   }};
  EXPECT_EQ(failed(server).state, State::kNetwork);
}

TEST_F(HostileServers, CannotHoldARunUpByDripping) {
  network_.stall_limit = std::chrono::seconds{1};
  const auto begin = std::chrono::steady_clock::now();
  for (const char* head : {"HTTP/1.1 200 OK\r\nX-Slow: ", "HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n"}) {
    RawServer server{"raw.example", [&](const RawServer::Send& send) {
                       send(head);
                       while (send("x")) std::this_thread::sleep_for(std::chrono::milliseconds{50});
                     }};
    EXPECT_THAT(failed(server).reason, HasSubstr("too long")) << head;
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds{15});
}

TEST_F(HostileServers, CannotHoldARunUpBySendingOnAndOn) {
  network_.total_limit = std::chrono::milliseconds{1000};
  for (int i = 0; i < 6; ++i)
    web_.at("x.example/" + std::to_string(i), [i](const auto&, auto& response) {
      std::this_thread::sleep_for(std::chrono::milliseconds{600});
      response.set_redirect("/" + std::to_string(i + 1));
    });
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_THAT(failed("https://x.example/0").reason, HasSubstr("too long"));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds{3});
}

TEST_F(HostileServers, CannotBreakTheReaderWithNonsense) {
  for (const char* nonsense :
       {"", "\0\0\0", "SSH-2.0-x\r\n", "HTTP/1.1 200 OK", "HTTP/9.9 999\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n%PDF-1.4 not packed",
        "HTTP/1.1 302 Found\r\nLocation: \r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n%PDF"}) {
    RawServer server{"raw.example", [&](const RawServer::Send& send) { send(nonsense); }};
    const Failure failure = failed(server);
    EXPECT_EQ(failure.state, State::kNetwork) << nonsense << ": " << failure.reason;
    EXPECT_NE(failure.reason, "");
  }
}

}  // namespace
}  // namespace lectern::remote
