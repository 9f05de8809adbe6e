import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { openPage, searchFor, sessions, settled } from "./support/browser.js";
import { sampleArchive } from "./support/programs.js";
import { sample } from "./support/sample.js";
import { serving } from "./support/suite.js";

const frames = (page) => page.locator(".picture");
const drawn = (page) => page.locator(".picture svg");

describe("pictures of the pages that were found", () => {
  let browser, server;
  serving(sampleArchive, (running) => ({ browser, server } = running));

  async function found(t, words, options) {
    const page = await openPage(t, browser, server.url, options);
    await page.goto(`/?q=${encodeURIComponent(words)}`);
    await settled(page);
    return page;
  }

  test("show the page, with the words marked where they stand on it", async (t) => {
    const page = await found(t, sample.words);
    const hit = page.locator(".hit", { has: drawn(page) }).first();
    await hit.locator("rect").first().waitFor();
    const href = await hit.getByRole("link").getAttribute("href");
    const [, sha256, number] = /^\/documents\/([0-9a-f]{64})\?page=(\d+)&/.exec(href);
    const q = encodeURIComponent(sample.words);
    const path = `/api/documents/${sha256}/pages/${number}/boxes?q=${q}`;
    const { width, boxes } = await (await page.request.get(path)).json();
    assert.equal(await hit.locator("rect").count(), boxes.length);

    // A slide is seen whole, so a point of the page is the same share of the picture.
    const [frame, mark] = [
      await hit.locator("svg").boundingBox(),
      await hit.locator("rect").first().boundingBox(),
    ];
    const [left, , right] = boxes[0].box;
    const middle = frame.x + (frame.width * (left + right)) / 2 / width;
    assert.ok(Math.abs(mark.x + mark.width / 2 - middle) < 1.5);
    const image = await hit.locator("image").getAttribute("href");
    assert.equal((await page.request.get(image)).status(), 200);
  });

  test("are of the new words when these change", async (t) => {
    const page = await found(t, sample.words);
    const marks = page.locator(".picture").first().locator("rect");
    await marks.first().waitFor();
    const before = await marks.count();
    await searchFor(page, sample.spread);
    await page.waitForFunction((number) => {
      const picture = document.querySelector(".picture");
      const shown = picture.querySelectorAll("rect").length;
      return shown > 0 && shown < number;
    }, before);
  });

  test("are asked for when they come near, not all at once", async (t) => {
    const asked = [];
    const page = await openPage(t, browser, server.url, { viewport: { width: 900, height: 300 } });
    page.on("request", (request) => {
      if (request.url().endsWith("-320.webp")) asked.push(request.url());
    });
    await page.goto(`/?q=${sample.spread}`);
    await settled(page);
    await drawn(page).first().waitFor();
    await page.waitForLoadState("networkidle");
    const wanted = await frames(page).count();
    assert.ok(new Set(asked).size < wanted, `${asked.length} of ${wanted}`);
    await frames(page).last().scrollIntoViewIfNeeded();
    await frames(page).last().locator("svg").waitFor();
  });

  test("that do not come leave an empty frame, and nothing moves", async (t) => {
    const page = await openPage(t, browser, server.url, { expected: /ERR_FAILED|404/ });
    await page.route("**/*-320.webp", (route) => route.abort());
    await page.goto(`/?q=${encodeURIComponent(sample.words)}`);
    await settled(page);
    const before = await frames(page).first().boundingBox();
    await page.waitForLoadState("networkidle");
    assert.equal(await drawn(page).count(), 0);
    assert.equal(await page.locator("main img").count(), 0);
    assert.deepEqual(await frames(page).first().boundingBox(), before);
    assert.ok(before.height > 50);
  });

  test("without places of words are there without marks", async (t) => {
    const page = await openPage(t, browser, server.url, { expected: /ERR_FAILED/ });
    await page.route("**/boxes?*", (route) => route.abort());
    await page.goto(`/?q=${encodeURIComponent(sample.words)}`);
    await drawn(page).first().waitFor();
    assert.equal(await page.locator(".picture rect").count(), 0);
  });

  test("say nothing to those who listen: the entry has one link, with the page's number", async (t) => {
    const page = await found(t, sample.words);
    const hit = sessions(page).first().locator(".hit", { has: frames(page) }).first();
    assert.equal(await hit.getByRole("link").count(), 1);
    assert.match(await hit.getByRole("link").innerText(), /^p\. \d+/);
    assert.equal(await hit.getByRole("img").count(), 0);
  });

  test("of a page stand once, with everything that was found on it", async (t) => {
    const page = await found(t, sample.annotated);
    const entry = page.locator(".hit", { has: page.locator(".quotation") }).first();
    assert.equal(await entry.locator(".picture").count(), 1);
    assert.match(await entry.locator("figcaption").first().innerText(), /^(Highlight|Note) by \w/);
    const hrefs = await sessions(page)
      .first()
      .locator(".hits:not(.hits-more) .hit-link[href^='/documents/']")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    assert.equal(new Set(hrefs).size, hrefs.length);
  });
});
