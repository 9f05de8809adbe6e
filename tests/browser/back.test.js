import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { openPage, settled } from "./support/browser.js";
import { sampleArchive } from "./support/programs.js";
import { sample } from "./support/sample.js";
import { serving } from "./support/suite.js";

const more = (page) => page.getByRole("button", { name: /\d+ more in this session/ }).first();
const added = (page) => page.locator(".hits-more .hit");

describe("coming back to the results", () => {
  let browser, server;
  serving(sampleArchive, (running) => ({ browser, server } = running));

  test("finds them as they were left: opened lists, and the place", async (t) => {
    const page = await openPage(t, browser, server.url, { viewport: { width: 900, height: 500 } });
    await page.goto(`/?q=${sample.spread}`);
    await more(page).click();
    await added(page).first().waitFor();
    const entries = await added(page).count();
    await added(page).last().scrollIntoViewIfNeeded();
    await page.waitForLoadState("networkidle");
    const place = await page.evaluate(() => scrollY);
    assert.ok(place > 100);

    await page.locator(".results h2 a").last().evaluate((link) => link.click());
    await page.locator("main .facts").waitFor();
    assert.equal(await page.evaluate(() => scrollY), 0);
    await page.goBack();
    await added(page).first().waitFor();
    assert.equal(await added(page).count(), entries);
    await page.waitForFunction((wanted) => Math.abs(scrollY - wanted) < 2, place);
    await page.waitForLoadState("networkidle");
    assert.ok(Math.abs((await page.evaluate(() => scrollY)) - place) < 2);
  });

  test("shows them at once, before the server has answered again", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto(`/?q=${sample.spread}`);
    await settled(page);
    await page.locator(".picture svg").first().waitFor();
    const titles = await page.locator(".results h2").allInnerTexts();
    await page.locator(".results h2 a").first().click();
    await page.locator("main .facts").waitFor();

    let release;
    const held = new Promise((go) => (release = go));
    await page.route("**/api/search?*", async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    await page.goBack();
    await page.locator(".results h2").first().waitFor();
    assert.deepEqual(await page.locator(".results h2").allInnerTexts(), titles);
    await page.locator(".picture svg").first().waitFor();
    release();
    await settled(page);
  });
});
