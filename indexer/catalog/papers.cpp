#include "indexer/catalog/papers.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>

#include "indexer/catalog/identity.hpp"

namespace lectern::catalog {
namespace {

constexpr std::size_t kNobody = static_cast<std::size_t>(-1);
constexpr std::size_t kFewestLettersOfFileName = 4;
constexpr std::size_t kMostOtherIds = 16;  // each goes into every session that has the paper

struct Entry {
  PaperMention mention;
  PaperKeys keys;
  std::string title;
};

// Union-find over entries: each points towards the first of its paper.
class Groups {
 public:
  explicit Groups(const std::vector<Entry>& entries) : parent_(entries.size()) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    for (const Entry& entry : entries) arxiv_.push_back(entry.keys.arxiv);
  }

  std::size_t first_of(std::size_t entry) {
    while (parent_[entry] != entry) entry = parent_[entry] = parent_[parent_[entry]];
    return entry;
  }

  void join(std::size_t a, std::size_t b) {
    a = first_of(a);
    b = first_of(b);
    if (a == b) return;
    if (b < a) std::swap(a, b);
    parent_[b] = a;
    if (arxiv_[a].empty()) arxiv_[a] = arxiv_[b];
  }

  bool are_two_of_arxiv(std::size_t a, std::size_t b) {
    const std::string& one = arxiv_[first_of(a)];
    const std::string& other = arxiv_[first_of(b)];
    return !one.empty() && !other.empty() && one != other;
  }

 private:
  std::vector<std::size_t> parent_;
  std::vector<std::string> arxiv_;  // of the group, at its first entry
};

void add_known(PaperKeys& keys, const std::map<std::string, KnownPaper>& known) {
  const auto found = known.find(keys.arxiv);
  if (keys.arxiv.empty() || found == known.end()) return;
  if (keys.doi.empty()) keys.doi = found->second.doi;
  for (std::string& title : paper_title_keys(found->second.title))
    if (std::find(keys.titles.begin(), keys.titles.end(), title) == keys.titles.end())
      keys.titles.push_back(std::move(title));
}

std::vector<Entry> entries_of(const Catalog& catalog,
                              const std::map<std::string, KnownPaper>& known) {
  std::vector<Entry> entries;
  const auto add = [&](PaperMention mention, const auto& item) {
    Entry entry{mention, paper_keys(item), item.title};
    add_known(entry.keys, known);
    if (!entry.keys.empty()) entries.push_back(std::move(entry));
  };
  for (std::size_t c = 0; c < catalog.clubs.size(); ++c) {
    const ClubCatalog& club = catalog.clubs[c];
    for (std::size_t s = 0; s < club.sessions.size(); ++s) {
      const Session& session = club.sessions[s];
      for (std::size_t i = 0; i < session.readings.size(); ++i)
        add({PaperMention::kReading, c, s, i}, session.readings[i]);
      for (std::size_t i = 0; i < session.materials.size(); ++i)
        add({PaperMention::kMaterial, c, s, i}, session.materials[i]);
    }
    for (std::size_t i = 0; i < club.readings.size(); ++i)
      add({PaperMention::kPlanReading, c, 0, i}, club.readings[i]);
  }
  return entries;
}

Groups grouped(const std::vector<Entry>& entries) {
  Groups groups{entries};
  std::map<std::string, std::size_t> by_id;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const PaperKeys& keys = entries[i].keys;
    if (!keys.arxiv.empty()) groups.join(by_id.emplace("a" + keys.arxiv, i).first->second, i);
    if (!keys.doi.empty()) groups.join(by_id.emplace("d" + keys.doi, i).first->second, i);
  }
  std::map<std::string, std::vector<std::size_t>> by_title;
  for (std::size_t i = 0; i < entries.size(); ++i)
    for (const std::string& title : entries[i].keys.titles) {
      std::vector<std::size_t>& others = by_title[title];
      const auto same = std::find_if(others.begin(), others.end(), [&](std::size_t other) {
        return !groups.are_two_of_arxiv(other, i);
      });
      if (same == others.end())
        others.push_back(i);
      else
        groups.join(*same, i);
    }
  return groups;
}

void add_entry(Paper& paper, const Entry& entry) {
  const PaperKeys& keys = entry.keys;
  if (paper.arxiv.empty()) paper.arxiv = keys.arxiv;
  if (paper.doi.empty()) paper.doi = keys.doi;
  if (paper.title.empty()) paper.title = bare_paper_title(entry.title);
  paper.mentions.push_back(entry.mention);
  const auto also = [&](const PaperKeys& one, std::size_t most) {
    const PaperId id = paper_id(one);
    if (!id.value.empty() && paper.also.size() < most &&
        std::find(paper.also.begin(), paper.also.end(), id) == paper.also.end())
      paper.also.push_back(id);
  };
  // Names come last, but must not take the place of a later entry's DOI.
  also({keys.arxiv, {}, {}}, 2 * kMostOtherIds);
  also({{}, keys.doi, {}}, 2 * kMostOtherIds);
  for (const std::string& title : keys.titles) also({{}, {}, {title}}, kMostOtherIds + 1);
}

void choose_id(Paper& paper) {
  if (!paper.arxiv.empty())
    paper.id = paper_id({paper.arxiv, {}, {}});
  else if (!paper.doi.empty())
    paper.id = paper_id({{}, paper.doi, {}});
  else
    paper.id = paper.also.front();
  std::erase(paper.also, paper.id);
  std::stable_partition(paper.also.begin(), paper.also.end(),
                        [](const PaperId& id) { return !id.value.starts_with("title:"); });
  if (paper.also.size() > kMostOtherIds) paper.also.resize(kMostOtherIds);
}

std::vector<Paper> papers_of_groups(const std::vector<Entry>& entries, Groups& groups) {
  std::vector<Paper> papers;
  std::map<std::size_t, std::size_t> place;  // of a group's paper
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto [at, is_new] = place.emplace(groups.first_of(i), papers.size());
    if (is_new) papers.emplace_back();
    add_entry(papers[at->second], entries[i]);
  }
  for (Paper& paper : papers) choose_id(paper);
  return papers;
}

// The paper that a session's copy without a title of its own must be: "paged_attention.pdf"
// the one with that in its title, "annotated.pdf" the only one that the session reads.
std::size_t paper_of_copy(const Material& copy, const std::vector<Paper>& papers,
                          const std::set<std::size_t>& of_session,
                          const std::set<std::size_t>& read) {
  const std::string name = bare_paper_title(copy.path.substr(copy.path.rfind('/') + 1));
  const std::string key = title_key(name);
  std::size_t named = kNobody;
  for (const std::size_t paper : of_session) {
    if (key.size() < kFewestLettersOfFileName ||
        title_key(papers[paper].title).find(key) == std::string::npos)
      continue;
    if (named != kNobody) return kNobody;
    named = paper;
  }
  if (named != kNobody) return named;
  return read.size() == 1 ? *read.begin() : kNobody;
}

bool is_copy(const Material& material) {
  return (material.kind == MaterialKind::kPaper ||
          material.kind == MaterialKind::kAnnotatedPaper) &&
         !material.path.empty();
}

// What sessions say without naming a paper: by their own title, and copies that lie there.
class Silent {
 public:
  Silent(const Catalog& catalog, std::vector<Paper>& papers) : catalog_(catalog), papers_(papers) {
    for (std::size_t p = 0; p < papers.size(); ++p) {
      for (const PaperMention& mention : papers[p].mentions) {
        if (mention.kind == PaperMention::kPlanReading) continue;
        const auto place = std::pair{mention.club, mention.session};
        of_session_[place].insert(p);
        if (mention.kind == PaperMention::kReading) read_[place].insert(p);
        if (mention.kind == PaperMention::kMaterial) known_.insert({place, mention.at});
      }
      by_title_.emplace(papers[p].id.value, p);
      for (const PaperId& id : papers[p].also) by_title_.emplace(id.value, p);
    }
  }

  void add() {
    for (std::size_t c = 0; c < catalog_.clubs.size(); ++c)
      for (std::size_t s = 0; s < catalog_.clubs[c].sessions.size(); ++s) {
        add_copies(c, s);
        add_title(c, s);
      }
  }

 private:
  using Place = std::pair<std::size_t, std::size_t>;  // club, session

  void add_copies(std::size_t c, std::size_t s) {
    const auto& materials = catalog_.clubs[c].sessions[s].materials;
    for (std::size_t i = 0; i < materials.size(); ++i) {
      if (!is_copy(materials[i]) || known_.count({{c, s}, i}) > 0) continue;
      std::size_t paper = paper_of_copy(materials[i], papers_, of_session_[{c, s}], read_[{c, s}]);
      if (paper == kNobody) paper = called(materials[i].title);
      if (paper != kNobody) papers_[paper].mentions.push_back({PaperMention::kMaterial, c, s, i});
    }
  }

  void add_title(std::size_t c, std::size_t s) {
    const std::size_t paper = called(catalog_.clubs[c].sessions[s].title);
    if (paper != kNobody && of_session_[{c, s}].count(paper) == 0)
      papers_[paper].mentions.push_back({PaperMention::kTitle, c, s, 0});
  }

  std::size_t called(std::string_view title) const {
    for (const std::string& key : paper_title_keys(title))
      if (const auto found = by_title_.find(paper_id({{}, {}, {key}}).value);
          found != by_title_.end())
        return found->second;
    return kNobody;
  }

  const Catalog& catalog_;
  std::vector<Paper>& papers_;
  std::map<Place, std::set<std::size_t>> of_session_, read_;
  std::set<std::pair<Place, std::size_t>> known_;  // materials that name their paper
  std::map<std::string, std::size_t> by_title_;
};

}  // namespace

std::set<std::string> arxiv_ids_of(const Catalog& catalog) {
  std::set<std::string> ids;
  for (const Entry& entry : entries_of(catalog, {}))
    if (!entry.keys.arxiv.empty()) ids.insert(entry.keys.arxiv);
  return ids;
}

std::vector<Paper> papers_of(const Catalog& catalog,
                             const std::map<std::string, KnownPaper>& known) {
  const std::vector<Entry> entries = entries_of(catalog, known);
  Groups groups = grouped(entries);
  std::vector<Paper> papers = papers_of_groups(entries, groups);
  Silent{catalog, papers}.add();
  for (Paper& paper : papers)
    std::stable_sort(paper.mentions.begin(), paper.mentions.end(),
                     [](const PaperMention& a, const PaperMention& b) {
                       return a.kind != PaperMention::kTitle && b.kind == PaperMention::kTitle;
                     });
  return papers;
}

}  // namespace lectern::catalog
