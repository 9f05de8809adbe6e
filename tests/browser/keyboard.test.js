import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { openPage, searchBox, sessions, settled } from "./support/browser.js";
import { sampleArchive } from "./support/programs.js";
import { sample } from "./support/sample.js";
import { serving } from "./support/suite.js";

/** What has the keyboard: its words, and whether that can be seen. */
function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    const outlined = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
    return {
      id: element.id,
      isHit: element.matches(".hit-link"),
      text: element.textContent.trim() || `${element.tagName} ${element.getAttribute("type")}`,
      visible:
        outlined(getComputedStyle(element)) || outlined(getComputedStyle(element, "::after")),
    };
  });
}

describe("the keyboard", () => {
  let browser, server;
  serving(sampleArchive, (running) => ({ browser, server } = running));

  test("starts in the search box, and / leads back into it", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto("/");
    assert.equal((await focused(page)).id, "q");
    await page.keyboard.type(`${sample.words} a/b`);
    assert.equal(await searchBox(page).inputValue(), `${sample.words} a/b`);

    await searchBox(page).fill(sample.words);
    await page.keyboard.press("Enter");
    await sessions(page).first().waitFor();
    await sessions(page).first().getByRole("link").first().focus();
    await page.keyboard.press("/");
    assert.equal((await focused(page)).id, "q");
    assert.equal(await searchBox(page).inputValue(), sample.words);
  });

  test("reaches everything in order, always visibly", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto(`/?q=${encodeURIComponent(sample.words)}`);
    await settled(page);
    const seen = [];
    for (let presses = 0; presses < 80; ++presses) {
      await page.keyboard.press("Tab");
      const at = await focused(page);
      assert.ok(at.visible, `no visible focus on “${at.text}”`);
      seen.push(at.text);
      if (at.isHit) return;
    }
    assert.fail(`Tab never reached a hit: ${seen.join(" | ")}`);
  });

  test("skips from the top to the results", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto(`/?q=${encodeURIComponent(sample.words)}`);
    await settled(page);
    await page.evaluate(() => document.activeElement.blur());
    await page.getByRole("link", { name: "Skip to the results" }).focus();
    await page.keyboard.press("Enter");
    assert.equal((await focused(page)).id, "main");
  });

  /** What the arrows and letters stop at, in order. */
  const stops = (page) =>
    page.locator(".results").locator("h2 a, .hit-link, .more");

  const hasFocus = (locator) => locator.evaluate((element) => element === document.activeElement);

  test("goes down through sessions and their hits, and up again into the box", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto(`/?q=${sample.spread}`);
    await settled(page);
    const count = await stops(page).count();
    assert.ok(count > 5);
    for (let at = 0; at < count; ++at) {
      await page.keyboard.press("ArrowDown");
      assert.ok(await hasFocus(stops(page).nth(at)), `stop ${at}`);
      assert.ok((await focused(page)).visible, `stop ${at}`);
    }
    await page.keyboard.press("ArrowDown");
    assert.ok(await hasFocus(stops(page).last()));
    for (let at = count - 2; at >= 0; --at) {
      await page.keyboard.press("ArrowUp");
      assert.ok(await hasFocus(stops(page).nth(at)), `stop ${at}`);
    }
    assert.ok(await stops(page).first().evaluate((link) => link.getBoundingClientRect().top >= 0));
    await page.keyboard.press("ArrowUp");
    assert.equal((await focused(page)).id, "q");
  });

  test("does the same by j and k from anywhere but a field, and Enter opens", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto(`/?q=${encodeURIComponent(sample.words)}`);
    await settled(page);
    await page.keyboard.type("jk");
    assert.equal(await searchBox(page).inputValue(), `${sample.words}jk`);
    await searchBox(page).fill(sample.words);
    await searchBox(page).blur();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    assert.ok((await focused(page)).isHit);
    await page.keyboard.press("k");
    assert.ok(await hasFocus(stops(page).first()));
    const title = (await focused(page)).text;
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
  });

  test("leaves the arrows to the suggestions while these are there", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto("/");
    await searchBox(page).pressSequentially(sample.beginning);
    await page.getByRole("option").first().waitFor();
    await sessions(page).first().waitFor();
    await page.keyboard.press("ArrowDown");
    assert.equal((await focused(page)).id, "q");
    assert.notEqual(await searchBox(page).getAttribute("aria-activedescendant"), null);
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowDown");
    assert.ok(await hasFocus(stops(page).first()));
  });

  test("is explained in a dialog, which has it until it is closed", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto(`/?q=${encodeURIComponent(sample.words)}`);
    await settled(page);
    await page.keyboard.type("?");
    const dialog = page.getByRole("dialog", { name: "Keys" });
    assert.equal(await dialog.count(), 0);
    await searchBox(page).fill(sample.words);
    await stops(page).first().focus();
    await page.keyboard.press("?");
    await dialog.getByText("go to the search box").waitFor();
    for (let presses = 0; presses < 6; ++presses) {
      await page.keyboard.press("Tab");
      const outside = await page.evaluate(
        () => document.activeElement !== document.body && !document.activeElement.closest("dialog"),
      );
      assert.equal(outside, false);
    }
    await page.keyboard.press("/");
    assert.notEqual((await focused(page)).id, "q");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    assert.ok(await hasFocus(stops(page).first()));

    // Who goes on at once is not brought back.
    await page.keyboard.press("?");
    await dialog.waitFor();
    await page.evaluate(() => {
      document.querySelector("dialog").close();
      document.querySelector("#q").focus();
    });
    await dialog.waitFor({ state: "detached" });
    assert.equal((await focused(page)).id, "q");

    await stops(page).first().focus();
    await page.keyboard.press("?");
    await dialog.getByRole("link", { name: "All of the query language" }).click();
    await page.getByRole("heading", { level: 1, name: "How to search" }).waitFor();
    assert.equal(await dialog.count(), 0);
  });
});
