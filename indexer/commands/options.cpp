#include "indexer/commands/options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <string_view>

namespace lectern::commands {
namespace {

constexpr const char* kDescription =
    "Reads the pages, slides and papers of reading clubs and writes the index that\n"
    "lectern-server searches.  Without a subcommand it brings the archive up to date:\n"
    "only sessions that changed are read again.";

constexpr const char* kFooter =
    "Examples:\n"
    "  lectern-reindex --clubs my/clubs.toml --archive /var/lib/lectern\n"
    "      read every club in the file and index what is new\n"
    "  lectern-reindex --club little-ml --dry-run\n"
    "      say what would be done for one club\n"
    "  lectern-reindex check --clubs my/clubs.toml\n"
    "      what on the clubs' pages cannot be read, with file and line\n"
    "  lectern-reindex catalog --json --clubs my/clubs.toml\n"
    "      the sessions as the pages list them; writes nothing\n"
    "  lectern-reindex search mixture of experts\n"
    "      the sessions, slides and seconds where that stands\n"
    "  lectern-reindex export-notes --session session-4 > notes.md\n"
    "      what readers marked and noted in a session's papers\n"
    "\n"
    "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done, but some materials could not\n"
    "be read (each is named).";

std::filesystem::path default_clubs_file() {
  for (const char* file : {"data/clubs.toml", "clubs.toml"})
    if (std::filesystem::exists(file)) return file;
  return "clubs.toml";
}

// Those of every subcommand.
void add_options(CLI::App& app, Options& options) {
  app.add_option("--clubs", options.clubs,
                 "The clubs file (default: data/clubs.toml, else clubs.toml)")
      ->type_name("FILE");
  app.add_option("--synonyms", options.synonyms,
                 "Words that mean the same (default: synonyms.toml beside the clubs file,\n"
                 "else those that come with the program)")
      ->type_name("FILE");
  app.add_option("--archive", options.archive,
                 "Where the index and the documents are kept (default: archive)")
      ->type_name("DIR");
  app.add_option("--club", options.only, "Only this club; may be given several times")
      ->type_name("ID")
      ->allow_extra_args(false);
  app.add_option("--jobs", options.jobs,
                 "Documents read at the same time (default: one per processor)")
      ->type_name("N")
      ->check(CLI::Range(1u, 256u));
  app.add_flag("--full", options.full,
               "Build the whole index anew and try unreadable documents again");
  app.add_flag("--dry-run", options.dry_run, "Print what would be done, without the network");
  app.add_flag("--offline", options.offline, "Never use the network: clones are read as they are");
  app.add_option("--yt-dlp", options.yt_dlp, "The yt-dlp program (default: the one in PATH)")
      ->type_name("FILE");
  app.add_option("--max-requests", options.max_requests,
                 "Ask for at most so many recordings, and as many documents, in one run")
      ->type_name("N")
      ->check(CLI::Range(0, 1'000'000));
  app.add_flag("--json", options.json, "Print the result as JSON");
  app.add_flag_callback(
      "--no-ocr", [&] { options.ocr = false; }, "Leave pictures of text unread");
  app.add_flag_callback(
      "--no-images", [&] { options.images = false; }, "Make no pictures of pages");
}

bool are_options(int argc, char** argv) {
  CLI::App app;
  Options unused;
  add_options(app, unused);
  try {
    app.parse(argc, argv);
    return true;
  } catch (const CLI::ParseError&) {
    return false;
  }
}

// Where the subcommand `search` stands; 0 when it is another.
int place_of_search(int argc, char** argv) {
  for (int i = 1; i < argc; ++i)
    if (std::string_view{argv[i]} == "search" && are_options(i, argv)) return i;
  return 0;
}

// lectern-search reads what it is asked by itself, once the options of every subcommand are
// taken out.
void read_search(int argc, char** argv, int place, Options& options) {
  options.command = Command::kSearch;
  std::vector<std::string> given{argv + 1, argv + place};
  given.insert(given.end(), argv + place + 1, argv + argc);
  const auto words_only = std::find(given.begin(), given.end(), "--");
  const std::vector<std::string> words{words_only, given.end()};
  given.erase(words_only, given.end());

  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  add_options(app, options);
  std::reverse(given.begin(), given.end());  // the order in which CLI11 takes a vector
  app.parse(std::move(given));
  options.search = app.remaining();
  options.search.insert(options.search.end(), words.begin(), words.end());
}

}  // namespace

std::variant<Options, int> parse_options(int argc, char** argv) {
  Options options;
  options.network = remote::network_of_user();
  CLI::App app{kDescription, "lectern-reindex"};
  app.footer(kFooter);
  app.fallthrough();  // options are the same before and after a subcommand
  app.require_subcommand(0, 1);
  app.set_version_flag("--version", LECTERN_VERSION);
  add_options(app, options);
  const CLI::App* catalog = app.add_subcommand(
      "catalog",
      "Print the sessions that the clubs' pages list; reads no document, writes nothing");
  const CLI::App* check = app.add_subcommand(
      "check",
      "Print what on the clubs' pages cannot be read or leads nowhere, with file and line");
  const CLI::App* status = app.add_subcommand(
      "status", "Print what the archive holds and which materials could not be read");
  const CLI::App* prune = app.add_subcommand(
      "prune", "Forget what was read of documents that no session uses any more");
  CLI::App* annotations = app.add_subcommand(
      "annotations", "Print what readers marked and noted in one PDF; writes nothing");
  annotations->add_option("file", options.file, "The PDF")->type_name("FILE.pdf")->required();
  CLI::App* export_notes =
      app.add_subcommand("export-notes", "Print a session's highlights and notes as Markdown");
  export_notes
      ->add_option("--session", options.session, "The session's id, or a part that no other has")
      ->type_name("ID")
      ->required();
  app.add_subcommand("search", "Search the archive: prints what /api/search finds");

  try {
    if (const int place = place_of_search(argc, argv); place > 0)
      read_search(argc, argv, place, options);
    else
      app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error);
    return code == 0 ? kDone : kWrongUsage;
  }
  if (catalog->parsed()) options.command = Command::kCatalog;
  if (check->parsed()) options.command = Command::kCheck;
  if (status->parsed()) options.command = Command::kStatus;
  if (annotations->parsed()) options.command = Command::kAnnotations;
  if (prune->parsed()) options.command = Command::kPrune;
  if (export_notes->parsed()) options.command = Command::kExportNotes;
  if (options.clubs.empty()) options.clubs = default_clubs_file();
  return options;
}

}  // namespace lectern::commands
