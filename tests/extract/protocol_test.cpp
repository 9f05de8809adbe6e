#include "indexer/extract/protocol.hpp"

#include <limits>
#include <random>

#include "indexer/extract/assembly.hpp"

namespace lectern::extract {
namespace {

using namespace std::string_literals;

// All pages of a document of at most a hundred.
Request request_for_all() {
  return {.id = 7, .most_pages = 100, .pages = {1, 100}, .wanted = {.images = true}};
}

PageImage an_image(int page) { return {page, 320, "RIFF\x04\0\0\0WEBPdata"s}; }

std::string an_answer() {
  std::string bytes;
  append_image(bytes, 7, an_image(1));
  append_page(bytes, 7, {1, 612, 792, "first"});
  append_page(bytes, 7, {2, 792, 612, "second"});
  append_done(bytes, 7, {2, "Title"});
  return bytes;
}

// What is left of a stream of frames once it has been put together.
std::optional<PartOutcome> assembled(FrameReader& frames, Assembly& assembly) {
  for (;;) {
    const auto next = frames.next();
    const auto* frame = std::get_if<Frame>(&next);
    if (frame == nullptr) return std::nullopt;
    const auto step = assembly.take(*frame);
    if (step == Assembly::Step::kNonsense) return std::nullopt;
    if (step == Assembly::Step::kFinished) return assembly.outcome();
  }
}

std::optional<PartOutcome> assembled(std::string_view bytes,
                                     const Request& request = request_for_all()) {
  FrameReader frames;
  Assembly assembly{request};
  frames.add(bytes);
  return assembled(frames, assembly);
}

TEST(Protocol, RequestsComeBackWhole) {
  const Request request{.id = 9,
                        .memory_bytes = std::uint64_t{5} << 30,
                        .cpu_seconds_per_page = 120,
                        .most_pages = 20'000,
                        .pages = {17, 8},
                        .wanted = {.ocr = true, .images = false, .languages = "eng+rus"}};
  EXPECT_EQ(encode(request).size(), kRequestSize);
  EXPECT_EQ(decode_request(encode(request)), request);
  EXPECT_EQ(decode_request(encode(request).substr(1)), std::nullopt);
}

TEST(Protocol, ARequestForNoPagesIsNone) {
  const auto is_one = [](PageRange pages) {
    return decode_request(encode(Request{.pages = pages})).has_value();
  };
  constexpr int kMost = std::numeric_limits<int>::max();
  EXPECT_TRUE(is_one({1, 1}));
  EXPECT_TRUE(is_one({1, kMost - 1}));
  EXPECT_FALSE(is_one({0, 1}));
  EXPECT_FALSE(is_one({1, 0}));
  EXPECT_FALSE(is_one({-1, 1}));
  EXPECT_FALSE(is_one({2, kMost}));
}

TEST(Protocol, AnAnswerBecomesADocument) {
  const auto outcome = assembled(an_answer());

  ASSERT_TRUE(outcome);
  const auto& part = std::get<Part>(*outcome);
  EXPECT_EQ(part.title, "Title");
  EXPECT_EQ(part.document_pages, 2);
  ASSERT_EQ(part.pages.size(), 2u);
  EXPECT_EQ(part.pages[1].width_pt, 792);
  EXPECT_EQ(part.pages[1].text, "second");
  ASSERT_EQ(part.images.size(), 1u);
  EXPECT_EQ(part.images[0].page, 1);
  EXPECT_EQ(part.images[0].webp, an_image(1).webp);
}

TEST(Protocol, TheStreamMayArriveByteByByte) {
  FrameReader frames;
  Assembly assembly{request_for_all()};
  std::optional<PartOutcome> outcome;
  for (const char byte : an_answer()) {
    ASSERT_FALSE(outcome);
    frames.add({&byte, 1});
    outcome = assembled(frames, assembly);
  }
  ASSERT_TRUE(outcome);
  EXPECT_EQ(std::get<Part>(*outcome).pages.size(), 2u);
}

TEST(Protocol, AFailureReplacesThePagesBeforeIt) {
  std::string bytes;
  append_page(bytes, 7, {1, 612, 792, "first"});
  append_failed(bytes, 7, "The PDF is damaged.");

  const auto outcome = assembled(bytes);

  ASSERT_TRUE(outcome);
  EXPECT_EQ(std::get<Unreadable>(*outcome).reason, "The PDF is damaged.");
}

TEST(Protocol, AnAnswerToAnotherRequestIsNonsense) {
  std::string bytes;
  append_done(bytes, 8, {1, "Title"});
  EXPECT_FALSE(assembled(bytes));
}

TEST(Protocol, PagesOutOfOrderAreNonsense) {
  std::string bytes;
  append_page(bytes, 7, {2, 612, 792, ""});
  append_done(bytes, 7, {2, ""});
  EXPECT_FALSE(assembled(bytes));
}

TEST(Protocol, MorePagesThanAllowedAreNonsense) {
  std::string bytes;
  for (int number = 1; number <= 101; ++number) append_page(bytes, 7, {number, 1, 1, ""});
  append_done(bytes, 7, {101, ""});
  EXPECT_FALSE(assembled(bytes));
}

TEST(Protocol, SizesAndTextAreChecked) {
  const auto accepts = [](const Page& page) {
    std::string bytes;
    append_page(bytes, 7, page);
    return decode_page(std::string_view(bytes).substr(kFrameHeaderSize)).has_value();
  };
  EXPECT_TRUE(accepts({1, 612, 792, "text"}));
  EXPECT_FALSE(accepts({0, 612, 792, "text"}));
  EXPECT_FALSE(accepts({1, -1, 792, "text"}));
  EXPECT_FALSE(accepts({1, 612, 792, "\xFF"}));
}

TEST(Protocol, FewerPagesThanTheDocumentHasAreNonsense) {
  std::string bytes;
  append_page(bytes, 7, {1, 1, 1, ""});
  append_done(bytes, 7, {2, ""});
  EXPECT_FALSE(assembled(bytes));
}

TEST(Protocol, APartMayEndBeyondTheDocument) {
  Request request = request_for_all();
  request.pages = {9, 8};
  std::string bytes;
  append_page(bytes, 7, {9, 1, 1, ""});
  append_page(bytes, 7, {10, 1, 1, ""});
  append_done(bytes, 7, {10, ""});

  const auto outcome = assembled(bytes, request);

  ASSERT_TRUE(outcome);
  EXPECT_EQ(std::get<Part>(*outcome).pages.size(), 2u);
}

TEST(Protocol, OnlyImagesThatWereAskedForAreTaken) {
  const auto accepts = [](const PageImage& image, bool wanted) {
    Request request = request_for_all();
    request.wanted.images = wanted;
    std::string bytes;
    append_image(bytes, 7, image);
    append_page(bytes, 7, {1, 1, 1, ""});
    append_done(bytes, 7, {1, ""});
    return assembled(bytes, request).has_value();
  };
  EXPECT_TRUE(accepts(an_image(1), true));
  EXPECT_FALSE(accepts(an_image(1), false));
  EXPECT_FALSE(accepts(an_image(2), true));
  EXPECT_FALSE(accepts({1, 320, "<script>"}, true));
}

TEST(Protocol, TheNumberOfPagesIsKnownEvenOfABrokenAnswer) {
  const auto pages_known = [](const std::vector<int>& told, int pages) {
    Assembly assembly{request_for_all()};
    std::string bytes;
    for (int number = 1; number <= pages; ++number) append_page(bytes, 7, {number, 1, 1, ""});
    for (const int number : told) append_opened(bytes, 7, number);
    FrameReader frames;
    frames.add(bytes);
    EXPECT_FALSE(assembled(frames, assembly));
    return assembly.broken("it crashed").document_pages;
  };
  EXPECT_EQ(pages_known({9}, 0), 9);
  EXPECT_EQ(pages_known({}, 2), 0);
  EXPECT_EQ(pages_known({9, 8}, 0), 9);
  EXPECT_EQ(pages_known({9}, 1), 0);
  EXPECT_EQ(pages_known({0}, 0), 0);
  EXPECT_EQ(pages_known({101}, 0), 0);
}

TEST(Protocol, APageMayComeWithOneProblem) {
  const auto problems = [](const std::vector<PageProblem>& told) {
    std::string bytes;
    for (const PageProblem& problem : told) append_problem(bytes, 7, problem);
    append_page(bytes, 7, {1, 1, 1, ""});
    append_done(bytes, 7, {1, ""});
    const auto outcome = assembled(bytes);
    return outcome ? std::get<Part>(*outcome).problems : std::vector<PageProblem>{};
  };
  EXPECT_EQ(problems({{1, "It is damaged."}}), (std::vector<PageProblem>{{1, "It is damaged."}}));
  EXPECT_TRUE(problems({{2, "It is damaged."}}).empty());
  EXPECT_TRUE(problems({{1, "It is damaged."}, {1, "It is."}}).empty());
  EXPECT_TRUE(problems({{1, "\xFF"}}).empty());
}

TEST(Protocol, ABrokenAnswerKeepsItsWholePages) {
  Assembly assembly{request_for_all()};
  std::string bytes;
  append_image(bytes, 7, an_image(1));
  append_page(bytes, 7, {1, 1, 1, "first"});
  append_image(bytes, 7, an_image(2));
  append_problem(bytes, 7, {2, "It is damaged."});
  FrameReader frames;
  frames.add(bytes);
  EXPECT_FALSE(assembled(frames, assembly));

  const Part part = assembly.broken("it crashed");

  EXPECT_EQ(part.broken, "it crashed");
  ASSERT_EQ(part.pages.size(), 1u);
  EXPECT_EQ(part.images.size(), 1u);
  EXPECT_TRUE(part.problems.empty());
}

TEST(Protocol, AGiantFrameIsMalformedBeforeItArrives) {
  FrameReader frames;
  frames.add(std::string("\xFF\xFF\xFF\xFF\x07\0\0\0\x01", 9));
  EXPECT_TRUE(std::holds_alternative<FrameReader::Malformed>(frames.next()));
}

TEST(Protocol, AnUnknownTypeIsMalformed) {
  FrameReader frames;
  frames.add(std::string("\0\0\0\0\x07\0\0\0\x63", 9));
  EXPECT_TRUE(std::holds_alternative<FrameReader::Malformed>(frames.next()));
  EXPECT_TRUE(std::holds_alternative<FrameReader::Malformed>(frames.next()));
}

TEST(Protocol, NoBytesCrashTheDecoder) {
  std::mt19937 random{20260103};
  const std::string answer = an_answer();
  std::size_t accepted = 0;
  for (int round = 0; round < 50'000; ++round) {
    std::string bytes = answer;
    if (round % 2 == 0) bytes.resize(random() % 200);
    for (auto i = random() % 3 + 1; i > 0 && !bytes.empty(); --i)
      bytes[random() % bytes.size()] = static_cast<char>(random());
    if (round % 10 == 0)
      for (char& byte : bytes) byte = static_cast<char>(random());
    accepted += assembled(bytes).has_value();
    decode_request(bytes);
    decode_page(bytes);
    decode_failed(bytes);
    decode_done(bytes);
    decode_image(bytes);
    decode_problem(bytes);
    decode_opened(bytes);
  }
  EXPECT_GT(accepted, 0u);  // some changes only touch text
  EXPECT_LT(accepted, 50'000u);
}

}  // namespace
}  // namespace lectern::extract
