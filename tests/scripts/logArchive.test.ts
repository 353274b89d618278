import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { archiveSettings } from "../../scripts/lib/logArchive.mjs";

it("without a place for backups Postgres keeps its log to itself", () => {
  expect(archiveSettings("/srv/app", { BACKUP_FOLDER: "" })).toEqual([]);
});

it("with one it hands over each file, from a folder of any name, within a minute", () => {
  const data = realpathSync(mkdtempSync(join(tmpdir(), "invataxi-log-")));
  const root = join(data, "it's 100% ours");
  mkdirSync(root);
  const [, timeout = "", setting = ""] = archiveSettings(root, { BACKUP_COMMAND: "true" });
  expect(Number(timeout.split("=")[1])).toBeLessThan(60);
  const command = setting.slice("archive_command=".length);
  // What Postgres makes of it: %p a path in its own folder, %f a name, %% a percent sign.
  const run = command.replaceAll(/%([pf%])/g, (_, sign: string) => ({ p: "pg_wal/1", f: "1" })[sign] ?? "%");
  const script = run.replace("exec ", "pwd && printf '%s\\n' ");
  const said = execFileSync("/bin/sh", ["-c", script], { cwd: data, encoding: "utf8" }).trim().split("\n");
  rmSync(data, { recursive: true });
  expect([said[0], ...said.slice(-3)]).toEqual([
    ...[root, "server/compose/archiveCommand.ts", join(data, "pg_wal/1"), "1"],
  ]);
});
