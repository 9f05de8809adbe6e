#include <gmock/gmock.h>

#include "tests/server/http_fixture.hpp"

namespace lectern::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr const char* kFlashId = "arxiv:2205.14135";
constexpr const char* kFlashTitle = "title:flashattention";

schema::PaperRecord flash() {
  return {.id = kFlashId,
          .also = {"doi:10.5555~3600270", kFlashTitle},
          .title = "FlashAttention",
          .arxiv = "2205.14135",
          .doi = "10.5555/3600270",
          .authors = {"Tri Dao"},
          .published = "2022-05-27",
          .abstract = "Transformers are slow."};
}

std::vector<std::string> ids_of(const boost::json::value& list) {
  std::vector<std::string> ids;
  for (const auto& one : list.as_array()) ids.emplace_back(one.at("id").as_string());
  return ids;
}

class PapersApi : public HttpTest {
 protected:
  PapersApi() : writer_(index(), false) {
    writer_.put_club(club("ml", "Little ML Club"));
    schema::ClubRecord plan = club("plan", "A Plan");
    plan.kind = "plan";
    writer_.put_club(plan);
  }

  // A session that reads the paper; `paper.id` empty: it reads something else.
  index::IndexedSession reads(const SessionSketch& sketch, const schema::PaperRecord& paper) {
    index::IndexedSession indexed = session(sketch);
    indexed.session.readings = {{.title = "A reading", .url = "https://example.org/r"}};
    indexed.session.readings[0].paper = paper.id;
    if (!paper.id.empty()) indexed.session.papers = {paper};
    return indexed;
  }

  void add(const index::IndexedSession& indexed) { writer_.replace(indexed); }

  void add_topic(const std::string& id, const schema::PaperRecord& paper) {
    index::IndexedSession topic = reads({id, "Kernels", {}, {}, {}, {}, "plan"}, paper);
    topic.session.plan_topic = true;
    topic.session.readings[0].batch = "Batch 4";
    topic.session.readings[0].topic = "Kernels";
    topic.session.readings[0].detail = "Section 3";
    add(topic);
  }

  void serve() {
    writer_.finish();
    start();
  }

  boost::json::value paper(const std::string& id) { return get("/api/papers/" + id).json(); }

  index::Writer writer_;
};

TEST_F(PapersApi, APaperIsGivenWithWhoDiscussedItAndThePlansThatListIt) {
  add(reads({"ml:undated", "Undated"}, flash()));
  add(reads({"ml:old", "Old", {}, {}, "2023-01-01"}, flash()));
  index::IndexedSession annotated =
      reads({"ml:new", "New", {"A page"}, {"Ada"}, "2025-01-01"}, flash());
  annotated.session.materials[0].kind = "annotated_paper";
  annotated.session.materials[0].paper = kFlashId;
  annotated.session.materials.push_back({.kind = "slides", .title = "Slides", .path = "s.pdf"});
  annotated.session.materials.push_back(
      {.kind = "paper", .url = "https://arxiv.org/abs/2205.14135", .paper = kFlashId});
  add(annotated);
  add(reads({"ml:other", "Something else"}, {}));
  add_topic("plan:kernels", flash());
  serve();

  const auto json = paper("arxiv%3A2205.14135");
  EXPECT_EQ(json.at("id"), kFlashId);
  EXPECT_EQ(json.at("also").as_array().size(), 2u);
  EXPECT_EQ(json.at("title"), "FlashAttention");
  EXPECT_EQ(json.at("arxiv"), "2205.14135");
  EXPECT_EQ(json.at("doi"), "10.5555/3600270");
  EXPECT_EQ(json.at("url"), "https://arxiv.org/abs/2205.14135");
  EXPECT_EQ(json.at("authors").at(0), "Tri Dao");
  EXPECT_EQ(json.at("published"), "2022-05-27");
  EXPECT_EQ(json.at("abstract"), "Transformers are slow.");
  EXPECT_THAT(ids_of(json.at("sessions")), ElementsAre("ml:new", "ml:old", "ml:undated"));

  const auto& newest = json.at("sessions").at(0);
  EXPECT_EQ(newest.at("url"), "/sessions/ml%3Anew");
  EXPECT_EQ(newest.at("club").at("id"), "ml");
  EXPECT_EQ(newest.at("presenters").at(0), "Ada");
  ASSERT_EQ(newest.at("copies").as_array().size(), 1u);
  EXPECT_EQ(newest.at("copies").at(0).at("kind"), "annotated_paper");
  EXPECT_EQ(newest.at("copies").at(0).at("pages"), 1);
  EXPECT_EQ(newest.at("readings").at(0).at("url"), "https://example.org/r");

  ASSERT_EQ(json.at("plan").as_array().size(), 1u);
  const auto& entry = json.at("plan").at(0);
  EXPECT_EQ(entry.at("club").at("id"), "plan");
  EXPECT_EQ(entry.at("session"), "plan:kernels");
  EXPECT_EQ(entry.at("batch"), "Batch 4");
  EXPECT_EQ(entry.at("topic"), "Kernels");
  EXPECT_EQ(entry.at("detail"), "Section 3");
}

TEST_F(PapersApi, EveryIdOfAPaperLeadsToIt) {
  add(reads({"ml:a", "A"}, flash()));
  serve();
  for (const char* id : {kFlashId, kFlashTitle, "doi:10.5555~3600270", "doi%3A10.5555%7E3600270"})
    EXPECT_EQ(paper(id).at("id"), kFlashId) << id;
}

TEST_F(PapersApi, AnIdMayBeWrittenInOtherWays) {
  add(reads({"ml:a", "A"}, flash()));
  add(reads({"ml:b", "B"}, {.id = "arxiv:math.GT~0309136", .arxiv = "math.GT/0309136"}));
  serve();
  for (const char* id : {"arxiv:2205.14135v2", "ARXIV:2205.14135", "arXiv:2205.14135V12",
                         "doi:10.48550~arXiv.2205.14135", "DOI:10.48550%2FARXIV.2205.14135v1",
                         "DOI:10.5555~3600270", "doi:10.5555%2F3600270"})
    EXPECT_EQ(paper(id).at("id"), kFlashId) << id;
  for (const char* id : {"arxiv:math.GT~0309136v1", "arXiv:math.GT%2F0309136",
                         "doi:10.48550~arXiv.math.GT%2F0309136"})
    EXPECT_EQ(paper(id).at("id"), "arxiv:math.GT~0309136") << id;
  for (const char* id : {"arxiv:2205.14135v", "arxiv:v2", "arxiv:2205.1413", "arxiv:", "doi:"})
    EXPECT_EQ(get("/api/papers/" + std::string{id}).status, 404) << id;
}

TEST_F(PapersApi, WhatIsNotKnownIsNull) {
  add(reads({"ml:a", "A"}, {.id = "title:x", .title = "X"}));
  serve();
  const auto json = paper("title:x");
  for (const char* field : {"arxiv", "doi", "url", "published", "abstract"})
    EXPECT_TRUE(json.at(field).is_null()) << field;
  EXPECT_TRUE(json.at("authors").as_array().empty());
}

TEST_F(PapersApi, ADoiLeadsToItsPublisherWithItsOddCharacters) {
  add(reads({"ml:a", "A"}, {.id = "doi:10.1~x", .doi = "10.1/x<y>#z?\"é"}));
  serve();
  EXPECT_EQ(paper("doi:10.1~x").at("url"), "https://doi.org/10.1/x%3Cy%3E%23z%3F%22%C3%A9");
}

TEST_F(PapersApi, APaperThatNobodyMentionsIsAProblemThatHelps) {
  add(reads({"ml:a", "A"}, flash()));
  serve();
  for (const std::string id : {"arxiv:1", "x", "%00", "%FF%FE", "..%2F..", "title:%22%3Cb%3E"}) {
    const auto answer = get("/api/papers/" + id);
    EXPECT_EQ(answer.status, 404) << id;
    EXPECT_EQ(answer.header("Content-Type"), "application/problem+json") << id;
    EXPECT_THAT(std::string{answer.json().at("detail").as_string()}, HasSubstr("mentions")) << id;
  }
  EXPECT_EQ(get("/api/papers/").status, 404);
  EXPECT_EQ(get("/api/papers/" + std::string(7000, 'a')).status, 404);
  EXPECT_EQ(get("/api/papers/arxiv:2205.14135?x=1").status, 400);
}

TEST_F(PapersApi, SessionsThatKnowItByAWeakerIdAreItsToo) {
  add(reads({"ml:strong", "Strong", {}, {}, "2025-01-01"}, flash()));
  add(reads({"ml:weak", "Weak", {}, {}, "2024-01-01"}, {.id = kFlashTitle, .title = "Flash"}));
  serve();
  for (const char* id : {kFlashId, kFlashTitle}) {
    const auto json = paper(id);
    EXPECT_EQ(json.at("id"), kFlashId);
    EXPECT_THAT(ids_of(json.at("sessions")), ElementsAre("ml:strong", "ml:weak"));
    EXPECT_EQ(json.at("sessions").at(1).at("readings").as_array().size(), 1u);
  }
}

TEST_F(PapersApi, TwoOfArxivThatShareATitleStayTwo) {
  schema::PaperRecord other = flash();
  other.id = "arxiv:2401.00001";
  other.arxiv = "2401.00001";
  other.also = {kFlashTitle};
  add(reads({"ml:a", "A"}, flash()));
  add(reads({"ml:b", "B"}, other));
  serve();
  EXPECT_THAT(ids_of(paper(kFlashId).at("sessions")), ElementsAre("ml:a"));
  EXPECT_THAT(ids_of(paper("arxiv:2401.00001").at("sessions")), ElementsAre("ml:b"));
  EXPECT_EQ(paper(kFlashTitle).at("id"), kFlashId);
}

TEST_F(PapersApi, ReadingsNameTheOtherSessionsThatDiscussThem) {
  add(reads({"ml:new", "New", {}, {}, "2025-01-01"}, flash()));
  add(reads({"ml:old", "Old", {}, {}, "2023-01-01"}, flash()));
  add(reads({"ml:other", "Something else"}, {}));
  add_topic("plan:kernels", flash());
  serve();

  const auto reading = get("/api/sessions/ml:new").json().at("readings").at(0);
  EXPECT_EQ(reading.at("paper"), kFlashId);
  EXPECT_THAT(ids_of(reading.at("sessions")), ElementsAre("ml:old"));
  const auto& old = reading.at("sessions").at(0);
  EXPECT_EQ(old.at("club").at("name"), "ml");
  EXPECT_EQ(old.at("date"), "2023-01-01");
  EXPECT_EQ(old.at("title"), "Old");
  EXPECT_TRUE(old.at("number").is_null());

  const auto topic = get("/api/sessions/plan:kernels").json();
  EXPECT_EQ(topic.at("plan_topic"), true);
  EXPECT_THAT(ids_of(topic.at("readings").at(0).at("sessions")), ElementsAre("ml:new", "ml:old"));

  const auto other = get("/api/sessions/ml:other").json().at("readings").at(0);
  EXPECT_TRUE(other.at("paper").is_null());
  EXPECT_THAT(ids_of(other.at("sessions")), IsEmpty());
}

TEST_F(PapersApi, APlanShowsWhatCoversEachReading) {
  add(reads({"ml:a", "A"}, flash()));
  add_topic("plan:kernels", flash());
  add_topic("plan:other", {.id = "title:x"});
  serve();
  const auto json = get("/api/clubs/plan/sessions").json();
  std::map<std::string, std::vector<std::string>> covered;
  for (const auto& topic : json.at("sessions").as_array())
    covered[std::string{topic.at("id").as_string()}] =
        ids_of(topic.at("readings").at(0).at("sessions"));
  EXPECT_THAT(covered["plan:kernels"], ElementsAre("ml:a"));
  EXPECT_THAT(covered["plan:other"], IsEmpty());
}

TEST_F(PapersApi, AReadingNamesTheNewestSessionsWhereThereAreMany) {
  for (int i = 10; i < 60; ++i)
    add(reads({"ml:" + std::to_string(i), "S", {}, {}, "20" + std::to_string(i) + "-01-01"},
              flash()));
  serve();
  const auto sessions = get("/api/sessions/ml:10").json().at("readings").at(0).at("sessions");
  ASSERT_GE(sessions.as_array().size(), 12u);
  EXPECT_LE(sessions.as_array().size(), 13u);
  EXPECT_EQ(sessions.at(0).at("id"), "ml:59");
  EXPECT_EQ(paper(kFlashId).at("sessions").as_array().size(), 50u);
}

}  // namespace
}  // namespace lectern::testing
