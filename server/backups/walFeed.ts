import { createWriteStream } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Bytes } from "./sealing.ts";
import { isSegment, placeOf, segmentName } from "./walNames.ts";

/** Beside the data, in the folder that Postgres works in. */
export const SPOOL = "restored_wal";

/**
 * Postgres asks for one file of the log after the other by a command; a command that opens them itself would start a program for each,
 * of which a day has more than a thousand. This one says what is wanted and waits, two minutes at most; whoever restores lays it there.
 */
const script = `echo "$1" > ${SPOOL}/asking && mv ${SPOOL}/asking ${SPOOL}/wanted
for i in $(seq 12000); do
  [ -e "${SPOOL}/$1" ] && exec cp "${SPOOL}/$1" "$2"
  [ -e "${SPOOL}/$1.none" ] && exit 1
  [ -e "${SPOOL}/failed" ] && exit 200
  sleep 0.01
done
exit 200
`;
export const restoreCommand = `/bin/sh ${SPOOL}/fetch.sh "%f" "%p"`;

const LOOK_MS = 5;
const KEPT = 4;

interface Feeding {
  dataFolder: string;
  segmentBytes: number;
  fetch(name: string): Promise<Bytes | undefined>;
  onSegment?: ((name: string) => void) | undefined;
}

/** Lays the files of the log where Postgres looks for them, the next one before it is asked for. */
export class WalFeed {
  /** Why there is no more. */
  failure: unknown;
  private readonly folder: string;
  private readonly laid: string[] = [];
  private isOver = false;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly feeding: Feeding) {
    this.folder = join(feeding.dataFolder, SPOOL);
  }

  async start(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o755 });
    await writeFile(join(this.folder, "fetch.sh"), script, { mode: 0o644 });
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await this.running;
    await rm(this.folder, { recursive: true, force: true });
  }

  private async run(): Promise<void> {
    let last = "";
    while (!this.isOver) {
      const wanted = (await readFile(join(this.folder, "wanted"), "utf8").catch(() => "")).trim();
      if (wanted === "" || wanted === last) {
        await sleep(LOOK_MS);
        continue;
      }
      try {
        await this.serve(wanted);
        last = wanted;
      } catch (error) {
        this.failure = error;
        return writeFile(join(this.folder, "failed"), "", { mode: 0o644 });
      }
    }
  }

  private async serve(name: string): Promise<void> {
    const { segmentBytes, onSegment } = this.feeding;
    const isThere = await this.lay(name);
    if (!isSegment(name)) return;
    if (isThere) onSegment?.(name);
    const place = placeOf(name, segmentBytes);
    if (isThere) await this.lay(segmentName({ ...place, no: place.no + 1 }, segmentBytes));
    while (this.laid.length > KEPT) await rm(join(this.folder, this.laid.shift() ?? ""), { force: true });
  }

  private async lay(name: string): Promise<boolean> {
    if (this.laid.includes(name)) return true;
    const file = join(this.folder, name);
    const found = await this.feeding.fetch(name);
    if (found === undefined) {
      await writeFile(`${file}.none`, "", { mode: 0o644 });
      return false;
    }
    await pipeline(found, createWriteStream(`${file}.part`, { mode: 0o644 }));
    await rename(`${file}.part`, file);
    this.laid.push(name);
    return true;
  }
}
