import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  forgetOldBackups,
  keepErasure,
  listBackups,
  listErasures,
  openVault,
  type SealedFiles,
  sealedFiles,
} from "../../../server/backups/index.ts";
import { baseOf, idOf, type Manifest, walOf, writeManifest } from "../../../server/backups/manifest.ts";
import { segmentName } from "../../../server/backups/walNames.ts";
import { RiderId } from "../../../shared/ids/index.ts";
import { instant } from "../../../shared/time/index.ts";

const BYTES = 16 * 1024 * 1024;
const segment = (no: number) => segmentName({ timeline: 1, no }, BYTES);
let folder: string;
let files: SealedFiles;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "invataxi-kept-"));
  files = sealedFiles(openVault({ folder }), randomBytes(32));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function* of(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** One of the first of the month began at segment 10, one of the second at 20, and so on. */
async function backup(day: number): Promise<Manifest> {
  const startedAt = `2026-11-0${day}T20:00:00.000Z`;
  const manifest: Manifest = {
    ...{ version: 1, way: "folder", id: idOf(startedAt), system: "7", major: 18, segmentBytes: BYTES },
    ...{ firstWal: segment(10 * day), lastWal: segment(10 * day + 1), database: "invataxi", user: "app" },
    ...{ startedAt, until: `2026-11-0${day}T20:01:00.000Z`, migrations: [], bytes: 4 },
  };
  await files.write(baseOf(manifest), of("base"));
  await writeManifest(files, manifest);
  return manifest;
}

it("backups that are old go with the log that only they needed; what was erased stays known", async () => {
  const [, second, third] = [await backup(1), await backup(2), await backup(3)];
  for (const no of [10, 19, 20, 25, 30]) await files.write(walOf("7", segment(no)), of("log"));
  const erasure = {
    riderId: RiderId.parse("0d0d3e1f-2a11-4bd5-9a53-5b9ad1c07f6e"),
    at: instant(Date.parse("2026-11-01T12:00:00.000Z")),
    ...{ by: { role: "chief" as const }, basis: "asked" as const, parts: { contacts: 2 } },
  };
  await keepErasure(files, erasure);
  await keepErasure(files, erasure); // the job ran twice
  expect(await forgetOldBackups(files, new Date("2026-11-02T12:00:00Z"))).toBe(1);
  expect(await listBackups(files)).toEqual([third, second]);
  const kept = (await files.list()).filter((name) => name.includes("/wal/"));
  expect(kept).toEqual([20, 25, 30].map((no) => walOf("7", segment(no))));
  expect(await listErasures(files)).toEqual([erasure]);
});

it("the newest backup stays, however old it is", async () => {
  await backup(1);
  const newest = await backup(2);
  expect(await forgetOldBackups(files, new Date("2027-01-01T00:00:00Z"))).toBe(1);
  expect(await listBackups(files)).toEqual([newest]);
});
