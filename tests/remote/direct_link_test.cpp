#include "indexer/remote/direct_link.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lectern::remote {
namespace {

struct Leads {
  const char* pasted;
  const char* document;
};

void PrintTo(const Leads& leads, std::ostream* stream) { *stream << leads.pasted; }

class DirectLinks : public ::testing::TestWithParam<Leads> {};

TEST_P(DirectLinks, LeadToTheDocument) {
  const DirectLink link = direct_link(GetParam().pasted);
  EXPECT_EQ(link.kind, DirectLink::kDocument) << link.reason;
  EXPECT_EQ(link.url, GetParam().document);
  // What is fetched is stable: it leads to itself.
  EXPECT_EQ(direct_link(link.url).url, link.url);
}

constexpr const char* kFlash = "https://export.arxiv.org/pdf/2205.14135";

INSTANTIATE_TEST_SUITE_P(
    Arxiv, DirectLinks,
    ::testing::Values(Leads{"https://arxiv.org/abs/2205.14135", kFlash},
                      Leads{"http://arxiv.org/abs/2205.14135v2", kFlash},
                      Leads{"https://www.arxiv.org/pdf/2205.14135v1.pdf", kFlash},
                      Leads{"https://arxiv.org/pdf/2205.14135#page=3", kFlash},
                      Leads{"https://arxiv.org/html/2205.14135v2", kFlash},
                      Leads{"https://export.arxiv.org/abs/2205.14135", kFlash},
                      Leads{"https://ar5iv.labs.arxiv.org/html/2205.14135", kFlash},
                      Leads{"https://www.alphaxiv.org/abs/2205.14135", kFlash},
                      Leads{"https://huggingface.co/papers/2205.14135", kFlash},
                      Leads{"https://doi.org/10.48550/arXiv.2205.14135", kFlash},
                      Leads{"https://arxiv.org/abs/cs/0112017v1",
                            "https://export.arxiv.org/pdf/cs/0112017"}));

INSTANTIATE_TEST_SUITE_P(
    Google, DirectLinks,
    ::testing::Values(
        Leads{"https://docs.google.com/presentation/d/"
              "1JbfKElxygkpl1MrMXT0Eifo-QW40dC3RTmPE2ARAG80/edit?usp=sharing",
              "https://docs.google.com/presentation/d/"
              "1JbfKElxygkpl1MrMXT0Eifo-QW40dC3RTmPE2ARAG80/export/pdf"},
        Leads{"https://docs.google.com/presentation/u/0/d/1lV_RQuHFLcBW6-H9B1T0Y0AnSOS/",
              "https://docs.google.com/presentation/d/1lV_RQuHFLcBW6-H9B1T0Y0AnSOS/export/pdf"},
        Leads{"https://docs.google.com/a/example.com/presentation/d/1lV_RQuHFLcBW6-H9B1T0Y0AnSOS",
              "https://docs.google.com/presentation/d/1lV_RQuHFLcBW6-H9B1T0Y0AnSOS/export/pdf"},
        Leads{"https://docs.google.com/document/d/1lV_RQuHFLcBW6-H9B1T0Y0AnSOS/edit#heading=h.x",
              "https://docs.google.com/document/d/1lV_RQuHFLcBW6-H9B1T0Y0AnSOS/export?format=pdf"},
        Leads{"https://drive.google.com/file/d/1lV_RQuHFLcBW6-H9B1T0Y0AnSOS/view?usp=drive_link",
              "https://drive.google.com/"
              "uc?export=download&confirm=t&id=1lV_RQuHFLcBW6-H9B1T0Y0AnSOS"},
        Leads{"https://drive.google.com/open?id=1lV_RQuHFLcBW6-H9B1T0Y0AnSOS",
              "https://drive.google.com/"
              "uc?export=download&confirm=t&id=1lV_RQuHFLcBW6-H9B1T0Y0AnSOS"},
        Leads{"https://drive.google.com/file/d/0B1lV_RQuHFLcBW6-H9B/view?resourcekey=0-a_B",
              "https://drive.google.com/"
              "uc?export=download&confirm=t&id=0B1lV_RQuHFLcBW6-H9B&resourcekey=0-a_B"}));

INSTANTIATE_TEST_SUITE_P(
    Repositories, DirectLinks,
    ::testing::Values(
        Leads{"https://github.com/o/r/blob/main/papers/x.pdf",
              "https://github.com/o/r/raw/main/papers/x.pdf"},
        Leads{"https://github.com/o/r/blob/feature/new/x%20%5Bannotated%5D.PDF?raw=true#page=2",
              "https://github.com/o/r/raw/feature/new/x%20%5Bannotated%5D.PDF"},
        Leads{"https://github.com/o/r/raw/main/x.pdf", "https://github.com/o/r/raw/main/x.pdf"},
        Leads{"https://raw.githubusercontent.com/o/r/main/x.pdf",
              "https://raw.githubusercontent.com/o/r/main/x.pdf"},
        Leads{"https://gitlab.com/g/sub/p/-/blob/main/x.pdf?ref_type=heads",
              "https://gitlab.com/g/sub/p/-/raw/main/x.pdf"},
        Leads{"https://gitlab.example.org/g/p/-/blob/main/x.pdf",
              "https://gitlab.example.org/g/p/-/raw/main/x.pdf"},
        Leads{"https://codeberg.org/o/r/src/branch/main/x.pdf",
              "https://codeberg.org/o/r/raw/branch/main/x.pdf"},
        Leads{"https://huggingface.co/datasets/o/r/blob/main/x.pdf",
              "https://huggingface.co/datasets/o/r/resolve/main/x.pdf"}));

INSTANTIATE_TEST_SUITE_P(
    Papers, DirectLinks,
    ::testing::Values(
        Leads{"https://openreview.net/forum?id=H4DqfPSibmx&noteId=x",
              "https://openreview.net/pdf?id=H4DqfPSibmx"},
        Leads{"https://openreview.net/pdf?id=H4DqfPSibmx",
              "https://openreview.net/pdf?id=H4DqfPSibmx"},
        Leads{"https://aclanthology.org/2023.acl-long.134/",
              "https://aclanthology.org/2023.acl-long.134.pdf"},
        Leads{"https://aclanthology.org/2023.acl-long.134.pdf",
              "https://aclanthology.org/2023.acl-long.134.pdf"},
        Leads{"https://www.aclweb.org/anthology/P19-1001/",
              "https://aclanthology.org/P19-1001.pdf"},
        Leads{"https://aclanthology.org/N19-1423", "https://aclanthology.org/N19-1423.pdf"},
        Leads{"https://papers.nips.cc/paper/2017/hash/3f5ee243-Abstract.html",
              "https://papers.nips.cc/paper/2017/file/3f5ee243-Paper.pdf"},
        Leads{"https://proceedings.neurips.cc/paper_files/paper/2022/hash/67d5-Abstract-"
              "Conference.html",
              "https://proceedings.neurips.cc/paper_files/paper/2022/file/67d5-Paper-"
              "Conference.pdf"},
        Leads{"https://papers.nips.cc/paper/7181-attention-is-all-you-need",
              "https://papers.nips.cc/paper/7181-attention-is-all-you-need.pdf"},
        Leads{"https://proceedings.mlsys.org/paper_files/paper/2023/hash/5616-Abstract-mlsys2023."
              "html",
              "https://proceedings.mlsys.org/paper_files/paper/2023/file/5616-Paper-mlsys2023."
              "pdf"},
        Leads{"http://proceedings.mlr.press/v37/ioffe15.html",
              "https://proceedings.mlr.press/v37/ioffe15.pdf"},
        Leads{"https://proceedings.mlr.press/v97/houlsby19a.html",
              "https://proceedings.mlr.press/v97/houlsby19a/houlsby19a.pdf"},
        Leads{"https://proceedings.mlr.press/v235/dao24a.html",
              "https://raw.githubusercontent.com/mlresearch/v235/main/assets/dao24a/dao24a.pdf"},
        Leads{"https://www.jmlr.org/papers/v20/18-540.html",
              "https://jmlr.org/papers/volume20/18-540/18-540.pdf"},
        Leads{"https://openaccess.thecvf.com/content/CVPR2021/html/He_Deep_CVPR_2021_paper.html",
              "https://openaccess.thecvf.com/content/CVPR2021/papers/He_Deep_CVPR_2021_paper."
              "pdf"},
        Leads{"https://eprint.iacr.org/2019/191", "https://eprint.iacr.org/2019/191.pdf"}));

INSTANTIATE_TEST_SUITE_P(
    Files, DirectLinks,
    ::testing::Values(
        Leads{"https://www.dropbox.com/s/abc123/x.pdf?dl=0",
              "https://www.dropbox.com/s/abc123/x.pdf?dl=1"},
        Leads{"https://www.dropbox.com/scl/fi/abc/x.pdf?rlkey=k3y&st=s7&dl=0",
              "https://www.dropbox.com/scl/fi/abc/x.pdf?rlkey=k3y&st=s7&dl=1"},
        Leads{"http://example.org/a/My%20Paper.PDF#page=4", "https://example.org/a/My%20Paper.PDF"},
        Leads{"https://example.org/x.pdf?download=1", "https://example.org/x.pdf?download=1"},
        Leads{"//example.org/x.pdf", "https://example.org/x.pdf"},
        Leads{"https://static.sched.com/hosted_files/pytorchconference/cf/High%20MoE.pdf",
              "https://static.sched.com/hosted_files/pytorchconference/cf/High%20MoE.pdf"}));

class WebPages : public ::testing::TestWithParam<const char*> {};

TEST_P(WebPages, AreNoDocuments) {
  EXPECT_EQ(direct_link(GetParam()).kind, DirectLink::kNone) << direct_link(GetParam()).url;
}

INSTANTIATE_TEST_SUITE_P(
    Pages, WebPages,
    ::testing::Values(
        "https://d2l.ai", "https://example.org/paper.html", "javascript:alert(1).pdf",
        "file:///etc/x.pdf", "slides/x.pdf", "", "https://", "https://github.com/o/r",
        "https://github.com/o/r/blob/main/x.py", "https://github.com/o/r/blob/x.pdf",
        "https://docs.google.com/forms/d/e/1FAIpQLSc/viewform",
        "https://docs.google.com/spreadsheets/d/1lV_RQuHFLcBW6-H9B1T0Y0AnSOS/edit",
        "https://drive.google.com/drive/folders/1lV_RQuHFLcBW6-H9B1T0Y0AnSOS",
        "https://docs.google.com/presentation/d/../../x/edit",
        "https://openreview.net/group?id=ICLR.cc/2024/Conference",
        "https://openreview.net/forum?id=../../x", "https://aclanthology.org/events/acl-2023/",
        "https://aclanthology.org/people/a/ada-lovelace/", "https://proceedings.mlr.press/v97/",
        "https://proceedings.mlr.press/v97/.html",
        "https://proceedings.mlr.press/v97/nodigits.html",
        "https://www.dropbox.com/sh/abc123/folder?dl=0", "https://en.wikipedia.org/wiki/File:X.pdf",
        "https://miro.com/", "https://arxiv.org/list/cs.LG/recent", "https://doi.org/10.1000/xyz"));

class ClosedSites : public ::testing::TestWithParam<const char*> {};

TEST_P(ClosedSites, SayWhy) {
  const DirectLink link = direct_link(GetParam());
  EXPECT_EQ(link.kind, DirectLink::kUnobtainable) << link.url;
  EXPECT_THAT(link.reason, ::testing::EndsWith("put that beside the session."));
}

INSTANTIATE_TEST_SUITE_P(
    Closed, ClosedSites,
    ::testing::Values("https://miro.com/app/board/uXjVGBpO_hw=/?share_link_id=702720253576",
                      "https://www.notion.so/team/x-123", "https://team.notion.site/x-123",
                      "https://www.figma.com/file/x", "https://app.excalidraw.com/s/x/y",
                      "https://excalidraw.com/#json=1/x", "https://1drv.ms/b/s!x",
                      "https://dl.acm.org/doi/abs/10.1145/3567955.3567959",
                      "https://dl.acm.org/doi/pdf/10.1145/3567955.3567959.pdf",
                      "https://doi.org/10.1145/3567955.3567959",
                      "https://ieeexplore.ieee.org/document/1",
                      "https://docs.google.com/presentation/d/e/2PACX-1vT/pub?start=false"));

}  // namespace
}  // namespace lectern::remote
