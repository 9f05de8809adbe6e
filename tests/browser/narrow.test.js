import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { openPage, sessions, settled } from "./support/browser.js";
import { sampleArchive } from "./support/programs.js";
import { sample } from "./support/sample.js";
import { serving } from "./support/suite.js";

const parameters = (page) => new URL(page.url()).searchParams;
const opener = (page) => page.getByRole("button", { name: /^Filters/ });
const sheet = (page) => page.getByRole("dialog", { name: "Filters" });

describe("on a small screen", () => {
  let browser, server;
  serving(sampleArchive, (running) => ({ browser, server } = running));

  async function show(t, words, options = {}) {
    const viewport = { width: 320, height: 640 };
    const page = await openPage(t, browser, server.url, { viewport, ...options });
    await page.goto(`/?q=${encodeURIComponent(words)}`);
    await settled(page);
    return page;
  }

  test("the filters are a sheet, which says how many sessions are left", async (t) => {
    const page = await show(t, sample.spread);
    assert.equal(await page.getByRole("checkbox").count(), 0);
    await opener(page).click();
    const all = await sheet(page)
      .getByRole("button", { name: /^Show \d+ session/ })
      .innerText();
    await sheet(page)
      .getByRole("checkbox", { name: new RegExp(sample.presenters[1]) })
      .check();
    await page.waitForURL((url) => url.searchParams.has("presenter"));
    await settled(page);
    const done = sheet(page).getByRole("button", { name: /^Show \d+ session/ });
    const left = await done.innerText();
    assert.notEqual(left, all);
    await done.click();
    await sheet(page).waitFor({ state: "detached" });
    assert.equal(await sessions(page).count(), Number(/\d+/.exec(left)[0]));
    assert.match(await opener(page).innerText(), /\(1\)/);
    assert.equal(await page.getByRole("link", { name: /^Remove filter/ }).count(), 1);

    await opener(page).click();
    await sheet(page).getByRole("button", { name: "Clear all" }).click();
    await page.waitForURL((url) => !url.searchParams.has("presenter"));
    await page.keyboard.press("Escape");
    await sheet(page).waitFor({ state: "detached" });
    assert.equal(await opener(page).evaluate((button) => button === document.activeElement), true);
  });

  test("a finger chooses months by drawing over them", async (t) => {
    const page = await show(t, sample.spread, { hasTouch: true });
    await opener(page).tap();
    const bars = sheet(page).getByRole("group", { name: "Sessions by month" });
    await bars.getByRole("button").first().waitFor();
    const middle = async (bar) => {
      const { x, y, width, height } = await bar.boundingBox();
      return { x: x + width / 2, y: y + height / 2 };
    };
    const [from, to] = [
      await middle(bars.getByRole("button").first()),
      await middle(bars.getByRole("button").last()),
    ];
    const touch = await page.context().newCDPSession(page);
    const send = (type, touchPoints) =>
      touch.send("Input.dispatchTouchEvent", { type, touchPoints });
    await send("touchStart", [from]);
    for (let step = 1; step <= 5; ++step)
      await send("touchMove", [
        { x: from.x + ((to.x - from.x) * step) / 5, y: from.y + ((to.y - from.y) * step) / 5 },
      ]);
    await sheet(page).locator(".histogram-chosen").waitFor();
    assert.equal(parameters(page).has("from"), false);
    await send("touchEnd", []);
    await page.waitForURL((url) => url.searchParams.has("from"));
    assert.notEqual(parameters(page).get("from"), parameters(page).get("to"));
    assert.match(await sheet(page).locator(".histogram-chosen").innerText(), /2026/);
  });

  test("a document named in one long word keeps to the screen", async (t) => {
    const viewport = { width: 320, height: 640 };
    const page = await openPage(t, browser, server.url, { viewport });
    await page.route("**/api/search?*", async (route) => {
      const response = await route.fetch();
      const answer = await response.json();
      for (const { material } of answer.results.flatMap(({ hits }) => hits))
        if (material) material.title = "a_name_without_any_blank_".repeat(4);
      await route.fulfill({ response, json: answer });
    });
    await page.goto(`/?q=${sample.spread}`);
    await page.getByText("a_name_without").first().waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  });

  test("nothing scrolls sideways, with the sheet and the keys open, too", async (t) => {
    const page = await show(t, sample.spread);
    const isWithin = async (what) => {
      const width = await page.evaluate(() =>
        Math.max(
          document.documentElement.scrollWidth,
          ...[...document.querySelectorAll("dialog")].map((dialog) => dialog.scrollWidth),
        ),
      );
      assert.ok(width <= 320, `${what} is ${width} pixels wide`);
    };
    await page.locator(".picture svg").first().waitFor();
    await isWithin("results");
    await opener(page).click();
    await sheet(page).waitFor();
    await isWithin("filters");
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await isWithin("keys");
  });
});
