import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { findTool } from "../../../server/backups/clientTools.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "invataxi-tools-"));
  await writeFile(join(folder, "pg_dump"), "#!/bin/sh\necho 'pg_dump (PostgreSQL) 98.2 (of nobody)'\n");
  await chmod(join(folder, "pg_dump"), 0o755);
  vi.stubEnv("PATH", `${folder}:${process.env.PATH}`);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

it("a client tool serves a server of its own version alone; otherwise it is said what is needed", () => {
  expect(findTool("pg_dump", 98)).toBe(join(folder, "pg_dump"));
  expect(() => findTool("pg_dump", 97)).toThrow(
    expect.objectContaining({ code: "backup.noTools", values: { name: "pg_dump", needed: 97 } }),
  );
});
