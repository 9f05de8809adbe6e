#include "tests/integration/server_process.hpp"

#include <httplib.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>

#include "tests/server/api_checker.hpp"

namespace lectern::testing {
namespace {

namespace fs = std::filesystem;

// "Listening on http://127.0.0.1:12345", which is written once the port is bound.
int port_in(int descriptor) {
  std::string line;
  for (char c = 0; ::read(descriptor, &c, 1) == 1 && c != '\n';) line += c;
  const std::size_t colon = line.rfind(':');
  if (colon == std::string::npos) throw std::runtime_error("lectern-server did not begin");
  return std::stoi(line.substr(colon + 1));
}

}  // namespace

ServerProcess::ServerProcess(const fs::path& archive) {
  const std::string program = (fs::path(LECTERN_BIN) / "lectern-server").string();
  const std::string folder = archive.string();
  int ends[2];
  if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
  process_ = ::fork();
  if (process_ == 0) {
    ::dup2(ends[1], STDOUT_FILENO);
    ::close(ends[0]);
    ::execl(program.c_str(), program.c_str(), "--port", "0", "--archive", folder.c_str(), nullptr);
    ::_exit(127);
  }
  ::close(ends[1]);
  port_ = port_in(ends[0]);
  ::close(ends[0]);
}

ServerProcess::~ServerProcess() {
  ::kill(process_, SIGTERM);
  ::waitpid(process_, nullptr, 0);
}

boost::json::value ServerProcess::get(const std::string& path) const {
  httplib::Client client{"127.0.0.1", port_};
  const auto answer = client.Get(path);
  if (!answer || answer->status != 200)
    throw std::runtime_error(path + ": " + (answer ? answer->body : to_string(answer.error())));
  const std::string complaints =
      api_checker().complaints({"GET", path, answer->status, answer->headers, answer->body});
  if (!complaints.empty()) throw std::runtime_error(complaints);
  return boost::json::parse(answer->body);
}

boost::json::object ServerProcess::search(const std::string& query) const {
  return get(httplib::append_query_params("/api/search", {{"q", query}})).as_object();
}

}  // namespace lectern::testing
