// The real lectern-server as a process of its own, on a free port, gone with its owner.
#pragma once

#include <sys/types.h>

#include <boost/json.hpp>
#include <filesystem>
#include <string>

namespace lectern::testing {

class ServerProcess {
 public:
  // Returns when it listens; throws std::runtime_error when it does not come to that.
  explicit ServerProcess(const std::filesystem::path& archive);
  ~ServerProcess();
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;

  // Of GET; throws std::runtime_error unless the answer is 200 and as the API's description
  // says.
  boost::json::value get(const std::string& path) const;
  // Of /api/search for exactly this query, nothing of it read as part of an address.
  boost::json::object search(const std::string& query) const;

 private:
  pid_t process_ = -1;
  int port_ = 0;
};

}  // namespace lectern::testing
