import assert from "node:assert/strict";
import { before, describe, test } from "node:test";

import { openPage, settled } from "./support/browser.js";
import { pageHit, viewerPath } from "./support/documents.js";
import { sampleArchive } from "./support/programs.js";
import { sample } from "./support/sample.js";
import { serving } from "./support/suite.js";

describe("the notes of a paper, in the viewer,", () => {
  let browser, server, hit;
  serving(sampleArchive, (running) => ({ browser, server } = running));
  before(async () => {
    hit = await pageHit(server, sample.note.quote, "highlight");
  });

  async function open(t, options) {
    const page = await openPage(t, browser, server.url, options);
    await page.goto(viewerPath(hit, { page: 1 }));
    await settled(page);
    await page.locator(".stage").waitFor();
    return page;
  }

  const panel = (page) => page.getByRole("complementary", { name: "Notes" });
  const entry = (page) => page.locator(".note", { hasText: sample.note.quote });
  const mark = (page) => page.locator(`[data-mark="${hit.passage}"]`);

  const inside = (inner, outer) =>
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height;

  test("are listed by page, with who wrote them and what", async (t) => {
    const page = await open(t);
    const { annotations } = await (
      await fetch(`${server.url}/api/documents/${hit.material.sha256}`)
    ).json();
    assert.ok(annotations.length > 3);
    assert.equal(await panel(page).locator(".note").count(), annotations.length);
    const shown = await entry(page).innerText();
    assert.match(shown, new RegExp(`^${sample.note.author}`));
    assert.match(shown, new RegExp(`${sample.note.words}$`));
    assert.equal(await entry(page).locator("blockquote").innerText(), sample.note.quote);
    await page.getByRole("link", { name: /^Page 2, 1 note$/ }).waitFor();
  });

  test("lead from the list to their place on the page", async (t) => {
    const page = await open(t);
    assert.equal(await page.getByRole("textbox", { name: "Page" }).inputValue(), "1");
    await entry(page).click();
    await page.waitForURL((url) => url.searchParams.get("page") === String(hit.page));
    assert.match(await mark(page).getAttribute("class"), /note-chosen/);
    const stage = await page.locator(".stage").boundingBox();
    assert.ok(inside(await mark(page).boundingBox(), stage));
    await page.locator("main").press("Escape");
    assert.doesNotMatch(await mark(page).getAttribute("class"), /note-chosen/);
  });

  test("are drawn around the words they mark", async (t) => {
    const page = await open(t);
    await entry(page).click();
    const sheet = page.locator(`[data-sheet="${hit.page}"]`);
    const word = sheet.locator(".sheet-text span", { hasText: /^report/ }).first();
    const [box, text] = [await mark(page).boundingBox(), await word.boundingBox()];
    assert.ok(box.y < text.y + text.height / 2 && box.y + box.height > text.y + text.height / 2);
    assert.ok(box.x <= text.x + 2);
  });

  test("lead from their place on the page to the list, by mouse and by keyboard", async (t) => {
    const page = await open(t);
    await page.getByRole("button", { name: "Next page" }).click();
    const box = await mark(page).locator("rect").last().boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.locator(".note-at", { hasText: sample.note.quote }).waitFor();
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await entry(page).locator("button[aria-current]").waitFor();
    const focused = (author) =>
      page.waitForFunction((name) => document.activeElement.textContent === name, author);
    await focused(sample.note.author);

    await mark(page).focus();
    await page.locator(".note-at", { hasText: sample.note.quote }).waitFor();
    await page.keyboard.press("Enter");
    await focused(sample.note.author);
  });

  test("can be put away", async (t) => {
    const page = await open(t);
    const toggle = page.getByRole("button", { name: /^\d+ notes$/ });
    const width = async () => (await page.locator('[data-sheet="1"]').boundingBox()).width;
    const before = await width();
    await toggle.click();
    await panel(page).waitFor({ state: "detached" });
    assert.ok((await width()) > before);
    await toggle.click();
    await panel(page).waitFor();
  });

  test("stand below their page on a small screen", async (t) => {
    const page = await open(t, { viewport: { width: 320, height: 640 } });
    assert.equal(await panel(page).count(), 0);
    const sheet = await page.locator('[data-sheet="2"]').boundingBox();
    assert.ok((await entry(page).boundingBox()).y >= sheet.y + sheet.height);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 320, `${width} pixels wide`);
  });
});
