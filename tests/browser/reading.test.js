import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { openPage, searchBox, searchFor, sessions, settled } from "./support/browser.js";
import { sampleArchive } from "./support/programs.js";
import { sample } from "./support/sample.js";
import { serving } from "./support/suite.js";

describe("how a question was read", () => {
  let browser, server;
  serving(sampleArchive, (running) => ({ browser, server } = running));

  const notes = (page) => page.locator(".notes");

  async function asked(t, words) {
    const page = await openPage(t, browser, server.url);
    await page.goto(`/?q=${encodeURIComponent(words)}`);
    await settled(page);
    return page;
  }

  test("is said of misspelt words, with a link that puts it right", async (t) => {
    const page = await asked(t, sample.misspelt);
    assert.ok((await sessions(page).count()) > 0);
    const text = `Searched for ${sample.words} instead of “${sample.misspelt}”`;
    assert.ok((await notes(page).innerText()).startsWith(text));
    await notes(page).getByRole("link", { name: sample.words }).click();
    await settled(page);
    assert.equal(await searchBox(page).inputValue(), sample.words);
    assert.doesNotMatch(await notes(page).innerText(), /instead of/);
  });

  test("is said of what was searched along, and of words left out", async (t) => {
    const page = await asked(t, `${sample.acronym.short} ${sample.stopWord} ${sample.words}`);
    await notes(page).getByText(`Also searched: ${sample.acronym.long}`).waitFor();
    await notes(page).getByText(`Left out: ${sample.stopWord}`).waitFor();
  });

  test("is said of what cannot be followed", async (t) => {
    const page = await asked(t, `(${sample.words}`);
    await notes(page).getByText("A bracket is not closed").waitFor();
  });

  test("is announced when it changes, and gone when there is nothing to say", async (t) => {
    const page = await openPage(t, browser, server.url);
    await page.goto(`/?q=${sample.presenter.beginning}*`);
    await settled(page);
    const region = await notes(page).elementHandle();
    assert.equal(await region.getAttribute("aria-live"), "polite");
    assert.equal((await region.innerText()).trim(), "");
    await searchFor(page, sample.misspelt);
    await notes(page).getByText("instead of").waitFor();
    assert.equal(await region.evaluate((element) => element.isConnected), true);
  });
});
