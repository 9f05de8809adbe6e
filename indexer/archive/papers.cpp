#include "indexer/archive/papers.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "indexer/archive/records.hpp"

namespace lectern::archive {
namespace {

using catalog::PaperMention;
using KnownToArxiv = std::map<std::string, remote::ArxivPaper>;

// What a session of people never has, and a page made to fill the index would.
constexpr std::size_t kMostPapersOfASession = 1000;
constexpr std::size_t kMostAuthors = 100;

KnownToArxiv looked_up(const catalog::Catalog& catalog, const Papers::Lookup& lookup) {
  KnownToArxiv known;
  if (!lookup) return known;
  for (const std::string& id : catalog::arxiv_ids_of(catalog))
    if (auto paper = lookup(id)) known.emplace(id, std::move(*paper));
  return known;
}

std::map<std::string, catalog::KnownPaper> by_identity(const KnownToArxiv& known) {
  std::map<std::string, catalog::KnownPaper> all;
  for (const auto& [id, paper] : known) all[id] = {paper.title, paper.doi};
  return all;
}

// As the first page that names them writes them: "Dao et al."
std::string authors_on_page(const catalog::Paper& paper, const catalog::Catalog& catalog) {
  for (const PaperMention& mention : paper.mentions) {
    const catalog::ClubCatalog& club = catalog.clubs[mention.club];
    std::string authors;
    if (mention.kind == PaperMention::kReading)
      authors = club.sessions[mention.session].readings[mention.at].authors;
    if (mention.kind == PaperMention::kPlanReading) authors = club.readings[mention.at].authors;
    if (!authors.empty()) return authors;
  }
  return {};
}

schema::PaperRecord paper_record(const catalog::Paper& paper, const catalog::Catalog& catalog,
                                 const KnownToArxiv& known) {
  schema::PaperRecord record;
  record.id = paper.id.value;
  for (const catalog::PaperId& id : paper.also) record.also.push_back(id.value);
  record.title = paper.title;
  record.arxiv = paper.arxiv;
  record.doi = paper.doi;
  const auto found = known.find(paper.arxiv);
  if (found == known.end()) {
    if (std::string authors = authors_on_page(paper, catalog); !authors.empty())
      record.authors.push_back(std::move(authors));
    return record;
  }
  const remote::ArxivPaper& arxiv = found->second;
  if (!arxiv.title.empty()) record.title = arxiv.title;
  record.authors = arxiv.authors;
  if (record.authors.size() > kMostAuthors) record.authors.resize(kMostAuthors);
  record.published = iso_date(arxiv.published);
  record.abstract = arxiv.abstract;
  return record;
}

// False when the record has too many already.
bool add(schema::SessionRecord& record, const schema::PaperRecord& paper) {
  const auto is_it = [&](const schema::PaperRecord& other) { return other.id == paper.id; };
  if (std::any_of(record.papers.begin(), record.papers.end(), is_it)) return true;
  if (record.papers.size() >= kMostPapersOfASession) return false;
  record.papers.push_back(paper);
  return true;
}

// Where a plan's readings are among the records of its topics.
class PlanReadings {
 public:
  PlanReadings(const catalog::ClubCatalog& club, std::vector<schema::SessionRecord>& records) {
    std::map<std::string, std::pair<std::size_t, std::size_t>> next;  // record, reading
    for (std::size_t i = 0; i < records.size(); ++i)
      next.try_emplace(records[i].id, i,
                       i < club.sessions.size() ? club.sessions[i].readings.size() : 0);
    for (const catalog::Reading& reading : club.readings) {
      auto& [record, at] = next.at(topic_record_id(club, reading));
      places_.emplace_back(&records[record], at++);
    }
  }

  schema::SessionRecord& record(std::size_t at) const { return *places_[at].first; }
  schema::ReadingRecord& reading(std::size_t at) const {
    return places_[at].first->readings[places_[at].second];
  }

 private:
  std::vector<std::pair<schema::SessionRecord*, std::size_t>> places_;
};

}  // namespace

Papers::Papers(const catalog::Catalog& catalog, const Lookup& lookup)
    : mentions_(catalog.clubs.size()), catalog_(catalog) {
  const KnownToArxiv known = looked_up(catalog, lookup);
  for (const catalog::Paper& paper : catalog::papers_of(catalog, by_identity(known))) {
    for (const PaperMention& place : paper.mentions)
      mentions_[place.club].push_back({place, papers_.size()});
    papers_.push_back(paper_record(paper, catalog, known));
  }
  for (std::vector<Mention>& of_club : mentions_)
    std::sort(of_club.begin(), of_club.end(), [](const Mention& a, const Mention& b) {
      return std::tie(a.place.session, a.place.kind, a.place.at) <
             std::tie(b.place.session, b.place.kind, b.place.at);
    });
}

void Papers::name(std::size_t club, std::vector<schema::SessionRecord>& records) const {
  const PlanReadings plan{catalog_.clubs[club], records};
  for (const auto& [place, at] : mentions_[club]) {
    const schema::PaperRecord& paper = papers_[at];
    const bool of_plan = place.kind == PaperMention::kPlanReading;
    schema::SessionRecord& record = of_plan ? plan.record(place.at) : records[place.session];
    if (!add(record, paper)) continue;
    if (of_plan) plan.reading(place.at).paper = paper.id;
    if (place.kind == PaperMention::kReading) record.readings[place.at].paper = paper.id;
    if (place.kind == PaperMention::kMaterial) record.materials[place.at].paper = paper.id;
  }
}

}  // namespace lectern::archive
