// From a link as people paste it to the document behind it: the page of a paper is not the
// paper, and a link to slides opens an editor.  Pure: nothing is asked of the network, so that
// the same link always leads to the same document, whichever form of it a page has.
#pragma once

#include <string>
#include <string_view>

namespace lectern::remote {

struct DirectLink {
  enum Kind {
    kNone,          // a web page, or nothing that is known to be a document
    kDocument,      // to be fetched from `url`
    kUnobtainable,  // a document that no program can have; `reason` says why
  } kind = kNone;
  std::string url;
  std::string reason;  // a sentence
};

// arXiv in all forms and by DOI, Google Slides, Docs and Drive, files on GitHub, GitLab,
// Codeberg, Bitbucket and Hugging Face, OpenReview, ACL Anthology, NeurIPS, MLSys, PMLR, JMLR,
// CVF, IACR, Dropbox, and every address that ends in .pdf.
DirectLink direct_link(std::string_view link);

// "https://export.arxiv.org/pdf/2205.14135": arXiv's host for programs, without a version, so
// that it is the newest.
std::string arxiv_document(std::string_view id);

}  // namespace lectern::remote
