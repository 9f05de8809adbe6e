#include "tests/bench/made_archive.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <set>

namespace lectern::bench {
namespace {

constexpr std::chrono::sys_days kFirstDay{std::chrono::year{2012} / 1 / 1};
constexpr std::size_t kStartDays = 8 * 365;  // over which clubs begin
constexpr int kDaysBetween = 7;

std::string iso_date(int day) {
  const std::chrono::year_month_day date{kFirstDay + std::chrono::days{day}};
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

double ratio(std::size_t part, std::size_t whole) {
  return whole == 0 ? 1 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

MadeArchive::MadeArchive(const ArchiveSample& sample, std::size_t passages, std::uint64_t seed)
    : sample_(sample), random_(seed), prose_(sample), maker_(sample, prose_) {
  read_models();
  plan_clubs(passages);
  start_club();
}

void MadeArchive::read_models() {
  for (const schema::ClubRecord& club : sample_.clubs) {
    Model model{.club = &club};
    std::set<std::string> series, presenters;
    std::size_t dated = 0, presented = 0;
    for (std::size_t i = 0; i < sample_.sessions.size(); ++i) {
      const schema::SessionRecord& session = sample_.sessions[i].session;
      if (session.club_id != club.id) continue;
      model.sessions.push_back(i);
      model.passages += passages_after(sample_.sessions[i]);
      dated += !session.date.empty();
      series.insert(session.series);
      presenters.insert(session.presenters.begin(), session.presenters.end());
      presented += session.presenters.size();
    }
    model.dated = ratio(dated, model.sessions.size());
    model.new_series = ratio(series.size(), model.sessions.size());
    model.new_presenter = ratio(presenters.size(), presented);
    if (model.passages > 0) models_.push_back(std::move(model));
  }
}

void MadeArchive::plan_clubs(std::size_t passages) {
  std::size_t real = 0;
  for (const Model& model : models_) real += model.passages;
  const auto copies =
      static_cast<std::size_t>(std::max(1L, std::lround(std::sqrt(ratio(passages, real)))));
  for (std::size_t copy = 0; copy < copies; ++copy)
    for (std::size_t i = 0; i < models_.size(); ++i) {
      const double share = ratio(models_[i].passages, real) / static_cast<double>(copies);
      made_.push_back(
          {i, static_cast<std::size_t>(std::ceil(share * static_cast<double>(passages)))});
      schema::ClubRecord& club = clubs_.emplace_back(*models_[i].club);
      club.id = "club-" + std::to_string(clubs_.size());
      club.name = prose_.name(random_) + " Reading Club";
    }
}

void MadeArchive::start_club() { progress_ = {.day = static_cast<int>(random_.below(kStartDays))}; }

// Who presented often will again.
std::string MadeArchive::presenter(const Model& model) {
  auto& presented = progress_.presented;
  if (presented.empty() || random_.happens(model.new_presenter))
    presented.push_back(prose_.name(random_));
  else
    presented.push_back(std::string{presented[random_.below(presented.size())]});
  return presented.back();
}

Standing MadeArchive::standing(const Model& model, const schema::SessionRecord& like) {
  if (like.series.empty())
    progress_.series.clear();
  else if (progress_.series.empty() || random_.happens(model.new_series))
    progress_.series = prose_.title(0, count_words(like.series), random_);
  Standing standing{.club = &clubs_[club_], .number = ++progress_.sessions};
  if (random_.happens(model.dated))
    standing.date = iso_date(progress_.day + kDaysBetween * static_cast<int>(progress_.sessions));
  standing.series = progress_.series;
  std::set<std::string> presenters;
  while (presenters.size() < like.presenters.size()) presenters.insert(presenter(model));
  standing.presenters.assign(presenters.begin(), presenters.end());
  return standing;
}

std::optional<index::IndexedSession> MadeArchive::next() {
  if (progress_.passages >= made_[club_].passages) {
    if (club_ + 1 == made_.size()) return std::nullopt;
    ++club_;
    start_club();
  }
  const Model& model = models_[made_[club_].model];
  const std::size_t like = model.sessions[random_.below(model.sessions.size())];
  auto made = maker_.make(like, standing(model, sample_.sessions[like].session), random_);
  progress_.passages += made.passages.size();
  return made;
}

}  // namespace lectern::bench
