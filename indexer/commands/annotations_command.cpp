#include <boost/json.hpp>
#include <cmath>
#include <iostream>
#include <stdexcept>

#include "indexer/commands/commands.hpp"
#include "indexer/commands/extraction.hpp"
#include "indexer/extract/format.hpp"

namespace lectern::commands {
namespace {

namespace json = boost::json;

extract::Document read(const Options& options) {
  if (extract::format_of(options.file).value_or(extract::Format::kPdf) != extract::Format::kPdf)
    throw std::runtime_error(options.file.string() + " is not a PDF, which alone has annotations");
  extract::Reader reader{pool_options(options), [](const std::string&, const auto&) {}};
  reader.submit({"document", options.file, {.ocr = options.ocr, .images = false}});
  std::optional<extract::FinishedDocument> finished = reader.next();
  if (!finished) throw std::runtime_error("nothing was read of " + options.file.string());
  if (const auto* unreadable = std::get_if<extract::Unreadable>(&finished->outcome))
    throw std::runtime_error(options.file.string() + ": " + unreadable->reason);
  return std::get<extract::Document>(std::move(finished->outcome));
}

json::value text_or_null(const std::string& text) {
  return text.empty() ? json::value(nullptr) : json::value(text);
}

double rounded(double points) { return std::round(points * 100) / 100; }

json::object to_json(const extract::Page& page, const extract::Annotation& annotation) {
  json::array replies;
  for (const extract::Reply& reply : annotation.replies)
    replies.push_back(json::object{{"author", text_or_null(reply.author)},
                                   {"date", text_or_null(reply.date)},
                                   {"contents", reply.contents}});
  const extract::Box& box = annotation.box;
  return {
      {"type", extract::to_string(annotation.type)},
      {"page", page.number},
      {"author", text_or_null(annotation.author)},
      {"date", text_or_null(annotation.date)},
      {"color", text_or_null(annotation.color)},
      {"contents", annotation.contents},
      {"text", annotation.text},
      {"ocr", annotation.recognised},
      {"box", json::array{rounded(box.x), rounded(box.y), rounded(box.width), rounded(box.height)}},
      {"replies", std::move(replies)}};
}

void print(const extract::Page& page, const extract::Annotation& annotation) {
  std::cout << "page " << page.number << "  " << extract::to_string(annotation.type);
  if (!annotation.author.empty()) std::cout << "  " << annotation.author;
  if (!annotation.date.empty()) std::cout << "  " << annotation.date;
  std::cout << "\n";
  if (!annotation.text.empty()) std::cout << "  \"" << annotation.text << "\"\n";
  if (!annotation.contents.empty()) std::cout << "  " << annotation.contents << "\n";
  for (const extract::Reply& reply : annotation.replies)
    std::cout << "  " << reply.author << ": " << reply.contents << "\n";
}

}  // namespace

int print_annotations(const Options& options) {
  const extract::Document document = read(options);
  json::array all;
  for (const extract::Page& page : document.pages)
    for (const extract::Annotation& annotation : page.annotations) {
      if (options.json)
        all.push_back(to_json(page, annotation));
      else
        print(page, annotation);
    }
  if (options.json) std::cout << json::serialize(all) << "\n";
  for (const std::string& pages : extract::describe(document.problems))
    std::cerr << options.file.string() << ", " << pages << "\n";
  return document.problems.empty() ? kDone : kDoneWithUnreadable;
}

}  // namespace lectern::commands
