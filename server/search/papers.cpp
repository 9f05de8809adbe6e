#include "server/search/papers.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

#include "indexer/schema/terms.hpp"
#include "server/search/document_data.hpp"
#include "server/search/paper_id.hpp"

namespace lectern::search {
namespace {

using schema::PaperRecord;
using schema::SessionRecord;

// Those that one reading names; the paper's own page has all.  A page where every row names
// the same paper would else get an answer as large as its square.
constexpr std::size_t kMostSessionsOfAReading = 12;

template <typename Visit>
void for_each_id(const PaperRecord& paper, Visit visit) {
  visit(paper.id);
  for (const std::string& id : paper.also) visit(id);
}

// arXiv has papers that share a title, and so an id.
bool may_be_one(const PaperRecord& a, const PaperRecord& b) {
  return a.arxiv.empty() || b.arxiv.empty() || a.arxiv == b.arxiv;
}

// A session or topic, and the papers among its own that are the one asked for.
struct Found {
  const SessionRecord* session;
  std::vector<const PaperRecord*> papers;

  bool has(const std::string& paper_id) const {
    return std::any_of(papers.begin(), papers.end(),
                       [&](const PaperRecord* paper) { return paper->id == paper_id; });
  }
};

// Newest first, those without a date last; of those, where they are numbered, the last.
bool is_newer(const SessionRecord& a, const SessionRecord& b) {
  return std::tie(a.date, a.number, b.id) > std::tie(b.date, b.number, a.id);
}

// Reads each record once: those that mention one paper mention others, too.
class Mentions {
 public:
  explicit Mentions(const Xapian::Database& database) : database_(database) {}

  // A record may know the paper by a weaker id than another, so all ids are looked up.
  std::vector<Found> of(const PaperRecord& paper) {
    std::set<Xapian::docid> documents;
    for_each_id(paper, [&](const std::string& id) {
      const std::string term = schema::paper_term(id);
      documents.insert(database_.postlist_begin(term), database_.postlist_end(term));
    });
    std::vector<Found> all;
    for (const Xapian::docid document : documents) {
      const Record& record = read(document);
      Found found{&record.session, {}};
      for_each_id(paper, [&](const std::string& id) {
        const auto [begin, end] = record.by_id.equal_range(id);
        for (auto at = begin; at != end; ++at) {
          const PaperRecord* own = &record.session.papers[at->second];
          if (may_be_one(paper, *own) && !found.has(own->id)) found.papers.push_back(own);
        }
      });
      if (!found.papers.empty()) all.push_back(std::move(found));
    }
    return all;
  }

 private:
  struct Record {
    SessionRecord session;
    std::unordered_multimap<std::string, std::size_t> by_id;  // places of its papers
  };

  const Record& read(Xapian::docid document) {
    const auto [at, is_new] = records_.try_emplace(document);
    Record& record = at->second;
    if (!is_new) return record;
    auto session = schema::decode_session(document_data(database_, document));
    if (session) record.session = std::move(*session);
    for (std::size_t i = 0; i < record.session.papers.size(); ++i)
      for_each_id(record.session.papers[i],
                  [&](const std::string& id) { record.by_id.emplace(id, i); });
    return record;
  }

  const Xapian::Database& database_;
  std::map<Xapian::docid, Record> records_;
};

// Of what records say of a paper: arXiv's id before a DOI before a title, and what is known
// before what is not.
const PaperRecord* best_of(const std::vector<Found>& mentions) {
  const auto rank = [](const PaperRecord& paper) {
    return std::tuple<const std::string&, bool, bool>{paper.id, paper.abstract.empty(),
                                                      paper.authors.empty()};
  };
  const PaperRecord* best = nullptr;
  for (const Found& found : mentions)
    for (const PaperRecord* paper : found.papers)
      if (best == nullptr || rank(*paper) < rank(*best)) best = paper;
  return best;
}

// With those that know it only by an id that `paper` lacks and a stronger record of it has.
std::vector<Found> all_of(Mentions& mentions, const PaperRecord& paper) {
  std::vector<Found> all = mentions.of(paper);
  const PaperRecord* best = best_of(all);
  const bool same = best == nullptr || (best->id == paper.id && best->also == paper.also);
  return same ? all : mentions.of(*best);
}

PaperMention mention_of(const Found& found) {
  PaperMention mention{*found.session, {}, {}};
  for (const auto& material : found.session->materials)
    if (found.has(material.paper) && !(material.path.empty() && material.sha256.empty()))
      mention.copies.push_back(material);
  for (const auto& reading : found.session->readings)
    if (found.has(reading.paper)) mention.readings.push_back(reading);
  return mention;
}

std::vector<SessionBrief> briefs_of(std::vector<Found> mentions) {
  std::erase_if(mentions, [](const Found& found) { return found.session->plan_topic; });
  std::sort(mentions.begin(), mentions.end(),
            [](const Found& a, const Found& b) { return is_newer(*a.session, *b.session); });
  // One more, since a session is not named at its own readings.
  if (mentions.size() > kMostSessionsOfAReading + 1) mentions.resize(kMostSessionsOfAReading + 1);
  std::vector<SessionBrief> briefs;
  for (const Found& found : mentions) {
    const SessionRecord& session = *found.session;
    briefs.push_back({session.id, session.club_id, session.club_name, session.number, session.date,
                      session.title});
  }
  return briefs;
}

}  // namespace

std::optional<PaperDetail> read_paper(const Xapian::Database& database, std::string_view id) {
  Mentions mentions{database};
  const std::vector<Found> all = all_of(mentions, {.id = kept_paper_id(id)});
  if (id.empty() || all.empty()) return std::nullopt;
  PaperDetail detail{*best_of(all), {}, {}};
  for (const Found& found : all)
    (found.session->plan_topic ? detail.topics : detail.sessions).push_back(mention_of(found));
  std::sort(
      detail.sessions.begin(), detail.sessions.end(),
      [](const PaperMention& a, const PaperMention& b) { return is_newer(a.session, b.session); });
  std::sort(
      detail.topics.begin(), detail.topics.end(),
      [](const PaperMention& a, const PaperMention& b) { return a.session.id < b.session.id; });
  return detail;
}

Discussions discussions_of(const Xapian::Database& database,
                           const std::vector<SessionRecord>& sessions) {
  Mentions mentions{database};
  Discussions discussions;
  for (const SessionRecord& session : sessions) {
    std::set<std::string> read;
    for (const schema::ReadingRecord& reading : session.readings) read.insert(reading.paper);
    for (const PaperRecord& paper : session.papers)
      if (read.contains(paper.id) && !discussions.contains(paper.id))
        discussions.emplace(paper.id, briefs_of(all_of(mentions, paper)));
  }
  return discussions;
}

}  // namespace lectern::search
