#include <gmock/gmock.h>

#include "tests/server/http_fixture.hpp"

namespace lectern::testing {
namespace {

using ::testing::HasSubstr;

class Boxes : public HttpTest {
 protected:
  Boxes() {
    write_index(index(), {club("ml", "ML")},
                {{"ml:one", "Caching", {"Posting lists", "Eviction"}}});
    write_page("0001.json", R"({"width":720,"height":405.5,"words":[[10,20.5,70.3,12,"Posting"],)"
                            R"([85,20.5,40,12,"lists,",96],[10,40,30,12,"again"]]})");
    start();
  }

  void write_page(const std::string& name, const std::string& json) {
    write("archive/media/" + hash_.substr(0, 2) + "/" + hash_ + "/pages/" + name, json);
  }

  Answer boxes(const std::string& rest) {
    return get("/api/documents/" + hash_ + "/pages/" + rest);
  }

  const std::string hash_ = document_hash("ml:one");
};

TEST_F(Boxes, WordsThatMatchAreGivenWithTheirBoxes) {
  const auto answer = boxes("1/boxes?q=list+posting");
  ASSERT_EQ(answer.status, 200) << answer.body;
  const auto json = answer.json();
  EXPECT_EQ(json.at("page"), 1);
  EXPECT_EQ(json.at("width").to_number<double>(), 720);
  EXPECT_EQ(json.at("height").to_number<double>(), 405.5);
  const auto& found = json.at("boxes").as_array();
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].at("word"), "Posting");
  EXPECT_EQ(found[0].at("term"), 2);
  EXPECT_EQ(found[0].at("box"), (boost::json::value{10.0, 20.5, 80.3, 32.5}));
  EXPECT_EQ(found[1].at("word"), "lists,");
  EXPECT_EQ(found[1].at("term"), 1);
}

TEST_F(Boxes, WithoutAQueryOrAMatchThereAreNone) {
  for (const char* query : {"", "?q=", "?q=xyzzy", "?q=club:ml", "?q=%FF%22(("})
    EXPECT_TRUE(boxes(std::string{"1/boxes"} + query).json().at("boxes").as_array().empty())
        << query;
}

TEST_F(Boxes, APageThatIsNotThereIsSaid) {
  for (const char* rest : {"2/boxes", "0/boxes", "-1/boxes", "1e3/boxes",
                           "99999999999999999999/boxes", "x/boxes", "..%2F1/boxes", "1%00/boxes"})
    EXPECT_EQ(boxes(std::string{rest} + "?q=list").status, 404) << rest;
  for (const std::string& hash : {std::string(64, '0'), std::string(64, 'A'),
                                  std::string{"..%2F.."}, hash_ + "0", std::string{"%2e%2e"}}) {
    const auto answer = get("/api/documents/" + hash + "/pages/1/boxes?q=list");
    EXPECT_EQ(answer.status, 404) << hash;
    EXPECT_EQ(answer.header("Content-Type"), "application/problem+json") << hash;
  }
}

TEST_F(Boxes, OtherParametersAreRefused) {
  EXPECT_EQ(boxes("1/boxes?q=list&kind=slide").status, 400);
  EXPECT_EQ(boxes("1/boxes?q=list&q=posting").status, 400);
}

TEST_F(Boxes, ADamagedFileIsAFailureOfTheServer) {
  for (const char* damaged :
       {"{", "[]", "null", R"({"width":1,"height":1})", R"({"width":1,"height":1,"words":[[1,2]]})",
        R"({"width":1,"height":1,"words":[[1,2,3,4,5]]})", R"({"width":"1","height":1,"words":[]})",
        R"({"width":1e999,"height":1,"words":[]})", R"({"width":1,"height":1,"words":{}})",
        "{\"width\":1,\"height\":1,\"words\":[[1,2,3,4,\"\xff\"]]}"}) {
    write_page("0003.json", damaged);
    const auto answer = boxes("3/boxes?q=list");
    EXPECT_EQ(answer.status, 500) << damaged;
    EXPECT_THAT(answer.body, HasSubstr("its log says why")) << damaged;
  }
  write_page("0003.json", std::string(100'000, '['));
  EXPECT_EQ(boxes("3/boxes?q=list").status, 500);
  write_page("0003.json", std::string((8 << 20) + 1, ' '));
  EXPECT_EQ(boxes("3/boxes?q=list").status, 500);
  EXPECT_EQ(boxes("1/boxes?q=list").status, 200);
}

TEST_F(Boxes, AnAnswerHasABound) {
  std::string words = R"({"width":1,"height":1,"words":[)";
  for (int i = 0; i < 5000; ++i) words += R"([1,2,3,4,"list"],)";
  words.back() = ']';
  write_page("0004.json", words + "}");
  EXPECT_EQ(boxes("4/boxes?q=list").json().at("boxes").as_array().size(), 2000u);
}

TEST_F(Boxes, AFolderIsNoPage) {
  std::filesystem::create_directories(folder_.path() / "archive/media" / hash_.substr(0, 2) /
                                      hash_ / "pages/0005.json");
  EXPECT_EQ(boxes("5/boxes?q=list").status, 404);
}

}  // namespace
}  // namespace lectern::testing
