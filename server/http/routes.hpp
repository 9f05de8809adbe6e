// Which address is answered by what.  The one place where everything that goes wrong
// becomes a reply: the client learns what it can mend, the log gets the rest.
#pragma once

#include <filesystem>
#include <optional>

#include "server/http/reply.hpp"
#include "server/http/searcher_pool.hpp"

namespace lectern::http {

class Routes {
 public:
  Routes(const std::filesystem::path& archive, std::optional<std::filesystem::path> web);

  // Thread-safe; never throws.
  Reply answer(const Incoming& incoming) noexcept;

 private:
  Reply route(const Incoming& incoming);
  Reply api(const Incoming& incoming);
  Reply search(const Incoming& incoming);
  Reply clubs();
  Reply sessions_of(const std::string& club);
  Reply session(const std::string& id);
  Reply paper(const std::string& id);

  SearcherPool searchers_;
  std::filesystem::path media_;
  std::optional<std::filesystem::path> web_;
};

}  // namespace lectern::http
