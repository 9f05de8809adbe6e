import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { launch, openPage, settled } from "./support/browser.js";
import { pageHit, viewerPath } from "./support/documents.js";
import { pdfOf } from "./support/pdf.js";
import { archiveOf, archiveWithoutImages, sampleArchive, startServer } from "./support/programs.js";
import { sample } from "./support/sample.js";

const script = "<img src=x onerror=window.hacked=1>";
const author = "<b>Mallory</b><script>window.hacked=1</script>";

describe("the viewer, where things are not as they should be,", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
  });

  async function serve(t, archive, port) {
    const server = await startServer(archive, port);
    t.after(server.stop);
    return server;
  }

  test("shows hostile names, texts and notes as they are written", async (t) => {
    const file = `${script}.pdf`;
    const pages = [
      { text: `Wombats ${script}`, notes: [{ author, text: `Note ${script}` }] },
      { text: "Wombats again" },
    ];
    const server = await serve(
      t,
      archiveOf({
        "README.md":
          "| Date | Topic | Slides |\n|---|---|---|\n" +
          `| 2025-03-04 | Wombats | [slides](slides/${encodeURIComponent(file)}) |\n`,
        [`slides/${file}`]: pdfOf(pages),
      }),
    );
    const hit = await pageHit(server, "wombats", "slide");
    const page = await openPage(t, browser, server.url);
    await page.goto(viewerPath(hit, { page: 1, q: `wombats ${script}` }));
    await page.locator(".hit-now").waitFor();
    await page.locator(".note").waitFor();
    const shown = await page.locator("main").innerText();
    for (const text of [author, `Note ${script}`]) assert.ok(shown.includes(text), text);
    const text = await page.locator(".sheet-text").first().textContent();
    assert.ok(text.includes(script), text);
    assert.equal(await page.locator('main img[src="x"], main script, main b').count(), 0);
    assert.equal(await page.evaluate(() => "hacked" in window), false);
  });

  test("offers the PDF and the text of a document without pictures", async (t) => {
    const server = await serve(t, archiveWithoutImages());
    const hit = await pageHit(server, sample.words, "slide");
    const page = await openPage(t, browser, server.url);
    await page.goto(viewerPath(hit, { page: 2 }));
    await settled(page);
    await page.getByText("The archive has no pictures of this document’s pages.").waitFor();
    const pdf = page.getByRole("link", { name: "Open the PDF" });
    assert.equal((await page.request.get(await pdf.getAttribute("href"))).status(), 200);
    await page.getByRole("heading", { name: "Page 3" }).waitFor();
    await page.getByText("an inverted index lists, for each word, its documents").waitFor();
  });

  test("says when the server is away, and goes on once it is back", async (t) => {
    const archive = sampleArchive();
    const server = await serve(t, archive);
    const { port } = server;
    const hit = await pageHit(server, sample.words, "slide");
    const page = await openPage(t, browser, server.url, {
      expected: /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/,
    });
    await page.goto(viewerPath(hit, { page: 1 }));
    await page.locator(".stage").waitFor();
    await page.waitForLoadState("networkidle");

    await server.stop();
    await page.getByRole("searchbox", { name: "Search in this document" }).fill("posting");
    const again = page.getByRole("button", { name: "Could not search" });
    await again.waitFor();
    await serve(t, archive, port);
    await again.click();
    await page.locator(".hit-now").waitFor();
  });
});
