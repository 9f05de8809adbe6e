import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { openPage, settled } from "./support/browser.js";
import { archiveOfClubs } from "./support/programs.js";
import { serving } from "./support/suite.js";

const read = "Overlap Communication with Dependent Computation via Decomposition";
const hostile = "&lt;img src=x onerror=window.hacked=1&gt;";
const one = `# One

## [The Book? C++ & more](https://example.org/book)

| Date | Topic | Presenter | Paper |
|------|-------|-----------|-------|
| 2099-06-17 | Far away | Ada | |
| 2099-06-10 | What comes next | Ada, Bob | |
| 2025-03-11 | Second chapter | Bob | |
| 2025-03-04 | First chapter | Ada | [${read}](https://arxiv.org/abs/2305.06942) |

## Other things

- Nothing here.

## Guests ${hostile}

| Date | Topic | Presenter |
|------|-------|-----------|
| 2024-05-06 | By ${hostile} | ${hostile} |
`;
const two = `# Two

## The Book? C++ & more

| Date | Topic | Presenter |
|------|-------|-----------|
| 2025-04-01 | The same book again | Ada |
`;
const plan = `# Plan

## Batch 1

- **Collectives**
  - ${read} (Wang et al., 2023)
  - Another paper that nobody has read so far (Nobody et al., 2024)

## Batch 2

- **Kernels**
  - A third paper that nobody has read so far (Nobody et al., 2025)
`;
const kSeries = "The Book? C++ & more";

describe("pages of clubs, series and presenters", () => {
  let browser, server;
  serving(
    () =>
      archiveOfClubs([
        {
          id: "one",
          name: "Club <img src=x onerror=window.hacked=1>",
          files: { "README.md": one },
        },
        { id: "two", name: "Club Two", files: { "README.md": two } },
        { id: "plan", name: "The Plan", kind: "plan", files: { "README.md": plan } },
      ]),
    (running) => ({ browser, server } = running),
  );

  async function open(t, path, options = {}) {
    const page = await openPage(t, browser, server.url, options);
    await page.goto(path);
    await settled(page);
    return page;
  }
  const section = (page, name) =>
    page.locator("section").filter({ has: page.getByRole("heading", { level: 2, name }) });

  test("a club begins with its next session, then what follows, then what was", async (t) => {
    const page = await open(t, "/clubs/one");
    const headings = await page.getByRole("heading", { level: 2 }).allInnerTexts();
    assert.deepEqual(headings.slice(0, 3), ["Next session", "Upcoming", kSeries]);
    const next = section(page, "Next session");
    assert.match(await next.innerText(), /Wednesday 10 June 2099|Wednesday, 10 June 2099/);
    assert.match(await next.innerText(), /What comes next[^]*Ada, Bob/);
    assert.match(await section(page, "Upcoming").innerText(), /17 Jun 2099[^]*Far away/);
    const past = await section(page, kSeries).locator(".row-title").allInnerTexts();
    assert.deepEqual(past, ["Second chapter", "First chapter"]);
    for (const link of await page.getByRole("link", { name: "Add to calendar" }).all())
      assert.equal(await link.getAttribute("href"), "/calendars/one.ics");
    const feed = page.getByRole("link", { name: "Feed" });
    assert.equal(await feed.getAttribute("href"), "/feeds/clubs/one.atom");
    await section(page, kSeries).getByRole("link", { name: "First chapter" }).click();
    await page.getByRole("heading", { level: 1, name: "First chapter" }).waitFor();
  });

  test("a series has its sessions of all clubs in order, and what it reads", async (t) => {
    const page = await open(t, "/clubs/one");
    await page.getByRole("link", { name: kSeries }).first().click();
    await page.waitForURL(`**/series/${encodeURIComponent(kSeries)}`);
    await page.getByRole("heading", { level: 1, name: kSeries }).waitFor();
    const titles = await page.locator(".row-title").allInnerTexts();
    const inOrder = ["First chapter", "Second chapter", "The same book again"];
    assert.deepEqual(titles, [...inOrder, "What comes next", "Far away"]);
    const facts = page.locator("dl");
    assert.match(await facts.innerText(), /5 sessions[^]*Club Two[^]*Ada[^]*Bob/);
    const source = facts.getByRole("link", { name: "example.org" });
    assert.equal(await source.getAttribute("href"), "https://example.org/book");
    assert.match(await page.title(), /^The Book\? C\+\+ & more/);
  });

  test("a presenter has the sessions of all clubs, the newest first", async (t) => {
    const page = await open(t, "/presenters/Ada");
    const titles = await page.locator(".row-title").allInnerTexts();
    assert.deepEqual(titles, [
      "Far away",
      "What comes next",
      "The same book again",
      "First chapter",
    ]);
    assert.match(
      await page.locator(".row", { hasText: "What comes next" }).innerText(),
      /with Bob/,
    );
    await page.getByRole("link", { name: "Club Two" }).first().click();
    await page.getByRole("heading", { level: 1, name: "Club Two" }).waitFor();
  });

  test("a plan says what covers each reading, and how much is left", async (t) => {
    const page = await open(t, "/clubs/plan");
    await page.getByText("Sessions cover 1 of 3 readings.").waitFor();
    const bar = page.getByRole("progressbar", { name: "Covered" });
    assert.deepEqual(await bar.evaluate(({ value, max }) => [value, max]), [1, 3]);
    const first = section(page, "Batch 1");
    assert.match(await first.innerText(), /Covered\s+1 of 2/);
    const readings = first.locator(".things > li");
    assert.match(await readings.nth(0).innerText(), /Covered by First chapter/);
    assert.doesNotMatch(await readings.nth(1).innerText(), /Covered by/);

    const show = page.getByRole("list", { name: "Show" });
    await show.getByRole("link", { name: "Not covered" }).click();
    await page.waitForURL("**/clubs/plan?show=open");
    assert.equal(await page.locator(".things > li").count(), 2);
    assert.equal(await show.locator("[aria-current]").innerText(), "Not covered");
    await show.getByRole("link", { name: "Covered", exact: true }).click();
    await page.waitForURL("**/clubs/plan?show=covered");
    assert.equal(await page.locator(".things > li").count(), 1);
    assert.equal(await section(page, "Batch 2").count(), 0);
    await page.goBack();
    await page.waitForURL("**/clubs/plan?show=open");
    assert.equal(await page.locator(".things > li").count(), 2);
    await page
      .locator(".things")
      .getByRole("link", { name: /^Another paper/ })
      .click();
    await page.getByRole("heading", { level: 1, name: /^Another paper/ }).waitFor();
  });

  test("the page one arrives at names the series of clubs, not a plan's batches", async (t) => {
    const page = await open(t, "/");
    const series = await section(page, "Series").getByRole("link").allInnerTexts();
    assert.ok(series.includes(kSeries), series.join());
    assert.ok(!series.some((name) => name.startsWith("Batch")), series.join());
  });

  test("a plan's covered reading leads to the session", async (t) => {
    const page = await open(t, "/clubs/plan?show=covered");
    await page.getByRole("link", { name: "First chapter" }).click();
    await page.getByRole("heading", { level: 1, name: "First chapter" }).waitFor();
  });

  test("hostile names of clubs, series and presenters stay text", async (t) => {
    const page = await open(t, "/clubs/one");
    const name = "<img src=x onerror=window.hacked=1>";
    assert.match(await page.locator("h1").innerText(), /^Club <img src=x/);
    await page.getByRole("link", { name, exact: true }).first().click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
    assert.equal(new URL(page.url()).pathname, `/presenters/${encodeURIComponent(name)}`);
    assert.match(await page.locator("main").innerText(), /Guests <img src=x|By <img src=x/);
    assert.equal(await page.locator("main :is(img, script)").count(), 0);
    assert.equal(await page.evaluate(() => "hacked" in window), false);
  });

  test("names that nobody has are said to be unknown", async (t) => {
    const page = await openPage(t, browser, server.url, { expected: /404/ });
    for (const [path, heading] of [
      ["/clubs/nobody", "No such club"],
      ["/series/nothing", "No sessions"],
      ["/presenters/%3Cb%3E", "No sessions"],
    ]) {
      await page.goto(path);
      await page.getByRole("heading", { level: 1, name: heading }).waitFor();
    }
  });
});
