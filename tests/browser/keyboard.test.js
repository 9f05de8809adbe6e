import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { launch, openPage, searchBox, sessions, settled } from "./support/browser.js";
import { sampleArchive, startServer } from "./support/programs.js";
import { sample } from "./support/sample.js";

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
  before(async () => {
    server = await startServer(sampleArchive());
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

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
});
