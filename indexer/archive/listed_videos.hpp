// The videos of playlists and channels, given to the sessions they are of.
//
// A video belongs to the session whose title it has in its own, or on whose day it was made
// when that leaves no choice; only sessions without a recording are looked at.  Of a playlist
// that has recordings of the club's sessions, or of a club that lists no sessions, every other
// video is a session of its own.  Of a channel nothing else is taken: there is much on
// channels that is no meeting.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "indexer/archive/recording_facts.hpp"
#include "indexer/catalog/session.hpp"
#include "indexer/recordings/video.hpp"

namespace lectern::archive {

// What is known of a list; absent when it was never read.
using PlaylistOf = std::function<std::optional<recordings::Playlist>(const catalog::VideoList&)>;

// Returns the videos that may yet become sessions: they do when their metadata is known.
std::vector<catalog::Recording> add_listed_videos(catalog::ClubCatalog& club,
                                                  const PlaylistOf& playlist_of,
                                                  const VideoOf& video_of);

}  // namespace lectern::archive
