import { createHash } from "node:crypto";

/** Postgres thinks about a read of many tables for longer than it reads. */
const LONG = 400;
/** What is asked once or twice, with a list of its own in its text, is not worth keeping. */
const KEPT_FROM = 3;
/** Each connection keeps each plan: some 100 KB. */
const AT_MOST = 200;

/** A result whose columns a migration may change under a process that is still there: Postgres refuses the plan then. */
const hasOpenColumns = (text: string): boolean => /(^|[\s.,(])\*(?=\s*(,|from\b))/i.test(text);
const isLongRead = (text: string): boolean =>
  text.length >= LONG && /^\s*(select|with)\b/i.test(text) && !hasOpenColumns(text);

/** Which reads are prepared under which name, so that Postgres plans them once a connection; the same for all connections. */
export class KeptPlans {
  private readonly asked = new Map<string, number>();
  private readonly names = new Map<string, string>();

  /** Undefined: it is planned each time. */
  nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined || this.names.size >= AT_MOST || !isLongRead(text)) return known;
    const count = (this.asked.get(text) ?? 0) + 1;
    if (count < KEPT_FROM) {
      if (this.asked.size < 10 * AT_MOST) this.asked.set(text, count);
      return undefined;
    }
    this.asked.delete(text);
    const name = `r${createHash("sha256").update(text).digest("hex").slice(0, 40)}`;
    this.names.set(text, name);
    return name;
  }
}
