#include "tests/relevance/comparison.hpp"

#include <cmath>
#include <random>
#include <stdexcept>

namespace lectern::relevance {
namespace {

constexpr double kSame = 1e-9;  // sums in another order differ by less
constexpr std::size_t kRounds = 20'000;

double randomisation_p(const std::vector<double>& differences, double observed) {
  std::mt19937_64 random{7};  // the same in every run
  std::size_t as_large = 0;
  for (std::size_t round = 0; round < kRounds; ++round) {
    double sum = 0;
    for (const double difference : differences) sum += random() & 1u ? difference : -difference;
    if (std::abs(sum) >= std::abs(observed) - kSame) ++as_large;
  }
  // The order that was observed is one of those possible.
  return (static_cast<double>(as_large) + 1) / (static_cast<double>(kRounds) + 1);
}

}  // namespace

Comparison compare(const std::vector<double>& ours, const std::vector<double>& theirs) {
  if (ours.size() != theirs.size())
    throw std::invalid_argument("two configurations are compared on the same queries");
  Comparison result;
  std::vector<double> differences;
  double sum = 0;
  for (std::size_t i = 0; i < ours.size(); ++i) {
    const double difference = ours[i] - theirs[i];
    if (std::abs(difference) < kSame) {
      ++result.equal;
      continue;
    }
    ++(difference > 0 ? result.won : result.lost);
    differences.push_back(difference);
    sum += difference;
  }
  if (differences.empty()) return result;
  result.difference = sum / static_cast<double>(ours.size());
  result.p = randomisation_p(differences, sum);
  return result;
}

}  // namespace lectern::relevance
