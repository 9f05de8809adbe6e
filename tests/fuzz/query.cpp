// What somebody asks: a query, and in a last line letters that choose filters, order, page and
// counts.  A small archive of two languages answers it, on all ways there are.
#include <algorithm>
#include <numeric>

#include "indexer/schema/utf8.hpp"
#include "server/search/searcher.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/server/small_archive.hpp"

namespace lectern::fuzz {
namespace {

using search::Request;
using testing::SessionSketch;

std::vector<SessionSketch> sessions() {
  return {
      {.id = "ml:bubble",
       .title = "Zero Bubble: pipeline parallelism",
       .slides = {"1F1B schedules leave a bubble of the pipeline. The model is the model",
                  "Backward passes in C++ and FP8; an all-to-all exchange",
                  "Mixture of Experts (MoE), x86-64 and ZeRO-3"},
       .presenters = {"Łukasz Straße", "@ada"},
       .date = "2025-11-06",
       .series = "The Ultra-Scale Playbook"},
      {.id = "ml:cache",
       .title = "Paging the KV cache",
       .slides = {"Flash attention, to be or not to be, naïve café", "The cache grows with length"},
       .presenters = {"Ada", "Ben Schneider"},
       .date = "2026-01-15",
       .series = "The Ultra-Scale Playbook"},
      {.id = "ml:chinese",
       .title = "中文会 분산",
       .slides = {"分布式训练的方法。大模型 機械学習 한국어 학습"}},
      {.id = "ml:experts",
       .title = "MoE in practice",
       .slides = {"Mixture of experts: routing and load balancing", "FlashAttention again"},
       .presenters = {"Ben Schneider"},
       .date = "2025-12-01"},
      {.id = "ru:training",
       .title = "Обучение больших моделей",
       .slides = {"Конвейер без пузырей: ёлка, модели и обучение",
                  "The model of mixture of experts"},
       .presenters = {"Анна"},
       .date = "2024-02-29",
       .series = "Чтения",
       .club = "ru",
       .language = "ru"},
  };
}

class Archive {
 public:
  Archive() {
    index::Writer writer{folder_.path() / "index", false};
    writer.put_club(testing::club("ml", "Little ML Club"));
    writer.put_club(testing::club("ru", "Клуб", "ru"));
    for (const SessionSketch& sketch : sessions()) {
      index::IndexedSession session = testing::session(sketch);
      session.session.acronyms = {{"MoE", "Mixture of Experts", 2}, {"ZB", "zero bubble", 1}};
      session.session.phrases = {{"mixture of experts", 9}};
      session.session.papers = {{.id = "arxiv:1", .title = "FlashAttention of parallelism"}};
      writer.replace(session);
    }
    writer.put_synonyms({{"all-to-all", "alltoall"}, {"training", "обучение", "训练"}});
    writer.finish();
  }

  search::Searcher& searcher() { return searcher_; }

 private:
  testing::TemporaryFolder folder_;
  search::Searcher searcher_{folder_.path() / "index"};
};

search::Searcher& searcher() {
  static Archive archive;
  return archive.searcher();
}

void choose(Request& request, char letter) {
  search::Filters& filters = request.filters;
  switch (letter) {
    case 'n':
      request.facets = false;
      return;
    case '>':
      request.sort = search::Sort::kNewest;
      return;
    case '<':
      request.sort = search::Sort::kOldest;
      return;
    case '1':
      request.per_page = 1;
      return;
    case '2':
      request.page = 2;
      return;
    case '9':
      request.page = Request::kMaxPage + 1;
      return;
    case 'c':
      filters.clubs.emplace_back("ml");
      return;
    case 'C':
      filters.clubs.emplace_back("ru");
      return;
    case 'k':
      filters.kinds.emplace_back("slide");
      return;
    case 'K':
      filters.kinds.emplace_back("session");
      return;
    case 's':
      filters.series.emplace_back("The Ultra-Scale Playbook");
      return;
    case 'p':
      filters.presenters.emplace_back("ada");
      return;
    case 'P':
      filters.presenters.emplace_back("nobody");
      return;
    case 'y':
      filters.years.emplace_back("2025");
      return;
    case 'f':
      filters.from = search::parse_period("2025-11");
      return;
    case 't':
      filters.to = search::parse_period("2025");
      return;
    default:
      return;
  }
}

Request request_of(std::string_view input) {
  Request request;
  const std::size_t line = input.rfind('\n');
  request.text = input.substr(0, line);
  if (line != std::string_view::npos)
    for (const char letter : input.substr(line + 1)) choose(request, letter);
  return request;
}

std::size_t characters(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

template <typename Marks>
void check_marks(const std::string& text, const Marks& marks) {
  require(schema::is_utf8(text), "what is shown is text");
  std::size_t last_end = 0;
  for (const auto& [begin, end] : marks) {
    require(begin >= last_end && begin < end, "marks ascend");
    last_end = end;
  }
  require(last_end <= characters(text), "marks lie in the text");
}

void check_hits(const std::vector<search::Hit>& hits) {
  for (const search::Hit& hit : hits) {
    check_marks(hit.snippet.text, hit.snippet.marks);
    require(!hit.passage.empty(), "a hit is a passage");
  }
}

void check_facet(const Request& request, const std::vector<search::FacetValue>& values,
                 std::vector<std::string> search::Filters::*filter) {
  if (values.empty()) return;
  for (const search::FacetValue& value : values) require(value.count > 0, "counts are of sessions");
  // The last is as good as any, and one of the rarest.
  Request clicked = request;
  clicked.filters.*filter = {values.back().value};
  require(searcher().search(clicked).sessions == values.back().count,
          "a facet counts what a click on it gives");
}

void check_facets(const Request& request, const search::Answer& answer) {
  require(answer.facets.has_value() == request.facets, "facets come when they are asked for");
  if (!answer.facets) return;
  check_facet(request, answer.facets->club, &search::Filters::clubs);
  check_facet(request, answer.facets->series, &search::Filters::series);
  check_facet(request, answer.facets->kind, &search::Filters::kinds);
  check_facet(request, answer.facets->presenter, &search::Filters::presenters);
  check_facet(request, answer.facets->year, &search::Filters::years);
  if (request.filters.from || request.filters.to) return;
  std::size_t dated = 0;
  for (const search::MonthCount& month : answer.histogram) dated += month.count;
  require(dated <= answer.sessions, "a session is of one month");
}

void check_reading(const search::QueryReading& reading) {
  require(schema::is_utf8(reading.corrected), "a correction is text");
  for (const auto* texts : {&reading.also, &reading.ignored, &reading.notes})
    for (const std::string& text : *texts)
      require(!text.empty() && schema::is_utf8(text), "what is said of a query is text");
  if (reading.corrected.empty()) return;
  require(reading.corrected != reading.text, "a correction is another query");
  Request corrected;
  corrected.text = reading.corrected;
  require(searcher().search(corrected).sessions > 0, "a corrected query finds something");
}

void check_answer(const Request& request, const search::Answer& answer) {
  std::size_t shown = 0;
  for (const search::Result& result : answer.results) {
    require(!result.session.id.empty() && !result.url.empty(), "a result is a session");
    require(!result.hits.empty(), "a result has hits");
    check_hits(result.hits);
    shown += result.hits.size();
    if (answer.exact) shown += result.more_hits;
  }
  require(answer.passages >= shown, "there are as many passages as are shown");
  require(answer.sessions >= answer.results.size(), "there are as many sessions as are shown");
  if (!answer.exact) return;
  const std::size_t before = (std::min(request.page, Request::kMaxPage) - 1) * request.per_page;
  require(answer.results.size() ==
              std::min(request.per_page, answer.sessions - std::min(answer.sessions, before)),
          "a page is full as long as there are sessions");
}

// Of all the ways on from an answer, those from its first result.
void check_further(const Request& request, const search::Answer& answer) {
  if (answer.results.empty()) return;
  const search::Result& first = answer.results.front();
  Request all = request;
  all.page = 1;
  const auto hits = searcher().hits(first.session.id, all);
  require(hits.has_value(), "a session that was found is there");
  check_hits(hits->hits);
  require(hits->hits.size() == std::min(hits->total, all.per_page), "all hits are given");
  if (answer.exact)
    require(hits->total >= first.hits.size() + first.more_hits,
            "a session has the hits it is found by");
  for (const auto& similar : {searcher().similar_to_session(first.session.id, 3),
                              searcher().similar_to_passage(first.hits.front().passage, 3)}) {
    require(similar.has_value(), "what was found has others that are like it");
    for (const search::Result& other : *similar) {
      require(other.session.id != first.session.id, "none is like itself");
      check_hits(other.hits);
    }
  }
}

search::PageWords page() {
  search::PageWords page{595, 842, {}};
  double left = 0;
  for (const char* word : {"Zero", "bub-", "ble", "“cache”,", "分布式训练", "MoE.", "C++", ""})
    page.words.push_back({word, {left += 50, 10, left + 40, 20}});
  return page;
}

void check_boxes(const std::string& typed) {
  static const search::PageWords words = page();
  for (const search::MatchedBox& box : searcher().boxes(typed, words))
    require(box.term > 0 && box.box.left >= 0 && box.box.right <= words.width && !box.word.empty(),
            "boxes lie on the page");
}

}  // namespace
}  // namespace lectern::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lectern::fuzz;
  const Request request = request_of(as_text(data, size));
  const lectern::search::Answer answer = searcher().search(request);
  check_reading(answer.query);
  check_answer(request, answer);
  check_facets(request, answer);
  check_further(request, answer);
  check_boxes(request.text);
  for (const auto& suggestion : searcher().suggest(request.text, 5))
    check_marks(suggestion.text, suggestion.marks);
  return 0;
}
