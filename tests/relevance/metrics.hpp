// How good an answer is, as numbers from 0 to 1.  Answers are given as the grades of
// their sessions in order; a session that nobody judged has grade 0: it brings nothing
// and keeps its place.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace lectern::relevance {

// A first page of results is what a member looks at.
inline constexpr std::size_t kDepth = 10;

// From this grade on, a session is an answer and not only a mention.
inline constexpr int kAnswers = 2;

// Discounted cumulative gain of the first ten (Järvelin & Kekäläinen 2002; gain 2^grade - 1,
// discount log2(rank + 1)) against that of the best order of everything judged.
double ndcg(const std::vector<int>& answer, const std::vector<int>& judged);

// One over the rank of the first session that answers; 0 when none does among the first ten.
double reciprocal_rank(const std::vector<int>& answer);

// Whether the first session answers.
double success_at_1(const std::vector<int>& answer);

struct Scores {
  double ndcg = 0;
  double reciprocal_rank = 0;
  double success_at_1 = 0;
  std::optional<double> page_hit_at_1;  // of queries that have a right place
};

struct Metric {
  const char* name;
  std::optional<double> (*of)(const Scores&);
};
inline constexpr Metric kMetrics[] = {
    {"nDCG@10", [](const Scores& scores) { return std::optional{scores.ndcg}; }},
    {"MRR", [](const Scores& scores) { return std::optional{scores.reciprocal_rank}; }},
    {"success@1", [](const Scores& scores) { return std::optional{scores.success_at_1}; }},
    {"page-hit@1", [](const Scores& scores) { return scores.page_hit_at_1; }},
};

// Of many queries, each metric over those that have it.
Scores mean(const std::vector<Scores>& scores);

}  // namespace lectern::relevance
