// Debian's own Chromium, and pages that fail a test when the browser complains.

import assert from "node:assert/strict";

import { chromium } from "playwright-core";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const args = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function launch() {
  return chromium.launch({ executablePath, args });
}

/**
 * A page of its own.  Any script error or message of the console (a violated
 * Content-Security-Policy is one) fails the test, unless it is `expected`.
 */
export async function openPage(t, browser, baseURL, { expected, ...options } = {}) {
  const context = await browser.newContext({
    baseURL,
    locale: "en-GB",
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (!expected?.test(message.text())) complaints.push(message.text());
  });
  t.after(async () => {
    await context.close();
    assert.deepEqual(complaints, []);
  });
  return page;
}

export const searchBox = (page) => page.getByRole("searchbox");
export const sessions = (page) => page.locator(".results > li");

/** Waits until the answer for the words in the address is shown. */
export async function settled(page) {
  await page.locator("main[aria-busy=false]").waitFor();
}

/** Types like a person and waits until these words are what was searched for. */
export async function searchFor(page, words) {
  await searchBox(page).fill(words);
  await page.waitForURL((url) => (url.searchParams.get("q") ?? "") === words.trim());
  await settled(page);
}
