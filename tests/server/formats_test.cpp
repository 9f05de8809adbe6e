#include <gmock/gmock.h>

#include <algorithm>

#include "server/formats/atom.hpp"
#include "server/formats/bibtex.hpp"
#include "server/formats/calendar.hpp"
#include "server/formats/markup.hpp"
#include "server/formats/notes.hpp"
#include "server/formats/page_head.hpp"
#include "server/formats/sitemap.hpp"

namespace lectern::formats {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::string kOrigin = "https://lectern.example";

schema::SessionRecord session(const std::string& id, const std::string& title,
                              const std::string& date) {
  schema::SessionRecord record;
  record.id = id;
  record.club_name = "ML";
  record.title = title;
  record.date = date;
  return record;
}

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
    ++found;
  return found;
}

TEST(Escaped, NothingIsMarkupAndNothingIsNoXml) {
  EXPECT_EQ(escaped("a<b>&\"'"), "a&lt;b&gt;&amp;&quot;&#39;");
  EXPECT_EQ(escaped("caf\u00e9 \u8a13"), "caf\u00e9 \u8a13");
  EXPECT_EQ(escaped(std::string_view{"a\x00\x01\x1b\x7f\tb", 7}), "a\tb");
  EXPECT_EQ(escaped("\xff"), "\uFFFD");
  EXPECT_EQ(escaped("\xEF\xBF\xBE"), "");  // U+FFFE
}

TEST(Atom, SessionsAreEntriesThatStayTheSameWhereverTheServerStands) {
  schema::SessionRecord one = session("ml:one & two", "A <b>title</b>", "2025-01-02");
  one.presenters = {"Ada", "Grace \"the\" Hopper"};
  one.series = "Series \"<1>";
  const Feed feed{"Club & co",
                  "https://a/feed",
                  "https://a/page",
                  {{one, "]]><script>"}, {session("ml:b", "", ""), ""}}};
  const std::string xml = atom(feed, kOrigin);
  EXPECT_THAT(xml, HasSubstr("<id>urn:x-lectern:session:ml%3Aone%20%26%20two</id>"));
  EXPECT_THAT(xml, HasSubstr("<title>A &lt;b&gt;title&lt;/b&gt;</title>"));
  EXPECT_THAT(xml, HasSubstr("<updated>2025-01-02T00:00:00Z</updated>"));
  EXPECT_THAT(xml, HasSubstr("href=\"https://lectern.example/sessions/ml%3Aone%20%26%20two\""));
  EXPECT_THAT(xml, HasSubstr("<category term=\"Series &quot;&lt;1&gt;\"/>"));
  EXPECT_THAT(xml, HasSubstr("]]&gt;&lt;script&gt;"));
  EXPECT_EQ(count(xml, "<author>"), 4u);  // the feed's, two, and the club where nobody presents
  EXPECT_THAT(xml, HasSubstr("1970-01-01T00:00:00Z"));
  EXPECT_THAT(atom({"Empty", "s", "p", {}}, kOrigin), HasSubstr("<updated>1970-"));
}

TEST(ICalendar, HasTheSessionsFromADayOn) {
  schema::SessionRecord next =
      session("ml:next", "Caches; locks, and \\ more\nlines\x07", "2025-03-01");
  next.presenters = {"Ada"};
  next.series = "Memory";
  const std::string text = icalendar(
      {"ML, club",
       "Europe/London",
       {next, session("ml:edge", "Edge", "2025-01-01"), session("ml:old", "Old", "2024-12-31"),
        session("ml:none", "No day", ""), session("ml:odd", "Odd", "20250-1-01")}},
      "2025-01-01", kOrigin);
  EXPECT_EQ(count(text, "BEGIN:VEVENT"), 2u);
  EXPECT_LT(text.find("SUMMARY:Edge"), text.find("SUMMARY:Caches"));
  EXPECT_THAT(text, HasSubstr("SUMMARY:Caches\\; locks\\, and \\\\ more\\nlines\r\n"));
  EXPECT_THAT(text, HasSubstr("DTSTART;VALUE=DATE:20250301\r\n"));
  EXPECT_THAT(text, HasSubstr("UID:ml%3Anext@lectern\r\n"));
  EXPECT_THAT(text, HasSubstr("DESCRIPTION:ML\\, Ada\r\n"));
  EXPECT_THAT(text, HasSubstr("URL:https://lectern.example/sessions/ml%3Anext\r\n"));
  EXPECT_THAT(text, HasSubstr("X-WR-CALNAME:ML\\, club\r\nX-WR-TIMEZONE:Europe/London\r\n"));
  EXPECT_EQ(count(text, "\n"), count(text, "\r\n"));
}

TEST(ICalendar, LongLinesAreFoldedBetweenCharacters) {
  std::string title;
  for (int i = 0; i < 100; ++i) title += "\u8a13";
  const std::string text =
      icalendar({"ML", "", {session("ml:a", title, "2025-03-01")}}, "2025-01-01", kOrigin);
  std::string unfolded;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find("\r\n", at);
    EXPECT_LE(end - at, 75u);
    const bool goes_on = text[at] == ' ';
    EXPECT_NE(static_cast<unsigned char>(text[at + (goes_on ? 1 : 0)]) & 0xC0, 0x80);
    unfolded +=
        (goes_on ? "" : "\n") + text.substr(at + (goes_on ? 1 : 0), end - at - (goes_on ? 1 : 0));
    at = end + 2;
  }
  EXPECT_THAT(unfolded, HasSubstr("\nSUMMARY:" + title + "\n"));
}

TEST(ICalendar, WithoutSessionsItIsStillACalendar) {
  const std::string text = icalendar({"ML", "", {}}, "2025-01-01", kOrigin);
  EXPECT_EQ(count(text, "BEGIN:VEVENT"), 0u);
  EXPECT_EQ(count(text, "BEGIN:VTIMEZONE"), 1u);
  EXPECT_TRUE(text.ends_with("END:VCALENDAR\r\n"));
}

search::PaperDetail paper(const schema::PaperRecord& record) { return {record, {}, {}}; }

TEST(BibTeX, CitesAPaper) {
  const auto detail = paper({.title = "Attention Is All You Need",
                             .arxiv = "1706.03762",
                             .doi = "10.48550/arXiv_1706",
                             .authors = {"Ashish Vaswani", "Research and Development"},
                             .published = "2017-06-12"});
  EXPECT_EQ(citation_key(detail), "vaswani2017attention");
  EXPECT_EQ(bibtex(detail),
            "@misc{vaswani2017attention,\n"
            "  author = {Ashish Vaswani and {Research and Development}},\n"
            "  title = {{Attention Is All You Need}},\n"
            "  year = {2017},\n"
            "  eprint = {1706.03762},\n"
            "  archivePrefix = {arXiv},\n"
            "  doi = {10.48550/arXiv\\_1706},\n"
            "  url = {https://arxiv.org/abs/1706.03762},\n"
            "}\n");
}

TEST(BibTeX, WhatTeXWouldReadIsEscaped) {
  const std::string text =
      bibtex(paper({.title = "50% of $x_1$ & {y}} #\\input{/etc/passwd} ~^\n@misc{z,"}));
  EXPECT_THAT(
      text,
      HasSubstr("{{50\\% of \\$x\\_1\\$ \\& \\{y\\}\\} \\#\\textbackslash{}input\\{/etc/passwd\\} "
                "\\textasciitilde{}\\textasciicircum{} @misc\\{z,}}"));
}

TEST(BibTeX, KeysAreAsciiAndNeverEmpty) {
  EXPECT_EQ(citation_key(paper({.title = "The \u00dcber-Model",
                                .authors = {"M\u00fcller, J\u00f6rg"},
                                .published = "2020"})),
            "muller2020uber");
  EXPECT_EQ(citation_key(paper({.title = "\u8a13\u7df4", .authors = {"\u5c71\u7530"}})), "paper");
  EXPECT_EQ(citation_key(paper({})), "paper");
  EXPECT_EQ(citation_key(paper({.title = "../\"x\r\ny", .authors = {"  "}})), "x");
}

TEST(BibTeX, TheYearMayBeThatOfAReading) {
  search::PaperDetail detail = paper({.title = "Locks"});
  detail.sessions = {{{}, {}, {{.title = "Locks", .year = 1974}}}};
  EXPECT_EQ(citation_key(detail), "1974locks");
}

TEST(NotesMarkdown, QuotesMarksAndEscapesWhatTheyHold) {
  const auto left = [](schema::PassageKind kind, int page, const std::string& text) {
    schema::PassageRecord record;
    record.kind = kind;
    record.page = page;
    record.material_title = "P<1>";
    record.material_path = "p.pdf";
    record.author = "Ada*";
    record.text = text;
    return record;
  };
  EXPECT_EQ(notes_markdown(session("ml:a", "A # title", "2025-01-01"),
                           {left(schema::PassageKind::kHighlight, 1, "two\nlines"),
                            left(schema::PassageKind::kPaper, 1, "no note"),
                            left(schema::PassageKind::kNote, 1, "[x](javascript:1)")}),
            "# A \\# title\n\nML, 2025-01-01\n"
            "\n## P\\<1\\>\n\n### Page 1\n"
            "\n> two\n> lines\n\n— Ada\\*\n"
            "\n**Note:** \\[x\\](javascript:1)\n\n— Ada\\*\n");
}

TEST(Sitemap, ManyAddressesAreListedInParts) {
  std::vector<std::string> addresses(kSitemapSize, "/a?b&c");
  EXPECT_EQ(count(sitemap(addresses, kOrigin), "<loc>https://lectern.example/a?b&amp;c</loc>"),
            kSitemapSize);
  EXPECT_EQ(sitemap_part(addresses, 2, kOrigin), "");
  addresses.push_back("/last");
  const std::string list = sitemap(addresses, kOrigin);
  EXPECT_THAT(list, HasSubstr("<sitemapindex"));
  EXPECT_EQ(count(list, "<sitemap>"), 2u);
  EXPECT_THAT(list, HasSubstr("https://lectern.example/sitemaps/2.xml"));
  EXPECT_EQ(count(sitemap_part(addresses, 2, kOrigin), "<url>"), 1u);
  EXPECT_EQ(sitemap_part(addresses, 0, kOrigin), "");
  EXPECT_EQ(sitemap_part(addresses, 3, kOrigin), "");
}

TEST(WithHead, HostileTextStaysText) {
  PageHead head{.title = "</title><script>alert(1)</script>",
                .description = "\" onload=\"alert(1)",
                .address = "/x"};
  head.feed = {"\"><img>", "/feeds/x"};
  const std::string html =
      with_head("a<!-- lectern:head --><title>old</title><!-- /lectern:head -->b", head, kOrigin);
  EXPECT_TRUE(html.starts_with("a<title>&lt;/title&gt;&lt;script&gt;"));
  EXPECT_TRUE(html.ends_with("b"));
  EXPECT_THAT(html, Not(HasSubstr("<script")));
  EXPECT_THAT(html, Not(HasSubstr("<img")));
  EXPECT_THAT(html, Not(HasSubstr("\" onload")));
  EXPECT_THAT(html, Not(HasSubstr("old")));
}

TEST(WithHead, APageWithoutAPlaceForItStaysAsItIs) {
  for (const char* page : {"", "<title>x</title>", "<!-- lectern:head -->",
                           "<!-- /lectern:head --><!-- lectern:head -->"})
    EXPECT_EQ(with_head(page, {.title = "t"}, kOrigin), page);
}

TEST(WithHead, LongTextsAreCut) {
  const std::string html = with_head("<!-- lectern:head --><!-- /lectern:head -->",
                                     {.title = std::string(100'000, 'x')}, kOrigin);
  EXPECT_LT(html.size(), 2000u);
}

}  // namespace
}  // namespace lectern::formats
