// A session while its page is still being read: the session so far, and what can only
// be decided once the whole column, list or page is known.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "indexer/catalog/date.hpp"
#include "indexer/catalog/link_target.hpp"
#include "indexer/catalog/page.hpp"
#include "indexer/catalog/session.hpp"
#include "indexer/catalog/vocabulary.hpp"

namespace lectern::catalog {

struct Draft {
  Session session;
  std::optional<DateMention> mention;  // resolved together with its neighbours
  std::optional<YearSpan> section_years;
  bool upcoming = false;                       // stands under "Upcoming"
  std::vector<Recording> possible_recordings;  // videos that title or readings link to
  std::vector<std::string> possible_titles;    // what those links say
  std::string folder;                          // the session's own, relative to the root
  std::string presented;                       // the paper below "Presented paper:"
  bool untitled_papers = false;                // holds a reading known only as "Paper"
};

// What everything on one page shares.
struct PageContext {
  const sources::Club& club;
  const LinkResolver& links;
  std::filesystem::path root;  // of the club
  std::filesystem::path path;  // of the page, relative to the root
  std::vector<Warning>& warnings;
  bool primary = true;  // a page the club starts from; its title is the club's
  std::vector<std::string>* page_links = nullptr;  // local pages that no session links to
  std::size_t repository_links = 0;    // links to the club's own repository on the web …
  std::size_t repository_missing = 0;  // … and those whose file is not here

  void warn(int line, std::string message) const {
    warnings.push_back({{path.generic_string(), line}, std::move(message)});
  }
};

// What the place of a link says about it: its column, label or heading.
enum class LinkHint {
  kNone,
  kTitle,
  kReading,
  kSlides,
  kRecording,
  kNotes,
  kCode,
  kLinks,
  kPerson
};

// Decides what a link is to its session and adds it there; `line` is the text it stands in.
void add_link(Draft& draft, const Link& link, LinkHint hint, const Text& line, PageContext& page);
void add_links(Draft& draft, const Text& text, LinkHint hint, PageContext& page);

void add_presenters(Session& session, std::string_view text);
void add_reading(Session& session, Reading reading);
void add_recording(Session& session, Recording recording);

// Each costs a request a day: what goes beyond that many is left out.
inline constexpr std::size_t kMostLists = 50;
void add_list(std::vector<VideoList>& lists, VideoList list);

void add_material(Session& session, Material material);
void add_description(Session& session, std::string_view line);

// A session's own text: the lines and lists below its heading or item, or its README.
void read_body(Draft& draft, const std::vector<Block>& blocks, PageContext& page);

// What a text that only points says of each of its links: "The slides are [here](…)".
LinkHint pointed_at(const Text& text, const Link& link);

// What a label says of the links after it.
LinkHint hint_of(Label label);
void read_labelled(Draft& draft, const Labelled& label, const Text& line, PageContext& page);

// The line that names a session: its title with its presenters, and its links.
void read_lead(Draft& draft, const Text& lead, PageContext& page);

}  // namespace lectern::catalog
