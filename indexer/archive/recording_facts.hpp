// What recordings tell about the sessions they are of: a day where the club's page names none,
// and where page and recording cannot both be right.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "indexer/catalog/session.hpp"
#include "indexer/recordings/video.hpp"

namespace lectern::archive {

// Its metadata, as far as it is known.
using VideoOf = std::function<std::optional<recordings::Video>(const catalog::Recording&)>;

// A session without a date has been when its recording was made; its date_source says so.
void date_sessions(catalog::ClubCatalog& club, const VideoOf& video_of);

// Papers and slides that a recording's description links to belong to its session.  A link
// that stands in many descriptions is about the club.
void add_described_links(catalog::ClubCatalog& club, const std::filesystem::path& root,
                         const VideoOf& video_of);

// Recordings that cannot be of their sessions by date or title, as far as that is certain: a
// late upload and an unusual title are no contradiction.
std::vector<catalog::Warning> contradictions(const catalog::ClubCatalog& club,
                                             const VideoOf& video_of);

}  // namespace lectern::archive
