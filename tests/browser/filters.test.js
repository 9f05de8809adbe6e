import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { openPage, searchBox, sessions, settled } from "./support/browser.js";
import { sampleArchive } from "./support/programs.js";
import { sample } from "./support/sample.js";
import { serving } from "./support/suite.js";

const parameters = (page) => new URL(page.url()).searchParams;

describe("filters", () => {
  let browser, server;
  serving(sampleArchive, (running) => ({ browser, server } = running));

  /** The first choice of a facet: its box and how many sessions it promises. */
  async function firstChoice(page, facet) {
    const choice = page.getByRole("group", { name: facet }).locator("label").first();
    await choice.waitFor();
    const count = Number((await choice.locator(".choice-count").innerText()).replace(/\D/g, ""));
    return { box: choice.getByRole("checkbox"), count };
  }

  test("narrow the results, live in the address, and go with the back button", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto(`/?q=${encodeURIComponent(sample.words)}`);
    const { box } = await firstChoice(page, "Found in");
    await box.check();
    await page.waitForURL((url) => url.searchParams.has("kind"));
    await settled(page);
    const kind = parameters(page).get("kind");
    const kinds = await page
      .locator(".hit .kind")
      .evaluateAll((all) => all.map((one) => one.className));
    assert.ok(
      kinds.length > 0 && kinds.every((name) => name.endsWith(`kind-${kind}`)),
      kinds.join(),
    );

    await page.reload();
    await settled(page);
    assert.equal(await (await firstChoice(page, "Found in")).box.isVisible(), true);
    assert.equal(await page.getByRole("checkbox", { checked: true }).count(), 1);

    await page.goBack();
    await settled(page);
    assert.equal(parameters(page).has("kind"), false);
    assert.equal(await page.getByRole("checkbox", { checked: true }).count(), 0);
    await page.goForward();
    await settled(page);
    assert.equal(parameters(page).get("kind"), kind);
  });

  test("several at once stand as chips, and a chip takes its filter off", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto(`/?q=${encodeURIComponent(sample.words)}`);
    await (await firstChoice(page, "Year")).box.check();
    await settled(page);
    await (await firstChoice(page, "Club")).box.check();
    await settled(page);
    const chips = page.getByRole("list", { name: "Active filters" });
    await chips
      .getByRole("link", { name: /^Remove filter/ })
      .nth(1)
      .waitFor();
    assert.equal(await chips.getByRole("link", { name: /^Remove filter/ }).count(), 2);

    await chips
      .getByRole("link", { name: /^Remove filter/ })
      .first()
      .click();
    assert.equal([...parameters(page).keys()].length, 2);
    await chips.getByRole("link", { name: "Clear all" }).click();
    assert.deepEqual([...parameters(page)], [["q", sample.words]]);
    await sessions(page).first().waitFor();
  });

  test("of one kind widen each other, of two kinds narrow", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto(`/?q=${sample.spread}`);
    const presented = page.getByRole("group", { name: "Presenter" });
    const counts = [];
    for (const name of sample.presenters) {
      const choice = presented.locator("label", { hasText: name });
      counts.push(Number(await choice.locator(".choice-count").innerText()));
      await choice.getByRole("checkbox").check();
      await page.waitForURL((url) => url.searchParams.getAll("presenter").length === counts.length);
      await settled(page);
    }
    assert.deepEqual(parameters(page).getAll("presenter"), sample.presenters);
    assert.equal(await sessions(page).count(), counts[0] + counts[1]);
    assert.equal(await page.getByRole("link", { name: /^Remove filter/ }).count(), 2);

    await page.getByRole("group", { name: "Found in" }).getByLabel("Transcript").check();
    await settled(page);
    assert.ok((await sessions(page).count()) < counts[0] + counts[1]);
  });

  test("name the club that was chosen also where nothing of it is found", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto(`/?q=${sample.nothing}&club=sample`);
    await page.getByRole("link", { name: "Remove filter Lamplight Reading Club" }).waitFor();
    await page.getByRole("checkbox", { name: "Lamplight Reading Club" }).waitFor();
    assert.equal(await page.locator(".histogram").count(), 0);
  });

  test("keep while the words change", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto("/?year=2001&sort=newest&page=2");
    await searchBox(page).fill(sample.words);
    await page.waitForURL((url) => url.searchParams.get("q") === sample.words);
    assert.equal(parameters(page).get("year"), "2001");
    assert.equal(parameters(page).get("sort"), "newest");
    assert.equal(parameters(page).has("page"), false);
  });

  test("the order is chosen and kept in the address", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto(`/?q=${encodeURIComponent(sample.commonWord)}`);
    await page.getByLabel("Sort by").selectOption("oldest");
    await page.waitForURL((url) => url.searchParams.get("sort") === "oldest");
    await settled(page);
    const dates = await page
      .locator(".results time")
      .evaluateAll((all) => all.map((one) => one.getAttribute("datetime")));
    assert.ok(dates.length > 1);
    assert.deepEqual(dates, [...dates].sort());
  });
});
