import assert from "node:assert/strict";
import { before, describe, test } from "node:test";

import { openPage, settled } from "./support/browser.js";
import { pageHit, viewerPath } from "./support/documents.js";
import { sampleArchive } from "./support/programs.js";
import { sample } from "./support/sample.js";
import { serving } from "./support/suite.js";

const words = sample.words;

describe("the viewer", () => {
  let browser, server, hit;
  serving(sampleArchive, (running) => ({ browser, server } = running));
  before(async () => {
    hit = await pageHit(server, words, "slide");
  });

  const sheet = (page, number) => page.locator(`[data-sheet="${number}"]`);
  const count = (page) => page.locator(".viewer-find-count");
  const current = (page) => page.locator(".hit-now");
  const pageField = (page) => page.getByRole("textbox", { name: "Page" });
  const at = (page, number) => page.waitForURL((url) => url.searchParams.get("page") === number);

  async function open(t, parameters, options) {
    const page = await openPage(t, browser, server.url, options);
    await page.goto(viewerPath(hit, parameters));
    await settled(page);
    await page.locator(".stage").waitFor();
    return page;
  }

  async function matches() {
    const asked = new URLSearchParams({ q: words });
    const path = `/api/documents/${hit.material.sha256}/matches?${asked}`;
    return (await fetch(server.url + path)).json();
  }

  /** Whether an element is where a reader sees it: in the stage, and not under a bar. */
  const visible = (locator) =>
    locator.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const stage = document.querySelector(".stage").getBoundingClientRect();
      const bar = document.querySelector(".viewer-bar").getBoundingClientRect();
      const below = document.querySelector(".thumbnails").getBoundingClientRect();
      const top = Math.max(stage.top, bar.bottom);
      const bottom = below.left < stage.left ? stage.bottom : Math.min(innerHeight, below.top);
      return box.top >= top - 1 && box.bottom <= bottom + 1;
    });

  test("shows the page that the address names, with the words marked where they stand", async (t) => {
    const page = await open(t, { page: hit.page, q: words, session: hit.session });
    await page.getByRole("heading", { level: 1, name: hit.material.title }).waitFor();
    assert.equal(await pageField(page).inputValue(), String(hit.page));
    await current(page).waitFor();
    assert.ok(await visible(current(page)));

    const marked = sheet(page, hit.page);
    const picture = marked.locator("img").last();
    await picture.evaluate((image) => image.decode());
    assert.equal(await picture.evaluate((image) => image.naturalWidth), 1280);
    const word = await marked.locator(".sheet-text span", { hasText: /^inverted/i }).first();
    const [box, text] = [await current(page).boundingBox(), await word.boundingBox()];
    for (const side of ["x", "y", "height"])
      assert.ok(Math.abs(box[side] - text[side]) < 10, `${side}: ${box[side]}, ${text[side]}`);
    // The text has the space behind the word, too.
    assert.ok(Math.abs(box.width - text.width) < 20, `${box.width}, ${text.width}`);

    const back = page.getByRole("link", { name: `Results for “${words}”` });
    assert.equal(await back.getAttribute("href"), `/?q=${words.replace(" ", "+")}`);
    const pdf = page.getByRole("link", { name: "PDF at this page" });
    assert.match(await pdf.getAttribute("href"), new RegExp(`/document\\.pdf#page=${hit.page}$`));
  });

  test("leads from hit to hit, across pages, and from the last to the first", async (t) => {
    const { pages, total } = await matches();
    assert.ok(pages.length > 1);
    const page = await open(t, { page: pages[0].page, q: words });
    const order = pages.flatMap(({ page, matches }) => Array(matches).fill(String(page)));
    for (const [n, number] of order.entries()) {
      await count(page)
        .getByText(`${n + 1} of ${total}`, { exact: true })
        .waitFor();
      await at(page, number);
      await sheet(page, number).locator(".hit-now").waitFor();
      assert.ok(await visible(current(page)), `hit ${n + 1}`);
      await page.getByRole("button", { name: "Next hit" }).click();
    }
    await page.getByText("From the end back to the first hit").waitFor();
    await count(page).getByText(`1 of ${total}`, { exact: true }).waitFor();
    await page.getByText(`Hit 1 of ${total}, page ${pages[0].page}`).waitFor();
    await page.getByRole("button", { name: "Previous hit" }).click();
    await page.getByText("From the beginning to the last hit").waitFor();
    await at(page, order.at(-1));
  });

  test("searches for other words, and the address has them", async (t) => {
    const page = await open(t, {});
    const field = page.getByRole("searchbox", { name: "Search in this document" });
    await field.fill("posting");
    await page.waitForURL((url) => url.searchParams.get("q") === "posting");
    await current(page).waitFor();
    const first = await current(page).evaluate((box) => box.closest("[data-sheet]").dataset.sheet);
    await at(page, first);
    await field.press("Enter");
    await count(page).getByText(/^2 of/).waitFor();
    await field.press("Shift+Enter");
    await count(page).getByText(/^1 of/).waitFor();
    await field.fill(sample.nothing);
    await count(page).getByText("No hits").waitFor();
    assert.equal(await page.locator(".hit-box").count(), 0);
    await field.fill("");
    await page.waitForURL((url) => !url.searchParams.has("q"));
  });

  test("scrolling away from a hit is not pulled back to it", async (t) => {
    const page = await open(t, { page: 1, q: words });
    await current(page).waitFor();
    await page.locator(".stage").evaluate((stage) => stage.scrollTo(0, stage.scrollHeight));
    await at(page, "7");
    await page.locator(".stage").evaluate((stage) => stage.scrollTo(0, stage.clientHeight * 0.6));
    await page.waitForLoadState("networkidle");
    const top = await page.locator(".stage").evaluate((stage) => stage.scrollTop);
    assert.ok(top > 100, `scrolled to ${top}`);
  });

  test("has all pages as thumbnails, those with hits marked", async (t) => {
    const { pages } = await matches();
    const page = await open(t, { page: 1, q: words });
    const all = page.getByRole("navigation", { name: "All pages" }).getByRole("link");
    const shown = await (await fetch(`${server.url}/api/documents/${hit.material.sha256}`)).json();
    assert.equal(await all.count(), shown.pages.length);
    const { page: number, matches: hits } = pages.at(-1);
    const name = `Page ${number}, ${hits} hit${hits === 1 ? "" : "s"}`;
    await page.getByRole("link", { name, exact: true }).click();
    await at(page, String(number));
    assert.ok(await visible(sheet(page, number)));
    assert.equal(
      await page.getByRole("link", { name, exact: true }).getAttribute("aria-current"),
      "page",
    );
  });

  test("zooms, and keeps the current hit in view", async (t) => {
    const page = await open(t, { page: hit.page, q: words });
    await current(page).waitFor();
    const width = async () => (await sheet(page, hit.page).boundingBox()).width;
    const before = await width();
    for (let step = 0; step < 3; ++step) await page.getByRole("button", { name: "Larger" }).click();
    assert.ok((await width()) > before * 1.5);
    assert.ok(await visible(current(page)));
    const { x, width: of } = await current(page).boundingBox();
    const stage = await page.locator(".stage").boundingBox();
    assert.ok(x >= stage.x && x + of <= stage.x + stage.width);

    await page.getByRole("button", { name: "Fit the whole page" }).click();
    assert.ok(await visible(sheet(page, hit.page)));
    await page.getByRole("button", { name: "Fit the width" }).click();
    const room = await page.locator(".stage").evaluate((element) => element.clientWidth);
    assert.ok(Math.abs((await width()) - room) < 30);
    await page.getByRole("button", { name: "Smaller" }).click();
    assert.ok((await width()) < room * 0.85);
  });

  test("has text that can be selected, copied and found by the browser", async (t) => {
    const page = await open(t, { page: 3 });
    const layer = sheet(page, 3).locator(".sheet-text");
    await layer.locator("span").first().waitFor();
    const text = await layer.evaluate((element) => {
      getSelection().selectAllChildren(element);
      return getSelection().toString();
    });
    assert.match(text, /^Turning the text around\nA document lists its words; an inverted\nindex/);
    await page.evaluate(() => getSelection().removeAllRanges());
    assert.equal(await page.evaluate(() => window.find("sorted by document")), true);
  });

  test("selects by dragging over a line what stands under the pointer", async (t) => {
    const page = await open(t, { page: 3 });
    const span = (text) =>
      sheet(page, 3).locator(".sheet-text span", { hasText: text }).first().boundingBox();
    const [from, to] = [await span(/^kept/), await span(/^sorted/)];
    await page.mouse.move(from.x + 1, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
    await page.mouse.up();
    const selected = await page.evaluate(() => getSelection().toString());
    assert.match(selected, /^kept sor/);
  });

  test("has the words that were read off a picture as text, too", async (t) => {
    const picture = await pageHit(server, "frame of reference", "slide");
    const page = await openPage(t, browser, server.url);
    await page.goto(viewerPath(picture, { page: picture.page, q: "reference" }));
    await current(page).waitFor();
    assert.equal(await page.evaluate(() => window.find("frame of reference")), true);
  });

  test("says when there is no such page, and shows the nearest", async (t) => {
    const page = await open(t, { page: 99 });
    await page.getByText("There is no page 99; the document has 7 pages.").waitFor();
    await at(page, "7");
    await pageField(page).fill("3");
    await pageField(page).press("Enter");
    await at(page, "3");
    await pageField(page).fill("three");
    await pageField(page).press("Enter");
    assert.equal(await pageField(page).inputValue(), "3");
  });

  test("says when there is no such document", async (t) => {
    const page = await openPage(t, browser, server.url, { expected: /404/ });
    await page.goto(`/documents/${"0".repeat(64)}`);
    await page.getByRole("heading", { name: "No such document" }).waitFor();
  });

  test("says when a picture cannot be loaded, and tries again", async (t) => {
    const page = await openPage(t, browser, server.url, { expected: /ERR_FAILED/ });
    let away = true;
    await page.route(/pages\/\d+\.webp/, (route) => (away ? route.abort() : route.continue()));
    await page.goto(viewerPath(hit, { page: 1 }));
    await page.getByText("The picture of this page could not be loaded.").first().waitFor();
    await sheet(page, 1).locator(".sheet-text span").first().waitFor();
    away = false;
    await sheet(page, 1).getByRole("button", { name: "Try again" }).click();
    await sheet(page, 1)
      .locator("img")
      .last()
      .evaluate((image) => image.decode());
    assert.equal(await sheet(page, 1).getByRole("alert").count(), 0);
  });

  test("is left by one step back, however far one has read", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto(`/?q=${encodeURIComponent(words)}`);
    await settled(page);
    await page.goto(viewerPath(hit, { page: 1, q: words }));
    await page.locator(".stage").waitFor();
    await page.getByRole("button", { name: "Next page" }).click();
    await at(page, "2");
    await page.getByRole("button", { name: "Next page" }).click();
    await at(page, "3");
    await page.goBack();
    assert.equal(new URL(page.url()).pathname, "/");
  });

  test("copies the link to this page, or shows it where that is not allowed", async (t) => {
    const page = await open(t, { page: 2, q: words });
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Next page" }).click();
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByText("The link to this page is copied.").waitFor();
    const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    assert.equal(copied.pathname + copied.search, viewerPath(hit, { page: 3, q: words }));

    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("not here"));
    });
    await page.getByRole("button", { name: "Copy link" }).click();
    const shown = page.getByRole("textbox", { name: "The link to this page, to be copied" });
    assert.equal(await shown.inputValue(), copied.href);
    assert.equal(await page.evaluate(() => getSelection().toString()), copied.href);
    await page.getByRole("button", { name: "Close" }).click();
    assert.equal(await shown.count(), 0);
  });

  test("can be used by keyboard alone", async (t) => {
    const { total } = await matches();
    const page = await open(t, { page: 1, q: words });
    await current(page).waitFor();
    await page.keyboard.press("ArrowRight");
    await at(page, "2");
    await page.keyboard.press("ArrowLeft");
    await at(page, "1");
    await page.keyboard.press("PageDown");
    await at(page, "2");
    await page.keyboard.press("PageUp");
    await at(page, "1");
    await page.keyboard.press("n");
    await count(page).getByText(`2 of ${total}`, { exact: true }).waitFor();
    await page.keyboard.press("N");
    await count(page).getByText(`1 of ${total}`, { exact: true }).waitFor();
    await page.keyboard.press("p");
    await count(page).getByText(`${total} of ${total}`, { exact: true }).waitFor();

    const width = async () => (await sheet(page, 1).boundingBox()).width;
    const before = await width();
    await page.keyboard.press("+");
    assert.ok((await width()) > before);
    await page.keyboard.press("0");
    assert.equal(await width(), before);

    await page.locator('.thumbnail[aria-current="page"]').focus();
    await page.keyboard.press("Home");
    await at(page, "1");
    await page.keyboard.press("ArrowDown");
    await at(page, "2");
    const focused = await page.evaluate(() => document.activeElement.getAttribute("aria-label"));
    assert.match(focused, /^Page 2/);

    await page.getByRole("heading", { level: 1 }).focus();
    const top = () => page.locator(".stage").evaluate((stage) => stage.scrollTop);
    const still = await top();
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction((was) => document.querySelector(".stage").scrollTop > was, still);
    const field = page.getByRole("searchbox", { name: "Search in this document" });
    await field.fill("n+n");
    assert.equal(await field.inputValue(), "n+n");
  });

  test("fits a screen 320 pixels wide, where the window scrolls", async (t) => {
    const viewport = { width: 320, height: 640 };
    const page = await open(t, { page: 3, q: words }, { viewport });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 320, `${width} pixels wide`);
    assert.ok((await page.evaluate(() => scrollY)) > 0);
    assert.equal(await pageField(page).inputValue(), "3");
    await page.getByRole("button", { name: "Next hit" }).click();
    await sheet(page, await pageField(page).inputValue())
      .locator(".hit-now")
      .waitFor();
    assert.ok(await visible(current(page)));
    await page.getByRole("link", { name: /^Page 1\b/ }).click();
    await at(page, "1");
    assert.ok(await visible(sheet(page, 1)));
  });
});
