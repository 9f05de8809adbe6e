#include <gmock/gmock.h>

#include <set>

#include "server/http/description.hpp"
#include "server/http/routes.hpp"
#include "tests/server/api_checker.hpp"
#include "tests/server/http_fixture.hpp"

namespace lectern::testing {
namespace {

using ::testing::HasSubstr;

// A description and answers that are as it says, for tests to break.
class Description : public HttpTest {
 protected:
  std::string complaints() const { return api_checker().complaints_about(document_); }

  static std::string complaints(const Exchange& exchange) {
    return api_checker().complaints(exchange);
  }

  static Exchange health(const std::string& body) {
    return {"GET",
            "/healthz",
            200,
            {{"Content-Type", "application/json"}, {"Lectern-Api-Version", "1.0.0"}},
            body};
  }

  boost::json::object& at(const char* pointer) { return document_.at_pointer(pointer).as_object(); }

  boost::json::value document_ = ApiChecker::description();
};

TEST_F(Description, IsOpenApiAndStrictAndTrueToItsExamples) { EXPECT_EQ(complaints(), ""); }

TEST_F(Description, NamesEveryRouteWithItsParametersAndNoOther) {
  std::map<std::string, std::set<std::string>> served, described;
  for (const http::Route& route : http::Routes::described())
    served[std::string{route.shape}] = {route.parameters.begin(), route.parameters.end()};
  for (const auto& [path, item] : document_.at("paths").as_object()) {
    auto& names = described[path];
    const auto& operation = item.at("get").as_object();
    if (!operation.contains("parameters")) continue;
    for (boost::json::value parameter : operation.at("parameters").as_array()) {
      if (const auto* reference = parameter.as_object().if_contains("$ref"))
        parameter = document_.at_pointer(std::string{reference->as_string()}.substr(1));
      if (parameter.at("in") == "query") names.emplace(parameter.at("name").as_string());
    }
  }
  EXPECT_EQ(served, described);
}

TEST_F(Description, IsServedAsItIsWrittenAndOnce) {
  start();
  const auto answer = get("/api/openapi.json");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.json(), document_);
  EXPECT_EQ(answer.header("Lectern-Api-Version"),
            std::string{document_.at_pointer("/info/version").as_string()});
  const auto again = get("/api/openapi.json", {{"If-None-Match", answer.header("ETag")}});
  EXPECT_EQ(again.status, 304);
  EXPECT_EQ(get("/api/openapi.json", {{"If-None-Match", "\"other\""}}).status, 200);
}

// What follows shows that the checker would notice.

TEST_F(Description, AFieldThatIsNotRequiredIsNoticed) {
  at("/components/schemas/Hit")["required"].as_array().pop_back();
  EXPECT_THAT(complaints(), HasSubstr("Hit: not all of its properties are required"));
}

TEST_F(Description, ASchemaThatAllowsAnythingIsNoticed) {
  at("/components/schemas/Hit").erase("additionalProperties");
  EXPECT_THAT(complaints(), HasSubstr("Hit: may have any other fields"));
}

TEST_F(Description, AMisspeltKeywordIsNoticed) {
  at("/components/schemas/Hit")["additionalproperties"] = false;
  EXPECT_THAT(complaints(), HasSubstr("'additionalproperties'"));
}

TEST_F(Description, AWrongExampleIsNoticed) {
  at("/components/parameters/From")["example"] = "yesterday";
  EXPECT_THAT(complaints(), HasSubstr("/components/parameters/From, example"));
}

TEST_F(Description, WhatOpenApiDoesNotKnowIsNoticed) {
  at("/paths/~1healthz/get")["response"] = boost::json::object{};
  EXPECT_THAT(complaints(), HasSubstr("not OpenAPI 3.1"));
}

TEST_F(Description, AReferenceToNothingIsNoticed) {
  at("/components/schemas").erase("Hit");
  EXPECT_THAT(complaints(), HasSubstr("#/components/schemas/Hit is not there"));
}

TEST_F(Description, AnAnswerAsDescribedIsNoCauseToComplain) {
  EXPECT_EQ(complaints(health(R"({"status":"ok","revision":"1"})")), "");
}

TEST_F(Description, AFieldTooFewOrTooManyIsNoticed) {
  EXPECT_THAT(complaints(health(R"({"status":"ok"})")), HasSubstr("'revision' is a required"));
  EXPECT_THAT(complaints(health(R"({"status":"ok","revision":"1","more":1})")),
              HasSubstr("'more' was unexpected"));
}

TEST_F(Description, AnAnswerThatIsNoJsonIsNoticed) {
  for (const char* body : {"", "{", "\xff", R"({"status":"ok","revision":NaN})"})
    EXPECT_THAT(complaints(health(body)), HasSubstr("is not JSON")) << body;
}

TEST_F(Description, AnotherTypeStatusOrHeaderIsNoticed) {
  Exchange exchange = health(R"({"status":"ok","revision":"1"})");
  exchange.headers = {{"Content-Type", "text/html"}, {"Lectern-Api-Version", "1.0.0"}};
  EXPECT_THAT(complaints(exchange), HasSubstr("the content is text/html"));
  exchange.headers = {{"Content-Type", "application/json"}};
  EXPECT_THAT(complaints(exchange), HasSubstr("no header Lectern-Api-Version"));
  exchange.status = 418;
  EXPECT_THAT(complaints(exchange), HasSubstr("418 is not described"));
}

TEST_F(Description, WhatIsAnsweredWithoutADescriptionIsNoticed) {
  Exchange exchange = health(R"({"status":"ok","revision":"1"})");
  exchange.target = "/api/health";
  EXPECT_THAT(complaints(exchange), HasSubstr("it is not described"));
  exchange.target = "/api/clubs?deep=1";
  EXPECT_THAT(complaints(exchange), HasSubstr("the parameter deep is taken"));
}

TEST_F(Description, AProblemOfAnotherStatusThanItsAnswerIsNoticed) {
  Exchange exchange =
      health(R"({"type":"about:blank","title":"Not found","status":404,"detail":"Nothing."})");
  exchange.headers = {{"Content-Type", "application/problem+json"},
                      {"Lectern-Api-Version", "1.0.0"}};
  exchange.status = 503;
  EXPECT_THAT(complaints(exchange), HasSubstr("the problem says 404"));
}

}  // namespace
}  // namespace lectern::testing
