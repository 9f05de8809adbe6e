#include "indexer/catalog/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

#include "indexer/schema/fold.hpp"

namespace lectern::catalog {
namespace {

constexpr std::string_view kPlaceholders[] = {"",
                                              "-",
                                              "--",
                                              "---",
                                              "–",
                                              "—",
                                              "?",
                                              "??",
                                              "???",
                                              "...",
                                              "…",
                                              "tbd",
                                              "tba",
                                              "tbc",
                                              "tbd.",
                                              "tba.",
                                              "n/a",
                                              "na",
                                              "none",
                                              "x",
                                              "nil",
                                              "to be decided",
                                              "to be determined",
                                              "to be announced",
                                              "to be confirmed",
                                              "coming soon",
                                              "open",
                                              "open slot",
                                              "available",
                                              "pending",
                                              "soon",
                                              "待定",
                                              "未定",
                                              "暂无",
                                              "无",
                                              "미정",
                                              "없음",
                                              "a definir",
                                              "por definir",
                                              "por confirmar",
                                              "a confirmar",
                                              "à définir",
                                              "à venir",
                                              "offen",
                                              "noch offen",
                                              "уточняется",
                                              "будет объявлено",
                                              "belirlenecek",
                                              "n.n.",
                                              "xxx",
                                              "xx",
                                              "tbd?",
                                              "(tbd)",
                                              "(tba)",
                                              "_",
                                              "/",
                                              "\\",
                                              "volunteer needed",
                                              "your name here",
                                              "you?",
                                              "unassigned",
                                              "not assigned",
                                              "no recording",
                                              "not recorded",
                                              "no slides",
                                              "*",
                                              "・",
                                              "·",
                                              "待更新",
                                              "敬请期待",
                                              "준비중",
                                              "예정"};

constexpr std::string_view kNoSession[] = {
    "cancelled",
    "canceled",
    "cancel",
    "no meeting",
    "no session",
    "no class",
    "no reading group",
    "no talk",
    "no seminar",
    "no meetup",
    "no discussion",
    "no club",
    "skipped",
    "off week",
    "week off",
    "bye week",
    "no book club",
    "postponed",
    "not held",
    "vacances",
    "pas de séance",
    "annulé",
    "annulée",
    "ferien",
    "entfällt",
    "entfallen",
    "ausfall",
    "abgesagt",
    "fällt aus",
    "feiertag",
    "cancelado",
    "cancelada",
    "feriado",
    "festivo",
    "vacaciones",
    "férias",
    "não haverá",
    "recesso",
    "no hay",
    "sin sesión",
    "отменено",
    "отмена",
    "каникулы",
    "не будет",
    "праздник",
    "выходной",
    "休会",
    "停一次",
    "放假",
    "假期",
    "春节",
    "国庆",
    "停课",
    "休み",
    "お休み",
    "中止",
    "휴강",
    "휴무",
    "휴일",
    "휴식",
    "쉬는",
    "연휴",
    "방학",
    "취소",
    "tatil",
    "iptal",
    "libur",
    "nghỉ",
    "annullato",
    "chuseok",
    "no presentation",
    "break week",
};

constexpr std::string_view kSectionWords[] = {"upcoming",
                                              "past",
                                              "previous",
                                              "schedule",
                                              "schedules",
                                              "calendar",
                                              "archive",
                                              "archives",
                                              "archived",
                                              "history",
                                              "sessions",
                                              "session",
                                              "meetings",
                                              "meeting",
                                              "events",
                                              "talks",
                                              "talk",
                                              "presentation",
                                              "presentations",
                                              "timetable",
                                              "agenda",
                                              "next",
                                              "current",
                                              "future",
                                              "recent",
                                              "earlier",
                                              "completed",
                                              "reading list",
                                              "readings",
                                              "papers",
                                              "reading group",
                                              "reading",
                                              "program",
                                              "programme",
                                              "plan",
                                              "list",
                                              "recordings",
                                              "videos",
                                              "materials",
                                              "slides",
                                              "table",
                                              "contents",
                                              "overview",
                                              "discussions",
                                              "syllabus",
                                              "book club",
                                              "club",
                                              "what we are reading",
                                              "what we have read",
                                              "seminar",
                                              "seminars",
                                              "meetups",
                                              "journal club",
                                              "paper",
                                              "topics",
                                              "topic",
                                              "weekly",
                                              "dates",
                                              "term",
                                              "semester",
                                              "old",
                                              "older",
                                              "progress",
                                              "log",
                                              "covered",
                                              "discussed",
                                              "presented",
                                              "read",
                                              "all",
                                              "presenters",
                                              "leads",
                                              "curriculum",
                                              "course schedule",
                                              "日程",
                                              "安排",
                                              "往期",
                                              "历史",
                                              "计划",
                                              "列表",
                                              "记录",
                                              "近期",
                                              "过去",
                                              "目录",
                                              "分享",
                                              "时间表",
                                              "スケジュール",
                                              "予定",
                                              "過去",
                                              "開催",
                                              "일정",
                                              "지난",
                                              "예정",
                                              "목록",
                                              "계획",
                                              "진행",
                                              "스케줄",
                                              "커리큘럼",
                                              "cronograma",
                                              "calendario",
                                              "calendário",
                                              "agenda",
                                              "próximos",
                                              "próximas",
                                              "anteriores",
                                              "pasados",
                                              "pasadas",
                                              "passados",
                                              "encontros",
                                              "reuniões",
                                              "sesiones",
                                              "programme",
                                              "calendrier",
                                              "prochaines",
                                              "passées",
                                              "séances",
                                              "termine",
                                              "zeitplan",
                                              "vergangene",
                                              "kommende",
                                              "nächste",
                                              "bisherige",
                                              "расписание",
                                              "прошедшие",
                                              "предстоящие",
                                              "встречи",
                                              "план",
                                              "архив",
                                              "занятия",
                                              "program",
                                              "takvim",
                                              "geçmiş",
                                              "gelecek",
                                              "jadwal",
                                              "lịch"};

constexpr std::string_view kNoSchedule[] = {"suggested",
                                            "suggestions",
                                            "suggestion",
                                            "backlog",
                                            "ideas",
                                            "wishlist",
                                            "wish list",
                                            "candidate",
                                            "candidates",
                                            "proposed",
                                            "proposals",
                                            "proposal",
                                            "queue",
                                            "potential",
                                            "possible",
                                            "nominations",
                                            "nominated",
                                            "voting",
                                            "vote",
                                            "resources",
                                            "resource",
                                            "useful",
                                            "further reading",
                                            "additional reading",
                                            "recommended",
                                            "organizers",
                                            "organisers",
                                            "organizer",
                                            "members",
                                            "participants",
                                            "maintainers",
                                            "contributors",
                                            "team",
                                            "people",
                                            "contact",
                                            "contacts",
                                            "contributing",
                                            "how to",
                                            "faq",
                                            "about",
                                            "license",
                                            "licence",
                                            "installation",
                                            "install",
                                            "usage",
                                            "getting started",
                                            "rules",
                                            "guidelines",
                                            "links",
                                            "acknowledgements",
                                            "acknowledgments",
                                            "citation",
                                            "related",
                                            "other reading groups",
                                            "similar groups",
                                            "mailing list",
                                            "references",
                                            "bibliography",
                                            "tas",
                                            "tools",
                                            "datasets",
                                            "changelog",
                                            "roadmap",
                                            "release notes",
                                            "news",
                                            "updates",
                                            "announcements",
                                            "what's new",
                                            "latest",
                                            "releases",
                                            "候选",
                                            "推荐",
                                            "资源",
                                            "成员",
                                            "参考",
                                            "贡献",
                                            "メンバー",
                                            "参考",
                                            "참고",
                                            "멤버",
                                            "참여자",
                                            "구성원",
                                            "규칙",
                                            "recursos",
                                            "sugestões",
                                            "sugerencias",
                                            "membros",
                                            "miembros",
                                            "membres",
                                            "mitglieder",
                                            "участники",
                                            "ресурсы",
                                            "правила"};

constexpr std::string_view kGenericLabels[] = {"pdf",
                                               "slides",
                                               "slide",
                                               "slides1",
                                               "slides2",
                                               "link",
                                               "links",
                                               "paper",
                                               "papers",
                                               "video",
                                               "videos",
                                               "recording",
                                               "recordings",
                                               "recorded",
                                               "youtube",
                                               "yt",
                                               "code",
                                               "notes",
                                               "note",
                                               "here",
                                               "arxiv",
                                               "website",
                                               "blog",
                                               "blog post",
                                               "blogpost",
                                               "article",
                                               "doc",
                                               "docs",
                                               "document",
                                               "ppt",
                                               "pptx",
                                               "presentation",
                                               "deck",
                                               "github",
                                               "repo",
                                               "notebook",
                                               "colab",
                                               "meeting recording",
                                               "watch",
                                               "watch recording",
                                               "session recording",
                                               "google slides",
                                               "google doc",
                                               "html",
                                               "web",
                                               "site",
                                               "page",
                                               "abs",
                                               "abstract",
                                               "doi",
                                               "openreview",
                                               "annotated paper",
                                               "annotated",
                                               "readings",
                                               "reading",
                                               "zoom",
                                               "materials",
                                               "material",
                                               "download",
                                               "source",
                                               "url",
                                               "post",
                                               "thread",
                                               "tweet",
                                               "summary",
                                               "discussion",
                                               "miro",
                                               "board",
                                               "play",
                                               "vod",
                                               "replay",
                                               "talk",
                                               "handout",
                                               "minutes",
                                               "book",
                                               "chapter",
                                               "project",
                                               "project page",
                                               "homepage",
                                               "slide deck",
                                               "slides (pdf)",
                                               "pdf slides",
                                               "paper link",
                                               "video link",
                                               "recording link",
                                               "slides link",
                                               "论文",
                                               "代码",
                                               "视频",
                                               "链接",
                                               "课件",
                                               "笔记",
                                               "录像",
                                               "回放",
                                               "资料",
                                               "스라이드",
                                               "슬라이드",
                                               "논문",
                                               "영상",
                                               "링크",
                                               "자료",
                                               "발표자료",
                                               "코드",
                                               "論文",
                                               "資料",
                                               "動画",
                                               "スライド",
                                               "リンク",
                                               "запись",
                                               "слайды",
                                               "видео",
                                               "статья",
                                               "ссылка",
                                               "folien",
                                               "aufzeichnung",
                                               "vídeo",
                                               "vidéo",
                                               "enlace",
                                               "lien",
                                               "artigo",
                                               "artículo",
                                               "apresentação",
                                               "presentación",
                                               "présentation",
                                               "bilibili",
                                               "知乎",
                                               "b站",
                                               "ppt下载",
                                               "discord",
                                               "slack",
                                               "recap",
                                               "event",
                                               "calendar",
                                               "join",
                                               "more",
                                               "details",
                                               "info",
                                               "register",
                                               "rsvp",
                                               "meetup"};

constexpr std::string_view kSessionWords[] = {
    "session", "meeting", "week",     "wk",        "lecture", "episode",    "meetup",
    "talk",    "seminar", "round",    "class",     "séance",  "seance",     "sesión",
    "sesion",  "sessão",  "sessao",   "encontro",  "reunião", "reunión",    "sitzung",
    "treffen", "woche",   "semana",   "semaine",   "встреча", "занятие",    "заседание",
    "семинар", "неделя",  "лекция",   "hafta",     "oturum",  "minggu",     "pertemuan",
    "buổi",    "tuần",    "incontro", "spotkanie", "club",    "discussion", "issue",
    "vol",     "vol.",    "day",      "leture",    "s"};

bool is_ascii_letter(unsigned char c) { return std::isalnum(c) != 0; }

// A word of an alphabet has to stand alone; Chinese, Japanese and Korean have no
// spaces around words.  Their UTF-8 begins with 0xE3-0xED.
bool is_ideographic(std::string_view word) {
  const auto lead = static_cast<unsigned char>(word.front());
  return lead >= 0xE3 && lead <= 0xED;
}

bool is_letter_at(std::string_view text, std::size_t i) {
  const auto c = static_cast<unsigned char>(text[i]);
  if (c < 0x80) return is_ascii_letter(c);
  return !(c == 0xE2 || c == 0xC2);  // general punctuation and Latin-1 signs do not join words
}

}  // namespace

bool has_word(std::string_view folded, std::string_view word) {
  for (std::size_t at = folded.find(word); at != std::string_view::npos;
       at = folded.find(word, at + 1)) {
    if (is_ideographic(word)) return true;
    const std::size_t end = at + word.size();
    const bool starts = at == 0 || !is_letter_at(folded, at - 1) || !is_letter_at(folded, at);
    const bool ends =
        end == folded.size() || !is_letter_at(folded, end) || !is_letter_at(folded, end - 1);
    if (starts && ends) return true;
  }
  return false;
}

bool has_word(std::string_view folded, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return has_word(folded, word); });
}

bool is_placeholder(std::string_view text) {
  std::string folded = schema::fold(text);
  std::erase_if(folded, [](char c) {
    return c == '`' || c == '*' || c == '_' || c == '\n' || c == '(' || c == ')' || c == '[' ||
           c == ']' || c == '!';
  });
  folded = schema::fold(folded);
  for (const std::string_view placeholder : kPlaceholders)
    if (folded == placeholder) return true;
  return false;
}

namespace {

// Words of a free week that titles hold as well ("Breaking RSA", "Skip lists").
constexpr std::string_view kFreeWeekWords[] = {
    "break", "off",     "skip",     "new year", "recess", "christmas", "easter",  "thanksgiving",
    "休息",  "holiday", "holidays", "перерыв",  "取消",   "vacation",  "no group"};

// They count when little else is said: "Spring break", "Thanksgiving (holiday)".
bool is_only_free_week(std::string_view folded, std::string_view word) {
  std::string bare;
  for (const char c : folded)
    if (c != '(' && c != ')' && c != '!' && c != '*' && c != '.' && c != ':') bare.push_back(c);
  bare = schema::fold(bare);
  if (bare == word) return true;
  if (word == "skip" || word == "off") return false;
  const auto spaces = std::count(bare.begin(), bare.end(), ' ');
  return bare.size() <= word.size() + 20 && spaces <= 3 && bare.ends_with(word);
}

}  // namespace

bool says_no_session(std::string_view text) {
  const std::string folded = schema::fold(text);
  if (folded.size() > 80) return false;  // a long text that happens to hold such a word
  for (const std::string_view word : kFreeWeekWords)
    if (is_only_free_week(folded, word)) return true;
  return has_word(folded, kNoSession);
}

bool is_section_word(std::string_view heading) {
  std::string folded = schema::fold(heading);
  if (folded.empty()) return true;
  // What is left when years, seasons, months and section words are taken out.
  static constexpr std::string_view kAlso[] = {"the",
                                               "of",
                                               "and",
                                               "&",
                                               "our",
                                               "in",
                                               "for",
                                               "from",
                                               "to",
                                               "a",
                                               "is",
                                               "we",
                                               "have",
                                               "are",
                                               "what",
                                               "been",
                                               "with",
                                               "by",
                                               "on",
                                               "at",
                                               "de",
                                               "du",
                                               "des",
                                               "la",
                                               "le",
                                               "les",
                                               "do",
                                               "da",
                                               "dos",
                                               "das",
                                               "spring",
                                               "summer",
                                               "fall",
                                               "autumn",
                                               "winter",
                                               "season",
                                               "year",
                                               "semester",
                                               "term",
                                               "quarter",
                                               "trimester",
                                               "academic",
                                               "ss",
                                               "ws",
                                               "primavera",
                                               "verano",
                                               "otoño",
                                               "frühling",
                                               "herbst",
                                               "sommer",
                                               "sommersemester",
                                               "wintersemester",
                                               "semestre",
                                               "january",
                                               "february",
                                               "march",
                                               "april",
                                               "may",
                                               "june",
                                               "july",
                                               "august",
                                               "september",
                                               "october",
                                               "november",
                                               "december",
                                               "jan",
                                               "feb",
                                               "mar",
                                               "apr",
                                               "jun",
                                               "jul",
                                               "aug",
                                               "sep",
                                               "sept",
                                               "oct",
                                               "nov",
                                               "dec",
                                               "q1",
                                               "q2",
                                               "q3",
                                               "q4",
                                               "last",
                                               "this",
                                               "so",
                                               "far",
                                               "till",
                                               "until",
                                               "now",
                                               "年",
                                               "月",
                                               "학기",
                                               "년",
                                               "월",
                                               "year's"};
  std::string word;
  const auto is_noise = [&](const std::string& w) {
    if (w.empty() ||
        std::all_of(w.begin(), w.end(), [](unsigned char c) { return std::isdigit(c) != 0; }))
      return true;
    for (const std::string_view known : kAlso)
      if (w == known) return true;
    for (const std::string_view known : kSectionWords)
      if (w == known || (is_ideographic(known) && w.find(known) != std::string::npos)) return true;
    return false;
  };
  for (const std::string_view phrase : kSectionWords)
    if (folded == phrase) return true;
  for (std::size_t i = 0; i <= folded.size(); ++i) {
    const bool letter = i < folded.size() && (is_letter_at(folded, i) || folded[i] == '\'');
    if (letter) {
      word.push_back(folded[i]);
    } else {
      if (!is_noise(word)) return false;
      word.clear();
    }
  }
  return true;
}

bool names_no_schedule(std::string_view heading) {
  return has_word(schema::fold(heading), kNoSchedule);
}

bool is_generic_label(std::string_view text) {
  std::string folded = schema::fold(text);
  std::erase_if(folded, [](char c) {
    return c == '[' || c == ']' || c == '(' || c == ')' || c == ':' || c == '*' || c == '"';
  });
  folded = schema::fold(folded);
  while (!folded.empty() && (std::isdigit(static_cast<unsigned char>(folded.back())) ||
                             folded.back() == ' ' || folded.back() == '#'))
    folded.pop_back();
  if (folded.empty()) return true;
  if (std::any_of(std::begin(kGenericLabels), std::end(kGenericLabels),
                  [&](std::string_view label) { return folded == label; }))
    return true;
  // "Slides (PDF)", "video + slides": nothing but generic words.
  std::string word;
  for (std::size_t i = 0; i <= folded.size(); ++i) {
    if (i < folded.size() && is_letter_at(folded, i)) {
      word.push_back(folded[i]);
      continue;
    }
    const bool known = word.empty() || word == "the" || word == "and" || word == "our" ||
                       word == "on" || word == "of" || word == "part" || word == "full" ||
                       std::any_of(std::begin(kGenericLabels), std::end(kGenericLabels),
                                   [&](std::string_view label) { return word == label; });
    if (!known) return false;
    word.clear();
  }
  return true;
}

namespace {

std::optional<int> parse_int(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end == digits.data()) return std::nullopt;
  return value;
}

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && std::isdigit(static_cast<unsigned char>(text[end]))) ++end;
  return end - at;
}

// What stands between a number and what it numbers.
std::string_view strip_separators(std::string_view rest) {
  static constexpr std::string_view kSeparators[] = {" ", "\n", "\t", ":", "-",  ".",  ")",  "]",
                                                     "|", ",",  "–",  "—", "：", "、", "．", "·",
                                                     "•", "—",  "*",  "_", "」", "】", "/"};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view separator : kSeparators)
      if (rest.starts_with(separator)) {
        rest.remove_prefix(separator.size());
        again = true;
      }
  }
  return rest;
}

}  // namespace

std::optional<Numbered> session_number(std::string_view text) {
  while (!text.empty() && !is_letter_at(text, 0) && text[0] != '#') text.remove_prefix(1);
  // "第3回", "第 12 期", "3회차", "5주차"
  for (const std::string_view ordinal : {"第"}) {
    if (!text.starts_with(ordinal)) continue;
    std::size_t at = ordinal.size();
    while (at < text.size() && text[at] == ' ') ++at;
    const std::size_t digits = digits_at(text, at);
    if (digits == 0 || digits > 4) return std::nullopt;
    const auto number = parse_int(text.substr(at, digits));
    std::string_view rest = text.substr(at + digits);
    while (rest.starts_with(" ")) rest.remove_prefix(1);
    for (const std::string_view counter :
         {"回目", "回", "期", "次", "周", "週", "讲", "講", "课", "場", "场", "屆", "届"})
      if (rest.starts_with(counter))
        return Numbered{*number, strip_separators(rest.substr(counter.size()))};
    return std::nullopt;
  }
  std::size_t at = 0;
  if (text.starts_with("#")) {
    at = 1;
  } else if (const std::size_t digits = digits_at(text, 0); digits > 0 && digits <= 3) {
    for (const std::string_view counter : {"회차", "주차", "차시", "회", "차", "-р уулзалт"})
      if (text.substr(digits).starts_with(counter))
        return Numbered{*parse_int(text.substr(0, digits)),
                        strip_separators(text.substr(digits + counter.size()))};
    // "12th meeting"
    return std::nullopt;
  } else {
    const std::string folded = schema::fold(text.substr(0, 24));
    for (const std::string_view word : kSessionWords) {
      if (!folded.starts_with(word)) continue;
      const std::size_t end = word.size();
      if (end < folded.size() && is_letter_at(folded, end) &&
          !std::isdigit(static_cast<unsigned char>(folded[end])))
        continue;
      at = std::max(at, end);
    }
    if (at == 0) return std::nullopt;
    // "Session no. 3", "Week #3", "Session-3", "Week_3"
    while (at < text.size() && (text[at] == ' ' || text[at] == '#' || text[at] == '_' ||
                                text[at] == '-' || text[at] == '.' || text[at] == '('))
      ++at;
    for (const std::string_view number_word :
         {"no. ", "no ", "nr. ", "№ ", "№", "nº ", "No. ", "number "})
      if (text.substr(at).starts_with(number_word)) at += number_word.size();
    if (at < text.size() && text[at] == '#') ++at;
  }
  const std::size_t digits = digits_at(text, at);
  if (digits == 0 || digits > 4) return std::nullopt;
  const auto number = parse_int(text.substr(at, digits));
  std::string_view rest = text.substr(at + digits);
  // "Week 3-4", "Session 3.2": not one number, and "Day 2nd" no number of a session.
  if (!rest.empty() && is_letter_at(rest, 0) && !is_ideographic(rest)) return std::nullopt;
  if (rest.size() >= 2 && (rest[0] == '/') && std::isdigit(static_cast<unsigned char>(rest[1])))
    return std::nullopt;
  return Numbered{*number, strip_separators(rest)};
}

namespace {

struct LabelWords {
  Label label;
  std::span<const std::string_view> words;
};

constexpr std::string_view kPresenterLabels[] = {"presenter",
                                                 "presenters",
                                                 "presenter(s)",
                                                 "presented by",
                                                 "presenting",
                                                 "speaker",
                                                 "speakers",
                                                 "speaker(s)",
                                                 "led by",
                                                 "lead by",
                                                 "lead",
                                                 "leads",
                                                 "leader",
                                                 "leaders",
                                                 "discussion leader",
                                                 "discussion lead",
                                                 "discussant",
                                                 "discussants",
                                                 "facilitator",
                                                 "facilitators",
                                                 "facilitated by",
                                                 "moderator",
                                                 "host",
                                                 "hosted by",
                                                 "hosts",
                                                 "who",
                                                 "discussion leaders",
                                                 "talk by",
                                                 "presentation by",
                                                 "apresentador",
                                                 "apresentadora",
                                                 "apresentadores",
                                                 "apresentado por",
                                                 "palestrante",
                                                 "ponente",
                                                 "ponentes",
                                                 "presenta",
                                                 "presentador",
                                                 "presentado por",
                                                 "intervenant",
                                                 "intervenants",
                                                 "intervenante",
                                                 "orateur",
                                                 "présentateur",
                                                 "présenté par",
                                                 "vortragende",
                                                 "vortragender",
                                                 "vortrag",
                                                 "referent",
                                                 "referentin",
                                                 "sprecher",
                                                 "докладчик",
                                                 "докладчики",
                                                 "ведущий",
                                                 "спикер",
                                                 "рассказывает",
                                                 "主讲",
                                                 "主讲人",
                                                 "主講",
                                                 "主講人",
                                                 "分享人",
                                                 "分享者",
                                                 "讲者",
                                                 "講者",
                                                 "演讲者",
                                                 "报告人",
                                                 "報告人",
                                                 "汇报人",
                                                 "领读人",
                                                 "领读",
                                                 "発表者",
                                                 "担当",
                                                 "担当者",
                                                 "登壇者",
                                                 "발표자",
                                                 "담당자",
                                                 "담당",
                                                 "진행자",
                                                 "발제자",
                                                 "발제",
                                                 "sunan",
                                                 "konuşmacı",
                                                 "sunucu",
                                                 "pembicara",
                                                 "relatore",
                                                 "diễn giả"};
constexpr std::string_view kAuthorLabels[] = {"author",  "authors", "author(s)", "by",     "autor",
                                              "autores", "auteurs", "автор",     "авторы", "作者",
                                              "著者",    "저자",    "written by"};
constexpr std::string_view kTitleLabels[] = {
    "topic", "topics", "title", "subject", "theme",  "talk",   "talk title", "tema",
    "thema", "thème",  "titre", "título",  "titulo", "titel",  "тема",       "主题",
    "主題",  "题目",   "題目",  "标题",    "内容",   "テーマ", "タイトル",   "주제",
    "제목",  "konu",   "judul", "topik",   "chủ đề", "sujet"};
constexpr std::string_view kReadingLabels[] = {"paper",
                                               "papers",
                                               "paper(s)",
                                               "reading",
                                               "readings",
                                               "article",
                                               "articles",
                                               "required reading",
                                               "optional reading",
                                               "preprint",
                                               "references",
                                               "reference",
                                               "recommended reading",
                                               "further reading",
                                               "background",
                                               "pre-reading",
                                               "chapter",
                                               "chapters",
                                               "book",
                                               "optional",
                                               "required",
                                               "artigo",
                                               "artículo",
                                               "lectura",
                                               "статья",
                                               "статьи",
                                               "论文",
                                               "論文",
                                               "文献",
                                               "논문",
                                               "makale",
                                               "link to paper",
                                               "paper link",
                                               "main paper",
                                               "arxiv",
                                               "additional reading",
                                               "suggested reading",
                                               "related papers",
                                               "阅读"};
constexpr std::string_view kSlidesLabels[] = {
    "slides",       "slide",     "slide deck", "deck",     "presentation", "ppt",
    "materials",    "material",  "handout",    "folien",   "diapos",       "слайды",
    "презентация",  "материалы", "课件",       "幻灯片",   "スライド",     "資料",
    "资料",         "발표자료",  "자료",       "슬라이드", "apresentação", "presentación",
    "présentation", "sunum",     "slides link"};
constexpr std::string_view kRecordingLabels[] = {"recording",
                                                 "recordings",
                                                 "video",
                                                 "video recording",
                                                 "meeting recording",
                                                 "youtube",
                                                 "watch",
                                                 "talk recording",
                                                 "session recording",
                                                 "recorded talk",
                                                 "grabación",
                                                 "gravação",
                                                 "enregistrement",
                                                 "vidéo",
                                                 "vídeo",
                                                 "aufzeichnung",
                                                 "запись",
                                                 "видео",
                                                 "录像",
                                                 "视频",
                                                 "回放",
                                                 "録画",
                                                 "動画",
                                                 "영상",
                                                 "녹화",
                                                 "replay",
                                                 "kayıt"};
constexpr std::string_view kDateLabels[] = {
    "date",  "when",  "date and time", "date & time", "date/time", "time", "data",
    "datum", "fecha", "дата",          "日期",        "时间",      "日付", "日時",
    "날짜",  "일시",  "tarih",         "tanggal",     "ngày"};
constexpr std::string_view kNotesLabels[] = {
    "notes", "note",      "minutes",  "summary",      "meeting notes", "笔记",
    "blog",  "blog post", "blogpost", "my blog post", "writeup"};
constexpr std::string_view kCodeLabels[] = {"code", "notebook", "colab", "github",         "repo",
                                            "代码", "コード",   "코드",  "implementation", "код"};
constexpr std::string_view kOtherLabels[] = {"location",     "where",
                                             "place",        "venue",
                                             "room",         "abstract",
                                             "zoom",         "zoom link",
                                             "bio",          "affiliation",
                                             "attendees",    "participants",
                                             "duration",     "status",
                                             "地点",         "場所",
                                             "장소",         "место",
                                             "link",         "links",
                                             "registration", "host institution",
                                             "tl;dr",        "tldr",
                                             "resources",    "additional resources",
                                             "meeting link", "published",
                                             "keywords",     "tags",
                                             "next",         "description",
                                             "discussion",   "questions",
                                             "attendance"};

constexpr std::array kLabels = {LabelWords{Label::kPresenter, kPresenterLabels},
                                LabelWords{Label::kAuthor, kAuthorLabels},
                                LabelWords{Label::kTitle, kTitleLabels},
                                LabelWords{Label::kReading, kReadingLabels},
                                LabelWords{Label::kSlides, kSlidesLabels},
                                LabelWords{Label::kRecording, kRecordingLabels},
                                LabelWords{Label::kDate, kDateLabels},
                                LabelWords{Label::kNotes, kNotesLabels},
                                LabelWords{Label::kCode, kCodeLabels},
                                LabelWords{Label::kOther, kOtherLabels}};

}  // namespace

std::optional<Labelled> leading_label(std::string_view text) {
  // The label ends at the first colon of the line, within a few words.
  std::size_t colon = std::string_view::npos;
  std::size_t width = 1;
  for (std::size_t i = 0; i < text.size() && i < 48; ++i) {
    if (text[i] == '\n') break;
    if (text[i] == ':' && !text.substr(i).starts_with("://")) {
      colon = i;
      break;
    }
    if (text.substr(i).starts_with("：")) {
      colon = i;
      width = std::string_view{"："}.size();
      break;
    }
  }
  std::size_t value = 0;
  std::string folded;
  if (colon != std::string_view::npos) {
    folded = schema::fold(text.substr(0, colon));
    value = colon + width;
  } else {
    // "Presented by Ada", "Led by Ada" need no colon.
    folded = schema::fold(text.substr(0, 32));
    for (const std::string_view phrase : {"presented by ", "led by ", "facilitated by ",
                                          "hosted by ", "presentation by ", "talk by ", "lead by "})
      if (folded.starts_with(phrase)) return Labelled{Label::kPresenter, phrase.size()};
    return std::nullopt;
  }
  while (!folded.empty() && !is_letter_at(folded, 0)) folded.erase(0, 1);
  while (!folded.empty() && !is_letter_at(folded, folded.size() - 1) && folded.back() != ')')
    folded.pop_back();
  for (const LabelWords& entry : kLabels)
    for (const std::string_view word : entry.words)
      if (folded == word) {
        while (value < text.size() &&
               (std::isspace(static_cast<unsigned char>(text[value])) || text[value] == '*'))
          ++value;
        return Labelled{entry.label, value};
      }
  return std::nullopt;
}

}  // namespace lectern::catalog
