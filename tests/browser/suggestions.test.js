import assert from "node:assert/strict";
import { describe, test } from "node:test";

import {
  openPage,
  searchBox,
  sessions,
  settled,
  suggested,
  suggestions,
} from "./support/browser.js";
import { sampleArchive } from "./support/programs.js";
import { sample } from "./support/sample.js";
import { serving } from "./support/suite.js";

describe("suggestions", () => {
  let browser, server;
  serving(sampleArchive, (running) => ({ browser, server } = running));

  async function typing(t, words) {
    const page = await openPage(t, browser, server.url);
    await page.goto("/");
    await searchBox(page).pressSequentially(words);
    await suggested(page).first().waitFor();
    return page;
  }

  const words = (page) => new URL(page.url()).searchParams.get("q");

  /** The option that the box says is chosen, with the arrow keys. */
  async function walkTo(page, text) {
    for (let presses = 0; presses < 8; ++presses) {
      await page.keyboard.press("ArrowDown");
      const id = await searchBox(page).getAttribute("aria-activedescendant");
      if (id === null) continue;
      const option = page.locator(`#${id}`);
      assert.equal(await option.getAttribute("aria-selected"), "true");
      if ((await option.innerText()).includes(text)) return;
    }
    assert.fail(`The arrows never reach “${text}”`);
  }

  test("say what they are, with what was typed marked", async (t) => {
    const page = await typing(t, sample.beginning);
    const session = suggested(page).filter({ hasText: sample.title });
    assert.match(await session.innerText(), /Session/);
    assert.equal(
      (await session.locator("mark").first().innerText()).toLowerCase(),
      sample.beginning,
    );
    assert.equal(await searchBox(page).getAttribute("aria-expanded"), "true");
    assert.equal(
      await searchBox(page).getAttribute("aria-controls"),
      await suggestions(page).getAttribute("id"),
    );
    assert.equal(await searchBox(page).getAttribute("aria-activedescendant"), null);
  });

  test("open a session with the arrows and Enter, and the way back is short", async (t) => {
    const page = await typing(t, sample.beginning);
    await page.waitForURL((url) => url.searchParams.get("q") === sample.beginning);
    await walkTo(page, "Session");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: sample.title }).waitFor();
    assert.equal(await searchBox(page).inputValue(), "");
    assert.equal(await suggested(page).count(), 0);
    await page.goBack();
    await settled(page);
    await page.goBack();
    await page.getByRole("heading", { name: "In the archive" }).waitFor();
  });

  test("search for what they stand for", async (t) => {
    const page = await typing(t, sample.presenter.beginning);
    await suggested(page).filter({ hasText: sample.presenter.name }).click();
    await page.waitForURL((url) => url.searchParams.get("q")?.startsWith("presenter:"));
    assert.equal(words(page), `presenter:"${sample.presenter.name}"`);
    assert.equal(await searchBox(page).inputValue(), words(page));
    await settled(page);
    assert.ok((await sessions(page).count()) > 0);
    await page.waitForLoadState("networkidle");
    assert.equal(await suggestions(page).isVisible(), false);
  });

  test("go round: the arrows lead back to one's own words, and Enter searches for them", async (t) => {
    const page = await typing(t, sample.beginning);
    await page.keyboard.press("ArrowUp");
    assert.notEqual(await searchBox(page).getAttribute("aria-activedescendant"), null);
    await page.keyboard.press("ArrowDown");
    assert.equal(await searchBox(page).getAttribute("aria-activedescendant"), null);
    await page.keyboard.press("Enter");
    await settled(page);
    assert.equal(words(page), sample.beginning);
    assert.equal(await suggestions(page).isVisible(), false);
  });

  test("close with Escape, which leaves the words, and come back with an arrow", async (t) => {
    const page = await typing(t, sample.beginning);
    await page.keyboard.press("Escape");
    await suggestions(page).waitFor({ state: "hidden" });
    assert.equal(await searchBox(page).getAttribute("aria-expanded"), "false");
    assert.equal(await searchBox(page).inputValue(), sample.beginning);
    await page.keyboard.press("Alt+ArrowDown");
    await suggested(page).first().waitFor();
    await page.keyboard.press("Tab");
    await suggestions(page).waitFor({ state: "hidden" });
  });

  test("that come late are not shown, and fast fingers ask little", async (t) => {
    const page = await openPage(t, browser, server.url);
    let release;
    const held = new Promise((done) => (release = done));
    const asked = [];
    await page.route(/\/api\/suggest\?/, async (route) => {
      const typed = new URL(route.request().url()).searchParams.get("q");
      asked.push(typed);
      if (typed === sample.presenter.beginning) await held;
      await route.continue().catch(() => undefined); // the page has given it up
    });
    const gaveUp = page.waitForEvent("requestfailed", (request) =>
      request.url().includes(`q=${sample.presenter.beginning}`),
    );
    await page.goto("/");
    await searchBox(page).fill(sample.presenter.beginning);
    await page.waitForRequest(/\/api\/suggest\?/);
    await searchBox(page).fill("");
    await searchBox(page).pressSequentially(sample.beginning, { delay: 5 });
    await gaveUp;
    await suggested(page).first().waitFor();
    release();
    await page.waitForLoadState("networkidle");
    assert.doesNotMatch((await suggestions(page).innerText()).toLowerCase(), /maren/);
    assert.ok(asked.length < 1 + sample.beginning.length, asked.join());
  });
});
