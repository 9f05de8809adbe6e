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

const heading = (page) => page.getByRole("heading", { name: "Your recent searches" });
const onStart = (page) => page.locator(".recent-search");

describe("recent searches", () => {
  let browser, server;
  serving(sampleArchive, (running) => ({ browser, server } = running));

  async function searched(page, ...all) {
    for (const words of all) {
      await page.goto("/");
      await searchBox(page).fill(words);
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.searchParams.get("q") === words);
      await settled(page);
    }
  }

  test("stand on the start page, newest first, until they are removed", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto("/");
    await settled(page);
    assert.equal(await heading(page).count(), 0);
    await searched(page, "one", "two", sample.words);
    await page.goto("/");
    await heading(page).waitFor();
    assert.deepEqual(await onStart(page).getByRole("link").allInnerTexts(), [
      sample.words,
      "two",
      "one",
    ]);
    await page.getByRole("button", { name: "Remove “two” from" }).click();
    assert.equal(await onStart(page).count(), 2);
    assert.match(
      await page.evaluate(() => document.activeElement.getAttribute("aria-label")),
      /^Remove “one”/,
    );
    await page.reload();
    await onStart(page).first().getByRole("link").click();
    await sessions(page).first().waitFor();
    assert.equal(await searchBox(page).inputValue(), sample.words);

    await page.goto("/");
    await page.getByRole("button", { name: "Remove all" }).click();
    await heading(page).waitFor({ state: "detached" });
    await page.reload();
    await settled(page);
    assert.equal(await heading(page).count(), 0);
  });

  test("are suggested in an empty box, and Delete takes one off", async (t) => {
    const page = await openPage(t, browser, server.url);
    await searched(page, "one", sample.words);
    await page.goto("/");
    await settled(page);
    assert.equal(await suggestions(page).isVisible(), false);
    await page.keyboard.press("ArrowDown");
    await suggested(page).first().waitFor();
    assert.match(await suggested(page).first().innerText(), new RegExp(`^${sample.words}`));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Delete");
    assert.equal(await suggested(page).count(), 1);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await sessions(page).first().waitFor();
    assert.equal(await searchBox(page).inputValue(), sample.words);
  });

  test("come on a click into the empty box, and each has a cross", async (t) => {
    const page = await openPage(t, browser, server.url);
    await searched(page, "one", "two");
    await page.goto("/");
    await settled(page);
    await searchBox(page).click();
    await suggested(page).first().locator(".suggestion-forget").click();
    assert.equal(await suggested(page).count(), 1);
    assert.equal(new URL(page.url()).search, "");
    await suggested(page).first().click();
    await page.waitForURL((url) => url.searchParams.get("q") === "one");
  });

  test("include what was only typed when a result of it is opened", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto("/");
    await searchBox(page).pressSequentially(sample.words);
    await page.waitForURL((url) => url.searchParams.get("q") === sample.words);
    await settled(page);
    await sessions(page).first().getByRole("heading").getByRole("link").click();
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await page.goto("/");
    await heading(page).waitFor();
    assert.deepEqual(await onStart(page).getByRole("link").allInnerTexts(), [sample.words]);
  });

  test("are ten at most", async (t) => {
    const page = await openPage(t, browser, server.url);
    const kept = Array.from({ length: 10 }, (_, n) => `words ${n}`);
    await page.addInitScript((list) => {
      localStorage.setItem("lectern.recent", JSON.stringify(list));
    }, kept);
    await page.goto("/");
    await searchBox(page).fill(sample.words);
    await page.keyboard.press("Enter");
    await settled(page);
    const list = await page.evaluate(() => JSON.parse(localStorage.getItem("lectern.recent")));
    assert.deepEqual(list, [sample.words, ...kept.slice(0, 9)]);
  });

  test("do without where the browser keeps nothing", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.addInitScript(() => {
      for (const name of ["getItem", "setItem"])
        Storage.prototype[name] = () => {
          throw new DOMException("denied", "QuotaExceededError");
        };
    });
    await page.goto("/");
    await searchBox(page).fill(sample.words);
    await page.keyboard.press("Enter");
    await sessions(page).first().waitFor();
    await page.getByRole("link", { name: "Lectern" }).click();
    await heading(page).waitFor();
    assert.deepEqual(await onStart(page).getByRole("link").allInnerTexts(), [sample.words]);
  });

  test("that somebody else wrote stay text", async (t) => {
    const page = await openPage(t, browser, server.url);
    const words = "<img src=x onerror=window.hacked=1>";
    await page.addInitScript((hostile) => {
      localStorage.setItem("lectern.recent", JSON.stringify([hostile, { a: 1 }, 5]));
    }, words);
    await page.goto("/");
    await heading(page).waitFor();
    assert.deepEqual(await onStart(page).getByRole("link").allInnerTexts(), [words]);
    assert.equal(await page.locator("img").count(), 0);
    assert.equal(await page.evaluate(() => "hacked" in window), false);
  });
});
