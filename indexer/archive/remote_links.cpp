#include "indexer/archive/remote_links.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <variant>

#include "indexer/remote/address.hpp"
#include "indexer/remote/direct_link.hpp"

namespace lectern::archive {
namespace {

class Links {
 public:
  void add(RemoteLink::Of of, std::size_t place, const std::string& url) {
    const remote::DirectLink direct = remote::direct_link(url);
    if (direct.kind == remote::DirectLink::kNone) return;
    if (!seen_.insert(direct.kind == remote::DirectLink::kDocument ? direct.url : url).second)
      return;
    links_.push_back({of, place, url, direct.url, direct.reason});
  }

  std::vector<RemoteLink> take() { return std::move(links_); }

 private:
  std::set<std::string> seen_;
  std::vector<RemoteLink> links_;
};

bool is_copy_of(const schema::MaterialRecord& material, const schema::ReadingRecord& reading) {
  return !material.path.empty() && !reading.paper.empty() && material.paper == reading.paper;
}

// arXiv's own page of what is known by its id alone.
std::string address_of(const schema::ReadingRecord& reading) {
  if (!reading.url.empty() || reading.arxiv.empty()) return reading.url;
  return "https://arxiv.org/abs/" + reading.arxiv;
}

class Refused {
 public:
  explicit Refused(const catalog::ClubCatalog& club) {
    for (const catalog::Session& session : club.sessions) {
      for (const auto& material : session.materials) add(material.url, material.where);
      for (const auto& reading : session.readings) add(reading.url, reading.where);
      for (const auto& recording : session.recordings) add(recording.url, session.where);
    }
    for (const catalog::Reading& reading : club.readings) add(reading.url, reading.where);
  }

  std::vector<catalog::Warning> take() { return std::move(warnings_); }

 private:
  void add(const std::string& url, const catalog::SourceLocation& where) {
    if (url.empty() || !seen_.insert(url).second) return;
    const auto address = remote::check_address(url);
    if (const auto* refusal = std::get_if<remote::Refusal>(&address))
      warnings_.push_back(
          {where, "the link \"" + url + "\" is never asked for: it " + refusal->reason});
  }

  std::set<std::string> seen_;
  std::vector<catalog::Warning> warnings_;
};

}  // namespace

std::vector<RemoteLink> remote_links(const schema::SessionRecord& session) {
  Links links;
  if (session.plan_topic) return links.take();
  for (std::size_t i = 0; i < session.materials.size(); ++i)
    if (session.materials[i].path.empty())
      links.add(RemoteLink::Of::kMaterial, i, session.materials[i].url);
  for (std::size_t i = 0; i < session.readings.size(); ++i) {
    const schema::ReadingRecord& reading = session.readings[i];
    if (std::none_of(session.materials.begin(), session.materials.end(),
                     [&](const auto& material) { return is_copy_of(material, reading); }))
      links.add(RemoteLink::Of::kReading, i, address_of(reading));
  }
  return links.take();
}

std::vector<std::string> links_to_fetch(const std::vector<schema::SessionRecord>& sessions) {
  std::vector<std::string> links;
  std::set<std::string> seen;
  for (const auto of : {RemoteLink::Of::kMaterial, RemoteLink::Of::kReading})
    for (const schema::SessionRecord& session : sessions)
      for (RemoteLink& link : remote_links(session))
        if (link.of == of && !link.link.empty() && seen.insert(link.link).second)
          links.push_back(std::move(link.link));
  return links;
}

std::vector<catalog::Warning> refused_links(const catalog::ClubCatalog& club) {
  return Refused{club}.take();
}

}  // namespace lectern::archive
