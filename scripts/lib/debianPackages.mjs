import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { findProgram, lastLines, runCommand } from "./commands.mjs";
import { LaunchFailure } from "./launchFailure.mjs";

export const canInstallSystemWide = () => process.getuid?.() === 0 && findProgram("apt-get") !== undefined;

/**
 * As root.
 * @param {readonly string[]} packages
 * @param {AbortSignal} [stop]
 */
export async function installSystemWide(packages, stop) {
  const quietly = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, ...(stop && { stop }) };
  const update = await runCommand("apt-get", ["update"], quietly);
  const install = await runCommand(
    "apt-get",
    ["install", "-y", "--no-install-recommends", ...packages],
    quietly,
  );
  if (install.code === 0) return;
  const said = lastLines(update.code === 0 ? install.output : update.output + install.output, 4);
  throw new LaunchFailure(
    `Could not install ${packages.join(" ")}: check the network, or install it yourself. apt-get said:\n${said}`,
  );
}

/**
 * Without root: downloads a package and what it needs of what this system lacks, and unpacks them into a folder of ours.
 * apt keeps its lists there too, because an ordinary user may not refresh the system's.
 * @param {string} folder
 * @param {string} name
 * @param {AbortSignal} [stop]
 */
export async function unpackInto(folder, name, stop) {
  const draft = `${folder}.new`;
  const archives = join(draft, "archives");
  rmSync(draft, { recursive: true, force: true });
  for (const part of ["lists/partial", "cache/archives/partial", "archives"])
    mkdirSync(join(draft, part), { recursive: true });
  const apt = [
    "-o",
    `Dir::State::Lists=${draft}/lists`,
    "-o",
    `Dir::Cache=${draft}/cache`,
    "-o",
    "Debug::NoLocking=1",
  ];
  /** @param {readonly string[]} command */
  const run = async ([program = "", ...args]) => {
    const { code, output } = await runCommand(program, args, { cwd: archives, ...(stop && { stop }) });
    if (code === 0) return output;
    throw new LaunchFailure(
      `Could not fetch ${name} without root: check the network, or have it installed (apt-get install ${name}). ` +
        `${program} said:\n${lastLines(output, 4)}`,
    );
  };
  await run(["apt-get", ...apt, "update"]);
  const plan = await run(["apt-get", ...apt, "--simulate", "--no-install-recommends", "install", name]);
  const missing = [...plan.matchAll(/^Inst (\S+)/gm)].flatMap(([, wanted]) => wanted ?? []);
  await run(["apt-get", ...apt, "download", ...missing]);
  for (const archive of readdirSync(archives)) await run(["dpkg-deb", "--extract", archive, draft]);
  for (const part of ["lists", "cache", "archives"])
    rmSync(join(draft, part), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  renameSync(draft, folder);
}
