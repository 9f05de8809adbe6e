// A real server over a small archive, on a loopback port, for tests to ask.  Each answer
// that a test gets is held to the description of the API, and fails the test where it is
// not as described.
#pragma once

#include <gtest/gtest.h>
#include <httplib.h>

#include <boost/json.hpp>
#include <memory>
#include <string>
#include <thread>

#include "server/http/server.hpp"
#include "tests/server/small_archive.hpp"

namespace lectern::testing {

class HttpTest : public ::testing::Test {
 protected:
  struct Answer {
    int status = 0;
    std::string body;
    httplib::Headers headers;

    std::string header(const std::string& name) const;
    boost::json::value json() const { return boost::json::parse(body); }
  };

  ~HttpTest() override;

  void start();

  // Sends the path as it stands.
  Answer get(const std::string& path, const httplib::Headers& headers = {});
  Answer head(const std::string& path);
  // Sends raw bytes and returns all that comes back until the server closes.
  std::string send_raw(const std::string& bytes);

  // For requests that a test sends by a client of its own.  Thread-safe.
  static Answer checked(const std::string& method, const std::string& target,
                        const httplib::Result& result);

  void write(const std::string& file, const std::string& text);

  std::filesystem::path index() const { return folder_.path() / "archive" / "index"; }

  TemporaryFolder folder_;
  int port_ = 0;
  bool with_page_ = true;
  std::string public_url_;

 private:
  std::unique_ptr<http::Server> server_;
  std::thread serving_;
};

}  // namespace lectern::testing
