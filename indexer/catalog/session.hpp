// The catalog's values: what a club's own pages say about its sessions.  Everything
// here is plain text (no markup), in the page's own spelling, with white space folded.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/sources/club.hpp"

namespace lectern::catalog {

struct SourceLocation {
  std::string file;  // relative to the club's source
  int line = 0;      // 1-based, in the file as it is on disk
};

// Something a reader of the page should know: what was skipped or doubted, and what
// would mend it.
struct Warning {
  SourceLocation where;
  std::string message;
};

// A video, known by its provider's id whatever the form of its link.
struct Recording {
  std::string provider;  // "youtube", "vimeo", …, or the host of another video page
  std::string id;
  std::string url;  // canonical, without the start offset
  std::optional<std::chrono::seconds> start;
  bool operator==(const Recording&) const = default;
};

// Where a site lists many videos: a playlist, or all of somebody's channel.
struct VideoList {
  std::string id;   // the playlist's, or the channel's name as its address has it
  std::string url;  // canonical
  bool channel = false;
  SourceLocation where;
};

enum class MaterialKind { kSlides, kPaper, kAnnotatedPaper, kNotes, kCode, kBoard, kLink };
std::string_view to_string(MaterialKind kind);  // slides, paper, annotated_paper, …

// A file or page that belongs to a session: at least one of path and url is given.
struct Material {
  MaterialKind kind = MaterialKind::kLink;
  std::string title;
  std::string path;      // relative to the club's source, of an existing or missing local file
  std::string url;       // as the page links to it, when it leads to the web
  bool missing = false;  // the page links to `path`, but no such file exists
  SourceLocation where;
};

struct Reading {
  std::string title;
  std::string url;
  std::string arxiv;  // "2205.14135", without a version
  std::string doi;
  std::string batch;    // of a plan: "Batch 3"; empty for its books and courses
  std::string topic;    // of a plan: "Inference Systems Fundamentals"
  std::string detail;   // "Chapter 1 - Chapter 7"
  std::string authors;  // "Dao et al."
  std::string venue;    // "SOSP"
  std::optional<int> year;
  SourceLocation where;
};

struct Session {
  std::string id;             // stable: see docs/architecture.md
  std::optional<int> number;  // when the page numbers its sessions
  std::optional<std::chrono::year_month_day> date;
  std::string date_source;  // "page", "recording", or empty without a date
  std::string title;
  std::vector<std::string> presenters;  // as written: "@The0nix", "Ben Schneider"
  std::string series;
  std::string series_url;
  std::string description;
  std::vector<Recording> recordings;
  std::vector<VideoList> playlists;  // of which every video is its recording
  std::vector<Material> materials;
  std::vector<Reading> readings;
  SourceLocation where;
};

// "past", "upcoming" or "undated", seen from `today` in the club's own time zone.
std::string_view status(const Session& session, std::chrono::year_month_day today);

struct ClubCatalog {
  sources::Club club;
  std::vector<Session> sessions;  // in the page's order
  std::vector<Reading> readings;  // of a plan
  std::vector<VideoList> lists;   // of recordings, that stand beside the sessions
  std::vector<Warning> warnings;
};

struct Catalog {
  std::vector<ClubCatalog> clubs;
};

}  // namespace lectern::catalog
