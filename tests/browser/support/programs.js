// The real programs the journeys run against: an index made by lectern-reindex and a
// lectern-server on a free port of the loopback interface, stopped by its own process.

import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const programs = resolve(process.env.LECTERN_BIN ?? join(root, "build/release/bin"));
const web = resolve(process.env.LECTERN_WEB ?? join(root, "web/dist"));
const kStartMs = 20_000;

/** A folder that is gone when this file's tests are. */
function scratchFolder() {
  const folder = mkdtempSync(join(tmpdir(), "lectern-browser-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Indexes a club of `files` ({path: text}) into a new archive and returns its folder. */
export function archiveOf(files) {
  return archiveOfClubs([{ id: "test", name: "Test Club", files }]);
}

/** The same of several clubs; `kind` may be "plan", `kept` is a folder of captions. */
export function archiveOfClubs(all) {
  const folder = scratchFolder();
  let toml = "";
  for (const { id, name, kind = "club", kept, files } of all) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, id, path, ".."), { recursive: true });
      writeFileSync(join(folder, id, path), text);
    }
    toml += `[[club]]\nid = "${id}"\nname = '${name}'\nsource = "${id}"\nkind = "${kind}"\n`;
    if (kept !== undefined) toml += `recordings = "${id}/${kept}"\n`;
  }
  const clubs = join(folder, "clubs.toml");
  writeFileSync(clubs, toml);
  return reindex(clubs, join(folder, "archive"));
}

/** The archive of the sample club: the one named by LECTERN_ARCHIVE, or a new one. */
export function sampleArchive() {
  if (process.env.LECTERN_ARCHIVE) return process.env.LECTERN_ARCHIVE;
  return newSample();
}

/** The sample club's again, but without pictures of its pages. */
export function archiveWithoutImages() {
  return newSample("--no-images");
}

function newSample(...more) {
  const clubs = join(root, "data/clubs.toml");
  return reindex(clubs, join(scratchFolder(), "archive"), "--club", "sample", ...more);
}

function reindex(clubs, archive, ...more) {
  const options = ["--clubs", clubs, "--archive", archive, ...more];
  const run = spawnSync(join(programs, "lectern-reindex"), options, { encoding: "utf8" });
  // 3: done, but a material could not be read; that is part of an archive's life.
  if (run.status !== 0 && run.status !== 3)
    throw new Error(`lectern-reindex ended with ${run.status}: ${run.stdout}${run.stderr}`);
  return archive;
}

/** Starts a server on `port` (0: any free one) and waits for the address it prints. */
export async function startServer(archive, port = 0) {
  const server = spawn(
    join(programs, "lectern-server"),
    ["--archive", archive, "--host", "127.0.0.1", "--port", String(port), "--web", web],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  const ended = new Promise((done) => server.once("exit", done));
  const url = await new Promise((found, failed) => {
    let said = "";
    const late = setTimeout(() => failed(new Error(`No address printed: ${said}`)), kStartMs);
    const listen = (bytes) => {
      said += bytes;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (!address) return;
      clearTimeout(late);
      found(address[0]);
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.once("error", failed);
    server.once("exit", (code) => failed(new Error(`lectern-server ended (${code}): ${said}`)));
  });
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
  };
  return { url, port: Number(new URL(url).port), stop };
}
