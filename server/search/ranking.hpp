// What decides the order of results.  Each number was chosen by measuring
// (docs/relevance.md); tools/relevance can try others by these names.
#pragma once

#include <string_view>
#include <vector>

namespace lectern::search {

struct Ranking {
  // BM25 over passages (Robertson & Zaragoza 2009): how soon more of a word stops counting,
  // and how much a long passage is held against it.
  double k1 = 1.0;
  double b = 0.75;
  double shortest = 0.3;  // passages shorter than this part of the average count as that long

  // A word against the same in the passage's own text.
  double inherited = 0.45;  // in its session's title, series, presenters, club
  double other_form = 0.6;  // an acronym's long form, a synonym
  double compound = 0.8;    // "flash attention" for "flashattention"

  // Of the best passages, by how much those gain whose words stand close together.
  double proximity = 1.2;

  // What a kind of passage counts against a slide.
  double session = 1.0, paper = 0.8, highlight = 1.0, note = 1.0, transcript = 1.0, chapter = 1.0,
         reading = 1.0, text = 1.0;

  // A session's score: its best passage, and a share of those behind it.
  double further = 0.15;    // of the second; of the third half of that, and so on
  double title = 0.3;       // by how much a title that has all the words gains
  double incomplete = 0.8;  // what it counts where no passage has all the words
  double header_hit = 0.5;  // a header or reading among a session's hits
  double same_page = 0.7;   // a second hit on the same page, among a session's hits
  double same_kind = 0.95;  // a second hit of the same kind

  double candidates = 60;  // passages that are looked at
  double reranked = 25;    // of these, how many by proximity
};

// Names as above.  False when there is no such number.
bool set(Ranking& ranking, std::string_view name, double value);

std::vector<std::string_view> ranking_names();

}  // namespace lectern::search
