#include "indexer/catalog/date_words.hpp"

#include <array>
#include <span>

namespace lectern::catalog {
namespace {

using Names = std::span<const std::string_view>;

constexpr std::string_view kJan[] = {"jan",     "january", "janv",     "janvier", "januar",
                                     "jänner",  "ene",     "enero",    "janeiro", "gen",
                                     "gennaio", "januari", "янв",      "январь",  "января",
                                     "ocak",    "styczeń", "stycznia", "januari", "januar"};
constexpr std::string_view kFeb[] = {
    "feb",     "february", "febr",    "fév",       "fev",      "févr",     "février",
    "fevrier", "februar",  "febrero", "fevereiro", "febbraio", "februari", "фев",
    "февр",    "февраль",  "февраля", "şubat",     "subat",    "luty",     "lutego"};
constexpr std::string_view kMar[] = {"mar",   "march", "mars",   "märz",  "mär",  "maerz",
                                     "marzo", "março", "marco",  "maart", "мар",  "март",
                                     "марта", "mart",  "marzec", "marca", "maret"};
constexpr std::string_view kApr[] = {"apr",   "april",    "avr",     "avril",  "abr",
                                     "abril", "aprile",   "апр",     "апрель", "апреля",
                                     "nisan", "kwiecień", "kwietnia"};
constexpr std::string_view kMay[] = {"may", "mai", "mayo",  "maio",  "maggio", "mei",
                                     "май", "мая", "mayıs", "mayis", "maj",    "maja"};
constexpr std::string_view kJun[] = {"jun",   "june",    "juin",     "juni",   "junio",
                                     "junho", "giu",     "giugno",   "июн",    "июнь",
                                     "июня",  "haziran", "czerwiec", "czerwca"};
constexpr std::string_view kJul[] = {"jul",   "july",  "juil",   "juillet", "juli",
                                     "julio", "julho", "lug",    "luglio",  "июл",
                                     "июль",  "июля",  "temmuz", "lipiec",  "lipca"};
constexpr std::string_view kAug[] = {"aug",     "august",   "août",     "aout",     "ago",
                                     "agosto",  "augustus", "авг",      "август",   "августа",
                                     "ağustos", "agustos",  "sierpień", "sierpnia", "augusti"};
constexpr std::string_view kSep[] = {
    "sep", "sept", "september", "septembre", "septiembre", "setembro", "set",      "settembre",
    "сен", "сент", "сентябрь",  "сентября",  "eylül",      "eylul",    "wrzesień", "września"};
constexpr std::string_view kOct[] = {
    "oct", "october", "octobre", "okt",     "oktober", "octubre", "outubro",     "out",
    "ott", "ottobre", "окт",     "октябрь", "октября", "ekim",    "październik", "października"};
constexpr std::string_view kNov[] = {"nov",   "november", "novembre",  "noviembre", "novembro",
                                     "ноя",   "нояб",     "ноябрь",    "ноября",    "kasım",
                                     "kasim", "listopad", "listopada", "nopember"};
constexpr std::string_view kDec[] = {"dec",      "december", "déc",     "décembre",  "decembre",
                                     "dez",      "dezember", "dic",     "diciembre", "dezembro",
                                     "dicembre", "дек",      "декабрь", "декабря",   "aralık",
                                     "aralik",   "grudzień", "grudnia", "desember"};
constexpr std::array<Names, 12> kMonths = {kJan, kFeb, kMar, kApr, kMay, kJun,
                                           kJul, kAug, kSep, kOct, kNov, kDec};

constexpr std::string_view kSunday[] = {"sunday",      "sun",     "sonntag", "so",       "dimanche",
                                        "dim",         "domingo", "dom",     "domenica", "zondag",
                                        "воскресенье", "вс",      "pazar",   "日",       "일",
                                        "niedziela",   "minggu"};
constexpr std::string_view kMonday[] = {
    "monday", "mon",     "montag",      "mo", "lundi",     "lun", "lunes", "segunda", "seg",
    "lunedì", "maandag", "понедельник", "пн", "pazartesi", "月",  "월",    "senin"};
constexpr std::string_view kTuesday[] = {
    "tuesday", "tue",     "tues",    "dienstag", "di",   "mardi", "martes", "terça", "ter",
    "martedì", "dinsdag", "вторник", "вт",       "salı", "火",    "화",     "selasa"};
constexpr std::string_view kWednesday[] = {
    "wednesday", "wed",       "weds",     "mittwoch", "mi",        "mercredi",
    "mer",       "miércoles", "quarta",   "qua",      "mercoledì", "woensdag",
    "среда",     "ср",        "çarşamba", "水",       "수",        "rabu"};
constexpr std::string_view kThursday[] = {
    "thursday", "thu",      "thur",   "thurs", "donnerstag", "do",        "jeudi",
    "jeu",      "jueves",   "quinta", "qui",   "giovedì",    "donderdag", "четверг",
    "чт",       "perşembe", "木",     "목",    "kamis"};
constexpr std::string_view kFriday[] = {
    "friday",  "fri",     "freitag", "fr", "vendredi", "ven", "viernes", "sexta", "sex",
    "venerdì", "vrijdag", "пятница", "пт", "cuma",     "金",  "금",      "jumat"};
constexpr std::string_view kSaturday[] = {
    "saturday", "sat",      "samstag", "sa", "samedi",    "sam", "sábado", "sabado", "sáb", "sab",
    "sabato",   "zaterdag", "суббота", "сб", "cumartesi", "土",  "토",     "sabtu"};
constexpr std::array<Names, 7> kWeekdays = {kSunday,   kMonday, kTuesday, kWednesday,
                                            kThursday, kFriday, kSaturday};

template <std::size_t N>
std::optional<unsigned> index_of(std::string_view name, const std::array<Names, N>& lists) {
  for (unsigned i = 0; i < N; ++i)
    for (const std::string_view known : lists[i])
      if (known == name) return i;
  return std::nullopt;
}

}  // namespace

std::optional<unsigned> month_named(std::string_view folded) {
  const auto index = index_of(folded, kMonths);
  return index ? std::optional{*index + 1} : std::nullopt;
}

std::optional<unsigned> weekday_named(std::string_view folded) {
  return index_of(folded, kWeekdays);
}

}  // namespace lectern::catalog
