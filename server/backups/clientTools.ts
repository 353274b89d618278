import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { AppError } from "../errors.ts";

const DEBIAN = "/usr/lib/postgresql";

/** pg_dump or pg_restore of this major version. Throws backup.noTools, which says what to install. */
export function findTool(name: "pg_dump" | "pg_restore", major: number): string {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map((each) => join(DEBIAN, each, "bin")) : [];
  const folders = [...(process.env.PATH ?? "").split(delimiter).filter((each) => each !== ""), ...versions];
  const found = folders.map((folder) => join(folder, name)).find((file) => majorOf(file) === major);
  if (found === undefined) throw new AppError("backup.noTools", { values: { name, needed: major } });
  return found;
}

function majorOf(file: string): number | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const said = execFileSync(file, ["--version"], { encoding: "utf8", stdio: "pipe" });
    return Number(/\(PostgreSQL\) (\d+)/.exec(said)?.[1]);
  } catch {
    return undefined; // built for another system
  }
}
