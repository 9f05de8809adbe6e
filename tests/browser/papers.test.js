import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";

import { openPage, settled } from "./support/browser.js";
import { faintText } from "./support/contrast.js";
import { archiveOfClubs } from "./support/programs.js";
import { serving } from "./support/suite.js";

const title = "Overlap Communication with Dependent Computation via Decomposition";
const hostile =
  'Wombats Considered &lt;img src=x onerror="window.hacked=1"&gt; Quite Harmful Today';
const annotated = new URL(
  "../../data/sample/session_4/judging-results_[annotated].pdf",
  import.meta.url,
);

const one = `# One

| Date | Topic | Presenter | Paper | Slides |
|------|-------|-----------|-------|--------|
| 2025-03-04 | Overlapping | Ada | [${title}](https://arxiv.org/abs/2305.06942) | [annotated paper](papers/overlap_[annotated].pdf) |
| 2025-03-11 | Wombats | Bob | [${hostile}](https://example.org/%27onmouseover=window.hacked=1) | |
`;
const two = `# Two

| Date | Topic | Presenter | Paper |
|------|-------|-----------|-------|
| 2024-05-06 | Async tensor parallelism | Cy | [${title}](https://dl.acm.org/doi/abs/10.1145/3567955.3567959) |
| 2024-05-13 | Wombats again | Cy | [${hostile}](https://example.org/%22%3E%3Cscript%3E) |
`;
const plan = `# Plan

## Batch 1

- **Collectives**
  - ${title} (Wang et al., 2023)
  - Another paper that nobody has read so far (Nobody et al., 2024)
`;

describe("a paper's page", () => {
  let browser, server;
  serving(() => {
    const clubs = [
      {
        id: "one",
        name: "Club One",
        files: { "README.md": one, "papers/overlap_[annotated].pdf": readFileSync(annotated) },
      },
      { id: "two", name: "Club Two", files: { "README.md": two } },
      { id: "plan", name: "The Plan", kind: "plan", files: { "README.md": plan } },
    ];
    return archiveOfClubs(clubs);
  }, (running) => ({ browser, server } = running));

  const list = (page, heading) =>
    page.locator("section").filter({ has: page.getByRole("heading", { name: heading }) });
  const sessionsOf = async (club) =>
    (await (await fetch(`${server.url}/api/clubs/${club}/sessions`)).json()).sessions;

  test("shows who discussed it, with their copies, and the plans that list it", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto("/papers/arxiv%3A2305.06942");
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    assert.match(await page.title(), /^Overlap Communication/);
    assert.equal(
      await page.getByRole("link", { name: /^arXiv 2305\.06942/ }).getAttribute("href"),
      "https://arxiv.org/abs/2305.06942",
    );
    assert.equal(
      await page.getByRole("link", { name: /^DOI 10\.1145/ }).getAttribute("href"),
      "https://doi.org/10.1145/3567955.3567959",
    );
    const discussed = list(page, "Discussed in");
    assert.match(await discussed.innerText(), /Overlapping[^]*Club One[^]*Async[^]*Club Two/);
    const copies = discussed.getByRole("list", { name: "Copies" });
    assert.match(await copies.innerText(), /Annotated paper/);
    const viewer = await copies.getByRole("link", { name: /^overlap/ }).getAttribute("href");
    assert.match(viewer, /^\/documents\/[0-9a-f]{64}\?session=one%3A/);
    const pdf = await copies.getByRole("link", { name: /^PDF/ }).getAttribute("href");
    assert.match(pdf, /^\/media\/[0-9a-f]{2}\/[0-9a-f]{64}\/document\.pdf$/);
    assert.equal((await fetch(server.url + pdf)).status, 200);

    const bibtex = await page.getByRole("link", { name: "BibTeX" }).getAttribute("href");
    assert.equal(bibtex, "/papers/arxiv%3A2305.06942.bib");
    await list(page, "In study plans").getByRole("link").first().click();
    await page.getByRole("heading", { level: 1, name: "Collectives" }).waitFor();
  });

  test("is a click away from every session that reads it, and leads to the others", async (t) => {
    const page = await openPage(t, browser, server.url);
    const [session] = (await sessionsOf("two")).filter(({ title }) => /^Async/.test(title));
    await page.goto(`/sessions/${encodeURIComponent(session.id)}?q=overlap`);
    const reading = list(page, "Readings").getByRole("listitem").first();
    assert.match(await reading.innerText(), /Also discussed in\s+Overlapping \(Club One/);
    await reading.getByRole("link", { name: title }).click();
    await page.waitForURL("**/papers/arxiv%3A2305.06942?q=overlap");
    await page.getByRole("link", { name: "Overlapping" }).click();
    await page.getByRole("heading", { level: 1, name: "Overlapping" }).waitFor();
    await page.getByRole("link", { name: "Results for “overlap”" }).waitFor();
  });

  test("of a plan's topic tells what covers each reading, and what nothing covers", async (t) => {
    const page = await openPage(t, browser, server.url);
    const [topic] = await sessionsOf("plan");
    await page.goto(`/sessions/${encodeURIComponent(topic.id)}`);
    const readings = list(page, "Readings").locator(".things > li");
    assert.match(await readings.nth(0).innerText(), /Covered by[^]*Overlapping[^]*Async tensor/);
    assert.match(await readings.nth(1).innerText(), /No session covers it yet/);
    assert.match(await page.locator("dl").innerText(), /1 of 2 readings/);
  });

  test("is copied as a citation, and says when that was not possible", async (t) => {
    const permissions = ["clipboard-read", "clipboard-write"];
    const page = await openPage(t, browser, server.url, { permissions, expected: /404|500|ERR/ });
    await page.route("**/*.bib", (route) => route.fulfill({ body: "@misc{wang2023}" }));
    await page.goto("/papers/arxiv%3A2305.06942");
    await page.getByRole("button", { name: "Copy" }).click();
    await page.getByText("Copied").waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "@misc{wang2023}");
    await page.unroute("**/*.bib");
    await page.route("**/*.bib", (route) => route.abort());
    await page.getByRole("button", { name: "Copy" }).click();
    await page.getByText("Could not be copied").waitFor();
  });

  test("keeps hostile titles and links as text", async (t) => {
    const page = await openPage(t, browser, server.url);
    const [session] = (await sessionsOf("one")).filter(({ title }) => title === "Wombats");
    const id = session.readings[0].paper;
    assert.match(id, /^title:wombats/);
    for (const view of [`/sessions/${encodeURIComponent(session.id)}`, `/papers/${id}`]) {
      await page.goto(view);
      await settled(page);
      assert.match(await page.locator("main").innerText(), /<img src=x onerror="window/);
      assert.equal(await page.locator('a[href^="javascript:" i]').count(), 0);
      assert.equal(await page.locator("main img, main script, main svg").count(), 0);
    }
    assert.match(await list(page, "Discussed in").innerText(), /Wombats[^]*Wombats again/);
    assert.equal(await page.evaluate(() => "hacked" in window), false);
  });

  test("says so when nobody mentions the paper, whatever its address", async (t) => {
    const page = await openPage(t, browser, server.url, { expected: /404/ });
    for (const id of ["arxiv%3A1.2", "%3Cimg%20src=x%3E", "a%2Fb.c", "%E2%98%83"]) {
      await page.goto(`/papers/${id}`);
      await page.getByRole("heading", { level: 1, name: "No such paper" }).waitFor();
    }
  });

  test("is readable on small screens, in the light and in the dark", async (t) => {
    const [topic] = await sessionsOf("plan");
    for (const colorScheme of ["light", "dark"]) {
      const viewport = { width: 320, height: 700 };
      const page = await openPage(t, browser, server.url, { viewport, colorScheme });
      const views = ["/papers/arxiv:2305.06942", `/sessions/${encodeURIComponent(topic.id)}`];
      for (const view of views) {
        await page.goto(view);
        await settled(page);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= 320, `${view} is ${width} pixels wide`);
        assert.deepEqual(await page.evaluate(faintText), [], view);
      }
    }
  });
});
