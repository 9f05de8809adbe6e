// Which address is answered by what.  The one place where everything that goes wrong
// becomes a reply: the client learns what it can mend, the log gets the rest.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "server/http/reply.hpp"
#include "server/http/route.hpp"
#include "server/http/searcher_pool.hpp"

namespace lectern::http {

class Routes {
 public:
  // `public_url` as read_origin() gives it, or empty.
  Routes(const std::filesystem::path& archive, std::optional<std::filesystem::path> web,
         std::string public_url);

  // Thread-safe; never throws.
  Reply answer(const Incoming& incoming) noexcept;

  // Those of the API: openapi.json describes each of them, and no other.
  static std::vector<Route> described();

 private:
  // A request whose address has the shape of a route.
  struct Call {
    const Incoming& incoming;
    std::vector<std::string> places;  // what stands in the address's places in braces
  };

  struct Answering : Route {
    Reply (Routes::*answer)(const Call&);
  };

  static const std::vector<Answering>& table();
  // Those for other programs than the API's clients, which may add parameters of their own.
  static const std::vector<Answering>& exports();

  Reply route(const Incoming& incoming);
  Reply search(const Call& call);
  Reply suggest(const Call& call);
  Reply similar(const Call& call);
  Reply clubs(const Call&);
  Reply sessions_of(const Call& call);
  Reply session(const Call& call);
  Reply passages(const Call& call);
  Reply hits(const Call& call);
  Reply paper(const Call& call);
  Reply boxes(const Call& call);
  Reply matches(const Call& call);
  Reply document(const Call& call);
  Reply description(const Call& call);
  Reply health(const Call&);

  Reply notes(const Call& call);
  Reply citation(const Call& call);
  Reply club_feed(const Call& call);
  Reply search_feed(const Call& call);
  Reply calendar(const Call& call);
  Reply calendar_of_all(const Call& call);
  Reply search_description(const Call& call);
  Reply address_bar(const Call& call);
  Reply sitemap(const Call& call);
  Reply sitemap_part(const Call& call);

  Reply page(const Incoming& incoming);
  // 404 for a club that there is none of.
  search::ClubSessions club_sessions(const std::string& club);
  std::vector<search::Suggestion> suggestions(const std::string& typed, std::size_t most);
  // What absolute addresses begin with.
  std::string origin(const Incoming& incoming) const;

  SearcherPool searchers_;
  std::filesystem::path media_;
  std::optional<std::filesystem::path> web_;
  std::string public_url_;
};

}  // namespace lectern::http
