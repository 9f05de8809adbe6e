#include "indexer/recordings/choice.hpp"

namespace lectern::recordings {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

CaptionTrack uploaders(const std::string& language, const std::string& format = "vtt") {
  return {language, language, false, false, format, ""};
}

CaptionTrack automatic(const std::string& key, bool original, const std::string& format = "vtt") {
  return {key, key.substr(0, key.find("-orig")), true, original, format, ""};
}

// "en.vtt", "automatic en-orig.json3"
std::vector<std::string> chosen(const std::string& spoken, const std::vector<std::string>& wanted,
                                const std::vector<CaptionTrack>& tracks) {
  Video video;
  video.language = spoken;
  video.tracks = tracks;
  std::vector<std::string> names;
  for (const CaptionTrack& track : choose_captions(video, wanted))
    names.push_back((track.automatic ? "automatic " : "") + track.key + "." + track.format);
  return names;
}

TEST(ChooseCaptions, TheUploadersComeBeforeAutomaticOnes) {
  EXPECT_THAT(chosen("en", {"en"}, {automatic("en-orig", true), uploaders("en")}),
              ElementsAre("en.vtt", "automatic en-orig.vtt"));
}

TEST(ChooseCaptions, TheClubsLanguagesComeInTheirOrderAndThenTheVideosOwn) {
  EXPECT_THAT(chosen("ja", {"ru", "en"}, {uploaders("en"), uploaders("ja"), uploaders("ru")}),
              ElementsAre("ru.vtt", "en.vtt", "ja.vtt"));
  EXPECT_THAT(chosen("de", {"en"}, {uploaders("fr"), uploaders("de")}),
              ElementsAre("de.vtt", "fr.vtt"));
}

TEST(ChooseCaptions, AnotherRegionOfALanguageIsTheLanguage) {
  EXPECT_THAT(chosen("", {"en"}, {uploaders("en-GB"), uploaders("en")}),
              ElementsAre("en.vtt", "en-GB.vtt"));
  EXPECT_THAT(chosen("", {"pt-BR"}, {uploaders("pt")}), ElementsAre("pt.vtt"));
}

TEST(ChooseCaptions, AutomaticTranslationsAreNeverTaken) {
  EXPECT_THAT(chosen("en", {"de"}, {automatic("de", false), automatic("en-orig", true)}),
              ElementsAre("automatic en-orig.vtt"));
  EXPECT_THAT(chosen("en", {"de"}, {automatic("de", false)}), IsEmpty());
}

TEST(ChooseCaptions, OfADubbedVideoTheSpokenLanguageComesFirst) {
  EXPECT_THAT(chosen("en", {"es"}, {automatic("es-orig", true), automatic("en-orig", true)}),
              ElementsAre("automatic en-orig.vtt", "automatic es-orig.vtt"));
}

TEST(ChooseCaptions, AnUploadersTrackInAnyLanguageIsBetterThanNone) {
  EXPECT_THAT(chosen("", {"en"}, {uploaders("ko")}), ElementsAre("ko.vtt"));
}

TEST(ChooseCaptions, AutomaticOnesAreBestInJson3AndTheUploadersInVtt) {
  EXPECT_THAT(chosen("en", {"en"},
                     {uploaders("en", "json3"), uploaders("en", "srv1"), uploaders("en", "vtt"),
                      automatic("en", true, "vtt"), automatic("en", true, "json3")}),
              ElementsAre("en.vtt", "automatic en.json3"));
  EXPECT_THAT(chosen("en", {"en"}, {uploaders("en", "json3")}), ElementsAre("en.json3"));
  EXPECT_THAT(chosen("en", {"en"}, {uploaders("en", "ttml")}), IsEmpty());
}

}  // namespace
}  // namespace lectern::recordings
