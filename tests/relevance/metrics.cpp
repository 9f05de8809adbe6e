#include "tests/relevance/metrics.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace lectern::relevance {
namespace {

double gain(const std::vector<int>& grades) {
  double sum = 0;
  for (std::size_t i = 0; i < std::min(grades.size(), kDepth); ++i)
    sum += (std::exp2(grades[i]) - 1) / std::log2(static_cast<double>(i) + 2);
  return sum;
}

}  // namespace

double ndcg(const std::vector<int>& answer, const std::vector<int>& judged) {
  std::vector<int> ideal = judged;
  std::sort(ideal.begin(), ideal.end(), std::greater<>{});
  const double best = gain(ideal);
  return best > 0 ? gain(answer) / best : 0;
}

double reciprocal_rank(const std::vector<int>& answer) {
  for (std::size_t i = 0; i < std::min(answer.size(), kDepth); ++i)
    if (answer[i] >= kAnswers) return 1 / (static_cast<double>(i) + 1);
  return 0;
}

double success_at_1(const std::vector<int>& answer) {
  return !answer.empty() && answer.front() >= kAnswers ? 1 : 0;
}

Scores mean(const std::vector<Scores>& scores) {
  Scores sum;
  double pages = 0;
  std::size_t with_pages = 0;
  for (const Scores& one : scores) {
    sum.ndcg += one.ndcg;
    sum.reciprocal_rank += one.reciprocal_rank;
    sum.success_at_1 += one.success_at_1;
    if (!one.page_hit_at_1) continue;
    pages += *one.page_hit_at_1;
    ++with_pages;
  }
  const auto count = static_cast<double>(std::max<std::size_t>(1, scores.size()));
  Scores mean{sum.ndcg / count, sum.reciprocal_rank / count, sum.success_at_1 / count, {}};
  if (with_pages > 0) mean.page_hit_at_1 = pages / static_cast<double>(with_pages);
  return mean;
}

}  // namespace lectern::relevance
