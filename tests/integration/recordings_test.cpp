// What becomes of recordings over several runs: each state, and what is asked again when.
#include <gmock/gmock.h>

#include <fstream>
#include <map>

#include "tests/integration/recordings_fixture.hpp"
#include "tests/integration/server_process.hpp"

namespace lectern::testing {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::Pair;
using ::testing::UnorderedElementsAre;

constexpr const char* kThrottled = "throttled_1";

class Recordings : public RecordingsTest {
 protected:
  void add_talk(const std::string& id, const std::string& words, int status = 200) {
    json::object info = video_info(id);
    info["title"] = "About " + words;
    answer_video(id, {"en", "json3", rolling_json3(said_words(words, 100)), status},
                 std::move(info));
    add_session("About " + words, id);
  }

  void answer_talk(const std::string& id, const std::string& words, const std::string& title) {
    json::object info = video_info(id);
    info["title"] = title;
    info["upload_date"] = "20260601";
    info["timestamp"] = nullptr;
    answer_video(id, {"en", "json3", rolling_json3(said_words(words, 100))}, std::move(info));
  }

  void make_lists_due() {
    for (const fs::directory_entry& entry :
         fs::recursive_directory_iterator{archive() / "recordings"}) {
      if (entry.path().filename() != "list.json") continue;
      std::ifstream input{entry.path()};
      json::object list =
          json::parse(std::string{std::istreambuf_iterator<char>{input}, {}}).as_object();
      list["next_try"] = 0;
      std::ofstream{entry.path()} << json::serialize(list);
    }
  }

  void add_failing(const std::string& id, const std::string& error) {
    site_.answer("/info/" + id, {{"error", error}});
    add_session("About " + id, id);
  }

  // The hour after which a site may be asked again, gone by.
  void let_next_try_come(const std::string& id) {
    const fs::path file = archive() / "recordings" / ("youtube-" + id) / "state.json";
    std::ifstream input{file};
    json::object state =
        json::parse(std::string{std::istreambuf_iterator<char>{input}, {}}).as_object();
    ASSERT_TRUE(state.at("next_try").is_string());
    state["next_try"] = "2020-01-01T00:00:00Z";
    std::ofstream{file} << json::serialize(state);
  }

  json::object states() { return json_of({"status"}).at("recordings").as_object(); }
};

TEST_F(Recordings, EachStateIsToldAndOnlyWhatIsDueIsAskedAgain) {
  add_talk("fetched___1", "al");
  add_talk("fetched___2", "be");
  add_talk("fetched___3", "ge");
  site_.answer("/info/no_captions", video_info("no_captions"));
  add_session("Silence", "no_captions");
  add_failing("private___1", "Private video. Sign in if you've been granted access to this video");
  add_failing("removed___1", "Video unavailable. This video has been removed by the uploader");
  add_talk(kThrottled, "de", 429);

  const json::object first = json_of({});
  EXPECT_EQ(first.at("added"), 7);
  EXPECT_EQ(first.at("changed"), 0);
  EXPECT_EQ(
      states(),
      (json::object{
          {"fetched", 3}, {"no_captions", 1}, {"private", 1}, {"removed", 1}, {"throttled", 1}}));
  // Each video once, and of those that have some the captions.
  EXPECT_THAT(site_.requests(),
              UnorderedElementsAre("/info/fetched___1", "/captions/fetched___1.en.json3",
                                   "/info/fetched___2", "/captions/fetched___2.en.json3",
                                   "/info/fetched___3", "/captions/fetched___3.en.json3",
                                   "/info/no_captions", "/info/private___1", "/info/removed___1",
                                   "/info/throttled_1", "/captions/throttled_1.en.json3"));
  // Captions that fail do not cost the metadata.
  EXPECT_EQ(json_of({"status"}).at("passages").at("chapter"), 5);

  site_.forget_requests();
  const json::object second = json_of({});
  EXPECT_THAT(site_.requests(), IsEmpty());
  EXPECT_EQ(second.at("unchanged"), 7);
  EXPECT_EQ(second.at("changed"), 0);

  let_next_try_come(kThrottled);
  site_.answer("/captions/throttled_1.en.json3", rolling_json3(said_words("de", 100)));
  const json::object third = json_of({});
  EXPECT_EQ(third.at("changed"), 1);
  EXPECT_EQ(third.at("unchanged"), 6);
  EXPECT_EQ(states().at("fetched"), 4);
  EXPECT_FALSE(states().contains("throttled"));
  EXPECT_THAT(site_.requests(), Contains("/captions/throttled_1.en.json3").Times(1));
  const ServerProcess server{archive()};
  EXPECT_EQ(server.search(said_phrase("de", 50)).at("total").at("passages"), 1);
}

TEST_F(Recordings, OfflineNothingIsAskedAndSaidToBe) {
  add_talk("fetched___1", "al");
  add_talk("fetched___2", "be");
  EXPECT_EQ(json_of({"--offline"}).at("added"), 2);
  EXPECT_THAT(site_.requests(), IsEmpty());
  EXPECT_EQ(states(), (json::object{{"not_fetched", 2}}));
  EXPECT_THAT(reindex({"status"}).output, HasSubstr("2 not fetched: offline\n"));
  EXPECT_EQ(json_of({"--offline"}).at("unchanged"), 2);

  EXPECT_EQ(json_of({}).at("changed"), 2);
  EXPECT_EQ(states(), (json::object{{"fetched", 2}}));
}

TEST_F(Recordings, WithoutANetworkARunEndsSoonAndTheNextHasNothingToWrite) {
  folder_.write("clubs.toml",
                "[[club]]\nid = \"talks\"\nname = \"Talks\"\nsource = \"club\"\n"
                "[yt-dlp]\npause = 0\n");
  for (char c = 'a'; c <= 'z'; ++c) add_talk(std::string(11, c), std::string(1, c));
  site_.lose_network();
  EXPECT_EQ(json_of({}).at("added"), 26);
  EXPECT_EQ(states(), (json::object{{"not_fetched", 26}}));
  EXPECT_THAT(reindex({"status"}).output, HasSubstr("26 not fetched: offline\n"));

  const json::object second = json_of({});
  EXPECT_EQ(second.at("unchanged"), 26);
  EXPECT_EQ(second.at("changed"), 0);
  EXPECT_THAT(site_.requests(), IsEmpty());
}

TEST_F(Recordings, WhatAClubKeepsServesWithoutAnyRequest) {
  // In the folder that clubs.toml names, and among the club's own files.
  json::object info = video_info("in_a_folder");
  info["title"] = "Kept in a folder";
  folder_.write("kept/in_a_folder.info.json", json::serialize(info));
  folder_.write("kept/in_a_folder.en.vtt", rolling_vtt(said_words("al", 200)));
  folder_.write("club/session_2/Talk [beside_it__].en.json3", rolling_json3(said_words("be", 200)));
  folder_.write("club/session_2/Talk [beside_it__].info.json",
                json::serialize(video_info("beside_it__")));
  add_session("In a folder", "in_a_folder");
  add_session("Beside it", "beside_it__");

  for (const char* offline : {"--offline", "--full"}) {
    const process::Result result = reindex({offline});
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    EXPECT_EQ(states(), (json::object{{"fetched", 2}}));
    const ServerProcess server{archive()};
    EXPECT_EQ(server.search(said_phrase("al", 150)).at("total").at("passages"), 1);
    EXPECT_EQ(server.search(said_phrase("be", 150)).at("total").at("passages"), 1);
  }
  EXPECT_THAT(site_.requests(), IsEmpty());
}

TEST_F(Recordings, WhatAClubKeepsInVainIsNamedAndAskedFor) {
  folder_.write("kept/fetched___1.en.vtt", "WEBVTT\n");
  folder_.write("kept/fetched___2.en.vtt", "");
  fs::resize_file(folder_.path() / "kept/fetched___2.en.vtt", std::uintmax_t{40} << 30);
  folder_.write("kept/mistyped__1.en.vtt", rolling_vtt(said_words("ge", 10)));
  add_session("About al", "fetched___1");
  add_session("About be", "fetched___2");
  const process::Result offline = reindex({"--offline"});
  EXPECT_EQ(offline.exit_code, 0) << offline.errors;
  EXPECT_THAT(offline.errors, HasSubstr("fetched___1.en.vtt: It has no words.\n"));
  EXPECT_THAT(offline.errors, HasSubstr("fetched___2.en.vtt: It is larger than"));
  EXPECT_THAT(reindex({"status"}).output,
              HasSubstr("1 not fetched: offline. The captions in the club's own "
                        "fetched___1.en.vtt cannot be used: It has no words.\n"));
  EXPECT_THAT(reindex({"check"}).output,
              AllOf(HasSubstr("kept/fetched___1.en.vtt: It has no words.\n"),
                    HasSubstr("kept: one kept file belongs to no session's recording: "
                              "mistyped__1.en.vtt;")));

  for (const char* id : {"fetched___1", "fetched___2"})
    answer_video(id, {"en", "json3", rolling_json3(said_words("al", 100))}, video_info(id));
  EXPECT_EQ(json_of({}).at("changed"), 2);
  EXPECT_EQ(states(), (json::object{{"fetched", 2}}));
  EXPECT_THAT(json_of({"status"}).at("missing_recordings").as_array(), IsEmpty());
}

TEST_F(Recordings, ThatBreakOffKeepTheirWordsAndSaySo) {
  const std::string whole = rolling_json3(said_words("al", 200));
  folder_.write("kept/broken_off_.info.json", json::serialize(video_info("broken_off_")));
  folder_.write("kept/broken_off_.en.json3", whole.substr(0, whole.size() - 200));
  add_session("Broken off", "broken_off_");
  EXPECT_EQ(json_of({"--offline"}).at("added"), 1);
  const json::object status = json_of({"status"});
  EXPECT_EQ(status.at("recordings"), (json::object{{"fetched", 1}}));
  EXPECT_EQ(json_of({"--offline"}).at("unchanged"), 1);
  EXPECT_THAT(reindex({"status"}).output,
              HasSubstr(": The captions in broken_off_.en.json3 are not whole: "));
  const ServerProcess server{archive()};
  EXPECT_EQ(server.search(said_phrase("al", 50)).at("total").at("passages"), 1);
}

TEST_F(Recordings, KeptInAFolderThatIsNotThereAreMissed) {
  add_session("Somewhere", "somewhere__");
  fs::remove(folder_.path() / "kept");
  const std::string words = (folder_.path() / "kept").string() + ": There is no such folder. ";
  EXPECT_THAT(reindex({"--offline"}).errors, HasSubstr("talks: " + words));
  EXPECT_THAT(reindex({"check"}).output, HasSubstr("talks: " + words));
  fs::create_directory(folder_.path() / "kept");
  EXPECT_THAT(reindex({"check"}).output, Not(HasSubstr("no such folder")));
}

TEST_F(Recordings, GiveTheirDayToASessionWithoutOne) {
  add_talk("fetched___1", "al");
  add_session("About al and more", "fetched___2", "");
  site_.answer("/info/fetched___2", video_info("fetched___2"));
  const auto dates = [&] {
    std::map<std::string, std::string> all;
    const json::object catalog = json_of({"catalog"});
    for (const json::value& session : catalog.at("clubs").at(0).at("sessions").as_array())
      if (!session.at("date").is_null())
        all[session.at("date").as_string().c_str()] = session.at("date_source").as_string().c_str();
    return all;
  };
  EXPECT_THAT(dates(), ElementsAre(Pair("2026-01-05", "page")));
  json_of({});
  EXPECT_THAT(dates(), ElementsAre(Pair("2026-01-05", "page"), Pair("2026-01-10", "recording")));
  const ServerProcess server{archive()};
  const json::object answer = server.search("title:more");
  EXPECT_EQ(answer.at("results").at(0).at("session").at("date"), "2026-01-10");
}

TEST_F(Recordings, ThatContradictTheirSessionsAreReported) {
  json::object info = video_info("wrong_date1");
  info["upload_date"] = "20240301";
  info["timestamp"] = nullptr;
  site_.answer("/info/wrong_date1", info);
  info = video_info("wrong_title");
  info["title"] = "Unrelated holiday pictures";
  info["upload_date"] = "20260120";
  site_.answer("/info/wrong_title", info);
  add_session("Attention once more", "wrong_date1");
  add_session("Queues everywhere", "wrong_title");
  add_session("Queues again", "wrong_title&t=600");

  const auto messages = [&] {
    std::vector<std::string> all;
    const json::object check = json_of({"check"});
    for (const json::value& warning : check.at("warnings").as_array())
      all.emplace_back(warning.at("message").as_string().c_str());
    return all;
  };
  const char* shared = "has the same recording as session 2 \"Queues everywhere\", from 10:00";
  EXPECT_THAT(messages(), ElementsAre(HasSubstr(shared)));
  json_of({});
  EXPECT_THAT(messages(),
              UnorderedElementsAre(HasSubstr(shared), HasSubstr("2024-03-01"),
                                   AllOf(HasSubstr("session 2"), HasSubstr("holiday pictures")),
                                   AllOf(HasSubstr("session 3"), HasSubstr("holiday pictures"))));
}

TEST_F(Recordings, OfPlaylistsAndChannelsFindTheirSessions) {
  add_talk("fetched___1", "al");
  add_session("Gradient checkpointing", "");
  add_session("Pipeline schedules", "");
  say("All recordings: [playlist](https://www.youtube.com/playlist?list=PLabcdefghijklm), "
      "and live on our [YouTube channel](https://www.youtube.com/@readers).");
  answer_talk("listed____2", "be", "Reading club 2: gradient checkpointing");
  answer_talk("listed____3", "ge", "A guest from abroad");
  answer_talk("streamed__4", "de", "LIVE Pipeline Schedules");
  site_.answer("/playlist/PLabcdefghijklm",
               {{"title", "All meetings"},
                {"videos", json::array{json::array{"fetched___1", "About al"},
                                       json::array{"listed____2", "gradient checkpointing"},
                                       json::array{"listed____3", "A guest from abroad"}}}});
  site_.answer("/channel/@readers",
               {{"title", "Readers"},
                {"videos", json::array{json::array{"streamed__4", "LIVE Pipeline Schedules"},
                                       json::array{"holiday___5", "My holiday"}}}});

  EXPECT_EQ(json_of({}).at("added"), 4);
  EXPECT_EQ(states(), (json::object{{"fetched", 4}}));
  EXPECT_THAT(site_.requests(), Not(Contains("/info/holiday___5")));
  const ServerProcess server{archive()};
  const auto title_of = [&](const std::string& query) {
    const json::object answer = server.search(query);
    return std::string{answer.at("results").at(0).at("session").at("title").as_string().c_str()};
  };
  EXPECT_EQ(title_of(said_phrase("be", 50)), "Gradient checkpointing");
  EXPECT_EQ(title_of(said_phrase("ge", 50)), "A guest from abroad");
  EXPECT_EQ(title_of(said_phrase("de", 50)), "Pipeline schedules");

  site_.forget_requests();
  EXPECT_EQ(json_of({}).at("unchanged"), 4);
  EXPECT_EQ(json_of({"--offline"}).at("unchanged"), 4);
  EXPECT_EQ(json_of({"catalog"}).at("clubs").at(0).at("sessions").as_array().size(), 4U);
  EXPECT_THAT(site_.requests(), IsEmpty());
}

TEST_F(Recordings, OfAPlaylistThatCannotBeReadNowStay) {
  say("[Recordings](https://www.youtube.com/playlist?list=PLabcdefghijklm)");
  answer_talk("listed____1", "be", "A talk");
  site_.answer("/playlist/PLabcdefghijklm",
               {{"title", "All"}, {"videos", json::array{json::array{"listed____1", "A talk"}}}});
  EXPECT_EQ(json_of({}).at("added"), 1);
  site_.answer("/playlist/PLabcdefghijklm", {{"error", "The playlist does not exist."}});
  make_lists_due();
  EXPECT_EQ(json_of({}).at("unchanged"), 1);
  EXPECT_THAT(site_.requests(), Contains("/playlist/PLabcdefghijklm").Times(2));
}

TEST_F(Recordings, OfAClubThatCannotBeReadNowAreKept) {
  add_talk("fetched___1", "al");
  EXPECT_EQ(json_of({}).at("added"), 1);
  site_.forget_requests();
  fs::rename(folder_.path() / "club", folder_.path() / "elsewhere");
  folder_.write("other/README.md", "# Other\n\n| Date | Topic |\n|---|---|\n| 5 Jan 2026 | A |\n");
  std::ofstream{folder_.path() / "clubs.toml", std::ios::app}
      << "[[club]]\nid = \"other\"\nname = \"Other\"\nsource = \"other\"\n";
  EXPECT_EQ(json_of({}).at("unavailable_clubs"), 1);

  fs::rename(folder_.path() / "elsewhere", folder_.path() / "club");
  EXPECT_EQ(json_of({}).at("unchanged"), 2);
  EXPECT_THAT(site_.requests(), IsEmpty());
}

}  // namespace
}  // namespace lectern::testing
