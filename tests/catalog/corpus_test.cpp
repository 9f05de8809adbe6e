// The real archives against what a careful reader found in them (../expected beside
// the archives' folder).
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <map>

#include "tests/catalog/expectation.hpp"

namespace lectern::catalog {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

class Corpus : public ::testing::Test {
 protected:
  void SetUp() override {
    if (std::string{LECTERN_CORPUS}.empty() || !fs::exists(LECTERN_CORPUS))
      GTEST_SKIP() << "needs the real archives; configure with -DLECTERN_CORPUS=DIR";
  }
  static json::object expected(const std::string& club) {
    return testing::load_json(fs::path{LECTERN_CORPUS} / "../expected" / (club + ".json"));
  }
  static json::object catalog(const std::string& club, bool plan = false) {
    return testing::read_catalog(fs::path{LECTERN_CORPUS} / club, plan, "en");
  }

  // The reader's notes name recordings by id, local PDFs and arXiv numbers as lists.
  static void expect_same(const json::object& catalog, const json::object& expected) {
    const auto& sessions = catalog.at("sessions").as_array();
    const auto& wanted = expected.at("sessions").as_array();
    ASSERT_EQ(sessions.size(), wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const json::object& session = sessions[i].as_object();
      const json::object& want = wanted[i].as_object();
      const std::string name = json::serialize(want.at("title"));
      EXPECT_EQ(session.at("date"), want.at("date")) << name;
      EXPECT_EQ(folded(session.at("title")), folded(want.at("title"))) << name;
      EXPECT_EQ(session.at("presenters"), want.at("presenters")) << name;
      EXPECT_EQ(values(session.at("recordings"), "id"), want.at("recordings")) << name;
      for (const char* key : {"series", "number"}) {
        if (want.contains(key)) {
          EXPECT_EQ(session.at(key), want.at(key)) << name;
        }
      }
      if (const auto* arxiv = want.if_contains("arxiv")) {
        EXPECT_EQ(sorted(values(session.at("readings"), "arxiv")), sorted(arxiv->as_array()))
            << name;
      }
      if (const auto* local = want.if_contains("local_pdfs")) {
        EXPECT_EQ(sorted(pdfs(session.at("materials"))), sorted(local->as_array())) << name;
      }
      if (const auto* materials = want.if_contains("materials"))
        expect_materials(session.at("materials").as_array(), materials->as_array(), name);
    }
  }

 private:
  // Runs of white space say nothing on a web page.
  static std::string folded(const json::value& value) {
    std::string out;
    for (const char c : value.as_string())
      if (c != ' ' || (!out.empty() && out.back() != ' ')) out.push_back(c);
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
  }
  static json::array values(const json::value& objects, const char* key) {
    json::array out;
    for (const json::value& object : objects.as_array())
      if (!object.at(key).is_null()) out.push_back(object.at(key));
    return out;
  }
  static json::array pdfs(const json::value& materials) {
    json::array out;
    for (const json::value& path : values(materials, "path"))
      if (std::string_view{path.as_string()}.ends_with(".pdf")) out.push_back(path);
    return out;
  }
  static std::vector<std::string> sorted(const json::array& array) {
    std::vector<std::string> out;
    for (const json::value& value : array) out.emplace_back(value.as_string());
    std::sort(out.begin(), out.end());
    return out;
  }
  static void expect_materials(const json::array& materials, const json::array& wanted,
                               const std::string& name) {
    ASSERT_EQ(materials.size(), wanted.size()) << name;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      std::string want{wanted[i].as_string()};
      if (want.starts_with("./")) want.erase(0, 2);
      EXPECT_TRUE(materials[i].at("path") == json::value(want) ||
                  materials[i].at("url") == json::value(want))
          << name << ": " << want << " in " << json::serialize(materials[i]);
    }
  }
};

TEST_F(Corpus, LittleMlBookClub) {
  expect_same(catalog("little_ml_book_club"), expected("little_ml_book_club"));
}
TEST_F(Corpus, DesigningMlSystemsBookclub) {
  expect_same(catalog("dmls-bookclub"), expected("dmls-bookclub"));
}
TEST_F(Corpus, MlPerformanceReadingGroup) {
  expect_same(catalog("ml-perf-reading-group"), expected("ml-perf-reading-group"));
}

TEST_F(Corpus, LearningPlan) {
  std::map<std::string, std::map<std::string, int>> found;
  const json::object plan = catalog("ml-systems-learning-plan", true);
  for (const json::value& reading : plan.at("readings").as_array())
    if (!reading.at("batch").is_null())
      ++found[std::string{reading.at("batch").as_string()}]
             [std::string{reading.at("topic").as_string()}];
  std::map<std::string, std::map<std::string, int>> wanted;
  const json::object notes = expected("ml-systems-learning-plan");
  for (const auto& [batch, topics] : notes.at("readings_per_batch_and_topic").as_object())
    for (const auto& [topic, count] : topics.as_object())
      wanted[std::string{batch}][std::string{topic}] = static_cast<int>(count.as_int64());
  EXPECT_EQ(found, wanted);
}

}  // namespace
}  // namespace lectern::catalog
