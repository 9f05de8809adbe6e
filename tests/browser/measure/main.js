// Measures the page in Chromium against a real server, as tools/bench --web asks for:
//   node measure/main.js ARCHIVE RUNS

import { launch } from "../support/browser.js";
import { startServer } from "../support/programs.js";
import { watch } from "./page.js";
import { median, quantile } from "./statistics.js";
import { longestTask, queriesOf, typeSlowly } from "./typing.js";

async function withPage(browser, url, act) {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  await page.addInitScript(watch);
  try {
    return await act(page);
  } finally {
    await context.close();
  }
}

/** Of everything that the first page names, in bytes. */
async function compressedSize(url, extension) {
  const html = await (await fetch(url)).text();
  const paths = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, path]) => path);
  const sizes = paths
    .filter((path) => path.endsWith(extension))
    .map(async (path) => {
      const { body } = await fetch(url + path);
      const packed = body.pipeThrough(new CompressionStream("gzip"));
      return (await new Response(packed).arrayBuffer()).byteLength;
    });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** How the page at `path` appears, and what moves when one reads it to its end. */
async function appearance(browser, url, path) {
  return withPage(browser, url, async (page) => {
    await page.goto(path);
    await page.locator("main[aria-busy=false]").waitFor();
    await page.waitForLoadState("networkidle");
    const { largestPaint } = await page.evaluate(() => window.measured);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let y = 0; y < height; y += 600) {
      await page.mouse.wheel(0, 600);
      await page.waitForTimeout(100);
    }
    await page.waitForLoadState("networkidle");
    const { shift } = await page.evaluate(() => window.measured);
    return { largestPaint, shift };
  });
}

async function typing(browser, url, queries) {
  const times = await withPage(browser, url, (page) => typeSlowly(page, queries));
  const longest = await withPage(browser, url, (page) => longestTask(browser, page, queries));
  return { half: median(times), most: quantile(times, 0.95), longest, presses: times.length };
}

async function measure(url, runs) {
  const browser = await launch();
  try {
    const queries = await queriesOf(url);
    const results = `/?q=${encodeURIComponent(queries[0])}`;
    const all = [];
    for (let run = 0; run < runs; ++run)
      all.push({
        start: await appearance(browser, url, "/"),
        results: await appearance(browser, url, results),
        typing: await typing(browser, url, queries),
      });
    return all;
  } finally {
    await browser.close();
  }
}

function print(rows) {
  for (const [what, value, unit, goal] of rows) {
    const shown = value >= 10 ? value.toFixed(0) : value.toFixed(value >= 1 ? 1 : 3);
    const verdict = goal === undefined ? "" : `at most ${goal}${value <= goal ? "" : "  MISSED"}`;
    console.log(`  ${what.padEnd(50)}${shown.padStart(7)} ${unit.padEnd(3)} ${verdict}`.trimEnd());
  }
}

const [archive, runs] = process.argv.slice(2);
const server = await startServer(archive);
try {
  const all = await measure(server.url, Number(runs));
  const of = (pick) => median(all.map(pick));
  console.log(`The web page; medians of ${all.length} runs, ${all[0].typing.presses} key presses each`);
  print([
    ["JavaScript of the first page, compressed", (await compressedSize(server.url, ".js")) / 1000, "kB", 45],
    ["CSS of the first page, compressed", (await compressedSize(server.url, ".css")) / 1000, "kB", 10],
    ["start page: largest paint", of((run) => run.start.largestPaint), "ms", 2500],
    ["start page: layout shift", of((run) => run.start.shift), "", 0.02],
    ["results: largest paint", of((run) => run.results.largestPaint), "ms", 2500],
    ["results with pictures, scrolled: layout shift", of((run) => run.results.shift), "", 0.02],
    ["key press to painted results beyond pause, p50", of((run) => run.typing.half), "ms"],
    ["the same, p95", of((run) => run.typing.most), "ms", 60],
    ["longest task while typing", of((run) => run.typing.longest), "ms", 50],
  ]);
} finally {
  await server.stop();
}
