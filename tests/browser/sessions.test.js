import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { openPage, sessions, settled } from "./support/browser.js";
import { sampleArchive } from "./support/programs.js";
import { sample } from "./support/sample.js";
import { serving } from "./support/suite.js";

describe("more of a session", () => {
  let browser, server;
  serving(sampleArchive, (running) => ({ browser, server } = running));

  const more = (page) => page.getByRole("button", { name: /\d+ more in this session/ }).first();
  const entries = (page) => sessions(page).first().locator(".hit");

  test("opens where it stands, nothing twice, and the keyboard goes on there", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto(`/?q=${sample.spread}`);
    const shown = (await more(page).innerText()).match(/\d+/)[0];
    const before = await entries(page).count();
    await more(page).focus();
    await page.keyboard.press("Enter");
    await entries(page).nth(before).waitFor();
    assert.equal(await entries(page).count(), before + Number(shown));
    const texts = await entries(page).allInnerTexts();
    assert.equal(new Set(texts).size, texts.length);
    assert.equal(await more(page).count(), 0);
    const focused = await page.evaluate(() =>
      [...document.querySelectorAll(".hit-link")].indexOf(document.activeElement),
    );
    assert.equal(focused, before);
  });

  test("keeps to the kinds that were chosen", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto(`/?q=${sample.spread}&kind=slide`);
    await more(page).click();
    await page.locator(".hits-more .hit").first().waitFor();
    const kinds = await entries(page).locator(".kind").allInnerTexts();
    assert.deepEqual([...new Set(kinds)], ["Slide"]);
  });

  test("can be asked for again when it did not come", async (t) => {
    const page = await openPage(t, browser, server.url, { expected: /ERR_FAILED/ });
    await page.route(/\/hits\?/, (route) => route.abort(), { times: 1 });
    await page.goto(`/?q=${sample.spread}`);
    await more(page).click();
    await page.getByRole("button", { name: "could not be loaded" }).click();
    await page.locator(".hits-more .hit").first().waitFor();
  });

  test("belongs to the words it was asked for with", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto(`/?q=${sample.spread}`);
    await more(page).click();
    await page.locator(".hits-more .hit").first().waitFor();
    await page.getByRole("combobox").first().fill(sample.words);
    await page.waitForURL((url) => url.searchParams.get("q") === sample.words);
    await settled(page);
    assert.equal(await page.locator(".hits-more").count(), 0);
  });

  test("leads on to similar sessions, without itself", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto(`/?q=${encodeURIComponent(sample.words)}`);
    await sessions(page).first().getByRole("heading").getByRole("link").click();
    const own = await page.getByRole("heading", { level: 1 }).innerText();
    const similar = page.locator("section", {
      has: page.getByRole("heading", { name: "Similar sessions" }),
    });
    const titles = await similar.locator("li > a").allInnerTexts();
    assert.ok(titles.length > 0);
    assert.ok(!titles.includes(own));
    await similar.locator("li > a").first().click();
    await page.getByRole("heading", { level: 1, name: titles[0] }).waitFor();
  });
});
