// What a document of the index holds: a passage, a session's record or a club's
// record.  The server shows nothing that is not in these.  Times are seconds from
// the start of a recording, pages are 1-based, dates are ISO 8601 (YYYY-MM-DD).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/passage_kind.hpp"

namespace lectern::schema {

// A file or page of a session.  A file that was read has a sha256 and lies in
// media/; one that only exists elsewhere has a url; one that could not be read says why.
// A link that leads to a document tells by `state` whether that could be had.
struct MaterialRecord {
  std::string kind;  // slides, paper, annotated_paper, notes, code, board, link
  std::string title;
  std::string path;  // relative to the club's source
  std::string url;
  std::string sha256;
  std::string unreadable;  // reason, empty when it was read or is not a document
  std::optional<std::int64_t> pages;
  std::string state;   // of a link to a document: fetched, not_found, …; empty: it is none
  std::string reason;  // why the document is not there; empty when it is
  std::string paper;   // id of the paper that it is a copy of or leads to; may be empty
};

struct RecordingRecord {
  std::string provider;  // youtube, vimeo, …
  std::string id;
  std::string url;
  std::optional<std::int64_t> start_s;  // where the session begins in it
  std::string title;                    // the video's own; empty while nothing was fetched
  std::optional<std::int64_t> duration_s;
  std::string state;   // fetched, no_captions, private, …: what is known of it
  std::string reason;  // why its words are not there; empty when they are
};

struct ReadingRecord {
  std::string title;
  std::string url;
  std::string arxiv;
  std::string doi;
  std::string batch;
  std::string topic;
  std::string detail;  // "Chapter 1 - Chapter 7"
  std::string authors;
  std::string venue;
  std::optional<std::int64_t> year;
  std::string paper;  // id of the paper that it is; may be empty
};

// A paper that a session mentions, with what pages and arXiv say of it.
struct PaperRecord {
  std::string id;                 // fit to be one segment of an address: "arxiv:2205.14135"
  std::vector<std::string> also;  // other ids under which it is known
  std::string title;
  std::string arxiv;
  std::string doi;
  std::vector<std::string> authors;
  std::string published;  // date of its first version; empty when unknown
  std::string abstract;
};

// A short form that the session's texts introduce, with what it stands for: "MoE",
// "Mixture of Experts".  Both as written there, the short form in the singular.
struct AcronymRecord {
  std::string short_form;
  std::string long_form;
  std::int64_t count = 0;  // how often they stand together
};

// Words that often stand together in the session's texts, in their commonest spelling.
struct PhraseRecord {
  std::string text;
  std::int64_t count = 0;
};

// One passage: what is searched, and what a hit needs to be shown and opened.
struct PassageRecord {
  std::string id;          // unique in the index
  std::string session_id;  // whose session record is shown with it
  PassageKind kind = PassageKind::kText;
  std::optional<std::int64_t> page;
  std::optional<std::int64_t> start_s;  // of a transcript's stretch: when its text begins
  std::string times;                    // when each of its words is said, see time_table.hpp
  std::string areas;   // where on the page a highlight or note stands, see areas.hpp
  std::string author;  // of a highlight or note
  std::string material_title;
  std::string material_path;
  std::string material_sha256;
  bool drawn = false;  // there are images of the page, see media_names.hpp
  std::string url;     // where it opens when it is not a page of a stored document
  std::string text;    // what snippets are cut from
};

// One session, or one topic of a plan (`plan_topic`), which groups readings the way
// a session groups its materials.
struct SessionRecord {
  std::string id;
  std::string club_id;
  std::string club_name;
  bool plan_topic = false;
  std::optional<std::int64_t> number;
  std::string date;         // empty when unknown
  std::string date_source;  // page, recording, or empty
  std::string title;
  std::string series;
  std::string series_url;
  std::vector<std::string> presenters;
  std::string description;
  std::string url;  // the page that lists it, on the web; may be empty
  std::vector<MaterialRecord> materials;
  std::vector<RecordingRecord> recordings;
  std::vector<ReadingRecord> readings;
  std::vector<PaperRecord> papers;      // each once, in the order in which it mentions them
  std::vector<AcronymRecord> acronyms;  // by their short forms
  std::vector<PhraseRecord> phrases;    // best first
};

struct ClubRecord {
  std::string id;
  std::string name;
  std::string kind;  // club or plan
  std::string home;
  std::string timezone;
  std::vector<std::string> languages;
};

std::string encode(const PassageRecord& passage);
std::string encode(const SessionRecord& session);
std::string encode(const ClubRecord& club);

// Absent when the bytes are not such a record (a damaged index).
std::optional<PassageRecord> decode_passage(std::string_view data);
std::optional<SessionRecord> decode_session(std::string_view data);
std::optional<ClubRecord> decode_club(std::string_view data);

}  // namespace lectern::schema
