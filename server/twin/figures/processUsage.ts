import { readFile } from "node:fs/promises";

/** What a process and its children that have ended took so far. */
export interface ProcessUsage {
  cpuSeconds: number;
  /** The most memory that it held at once; of several processes the sum. */
  peakMemoryMb: number;
}

/** The kernel counts a process's time in hundredths of a second. */
const TICKS_PER_SECOND = 100;

/** Of all processes that an installation had; undefined when none of them can be measured. */
export async function readUsages(pids: readonly number[]): Promise<ProcessUsage | undefined> {
  const read = await Promise.all(pids.map(readUsage));
  const known = read.filter((usage) => usage !== undefined);
  if (known.length === 0) return undefined;
  return {
    cpuSeconds: known.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    peakMemoryMb: known.reduce((sum, { peakMemoryMb }) => sum + peakMemoryMb, 0),
  };
}

/** Undefined where the system has no /proc, or the process is gone. */
export async function readUsage(pid: number): Promise<ProcessUsage | undefined> {
  try {
    const [stat, status] = await Promise.all(
      ["stat", "status"].map((name) => readFile(`/proc/${pid}/${name}`, "utf8")),
    );
    // After the name in brackets, which may hold anything: state is field 3, utime to cstime are fields 14 to 17.
    const fields = (stat ?? "").slice((stat ?? "").lastIndexOf(")") + 2).split(" ");
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    const peak = Number(/VmHWM:\s+(\d+) kB/.exec(status ?? "")?.[1] ?? 0);
    return { cpuSeconds: ticks / TICKS_PER_SECOND, peakMemoryMb: peak / 1024 };
  } catch {
    return undefined;
  }
}
