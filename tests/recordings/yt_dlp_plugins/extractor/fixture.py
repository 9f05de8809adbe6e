"""Lets the real yt-dlp answer youtube.com addresses from a test's own server.

The server's address stands in ~/video-site.  It answers /info/ID, /playlist/ID and /channel/NAME
with what the site's extractor would return (of lists: a title, and videos as an id or as id and
title), or with {"error": WORDS} for what it would fail with, or
with "unplayable": WORDS beside the rest for what it only warns about when formats need not
be there.
"""

import os

from yt_dlp.extractor.common import InfoExtractor
from yt_dlp.utils import ExtractorError


def ask(extractor, path, video_id):
    with open(os.path.expanduser('~/video-site')) as site:
        return extractor._download_json(site.read() + path + video_id, video_id)


def listed(extractor, path, list_id):
    answer = ask(extractor, path, list_id)
    if 'error' in answer:
        raise ExtractorError(answer['error'], expected=True)
    videos = [video if isinstance(video, list) else [video, None] for video in answer['videos']]
    return extractor.playlist_result(
        [extractor.url_result(f'https://www.youtube.com/watch?v={video}', video_id=video,
                              video_title=title)
         for video, title in videos],
        list_id, answer['title'])


# Named unlike the extractor of yt-dlp that it stands in for: an equal name would lose.
class FixtureVideoIE(InfoExtractor):
    IE_NAME = 'youtube:fixture'
    _VALID_URL = r'https://www\.youtube\.com/watch\?v=(?P<id>[\w-]{11})$'

    def _real_extract(self, url):
        video_id = self._match_id(url)
        info = ask(self, '/info/', video_id)
        if 'error' in info:
            raise ExtractorError(info['error'], expected=True)
        if 'unplayable' in info:
            self.raise_no_formats(info.pop('unplayable'), expected=True)
        return info


class FixturePlaylistIE(InfoExtractor):
    IE_NAME = 'youtube:fixture:playlist'
    _VALID_URL = r'https://www\.youtube\.com/playlist\?list=(?P<id>[\w-]+)'

    def _real_extract(self, url):
        return listed(self, '/playlist/', self._match_id(url))


class FixtureChannelIE(InfoExtractor):
    IE_NAME = 'youtube:fixture:channel'
    _VALID_URL = r'https://www\.youtube\.com/(?P<id>@[\w.-]+)$'

    def _real_extract(self, url):
        return listed(self, '/channel/', self._match_id(url))
