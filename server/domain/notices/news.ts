import { type Instant, minutes } from "../../../shared/time/index.ts";
import type { InstantWindow } from "../place.ts";
import type { NoticeContent } from "./content.ts";

/** Expected times that differ by less are the same to whoever waits. */
const NOTICEABLE = minutes(10);

/** Whether whoever was told the earlier ones, in their order, learns anything from this one: what goes to and fro is told once. */
export function isNews(content: NoticeContent, earlier: readonly NoticeContent[]): boolean {
  switch (content.kind) {
    case "late": {
      const told = earlier.findLast((each) => each.kind === "late" && each.what === content.what);
      return told?.kind !== "late" || isApart(told.expected, content.expected);
    }
    case "noVehicle": {
      const last = earlier.findLast(({ kind }) => kind === "noVehicle" || kind === "promised");
      return last?.kind !== "noVehicle" || last.wished !== content.wished;
    }
    case "otherVehicle":
      return lastPlate(earlier) !== content.plate;
    case "promised": {
      const window = lastWindow(earlier);
      const isSameWindow = window?.from === content.window.from && window.until === content.window.until;
      const isSamePlate = content.plate === undefined || content.plate === lastPlate(earlier);
      return !isSameWindow || !isSamePlate || endsBadly(earlier);
    }
    default:
      return true;
  }
}

const isApart = (one: Instant, other: Instant): boolean => Math.abs(one - other) >= NOTICEABLE * 1000;

const lastPlate = (earlier: readonly NoticeContent[]): string | undefined =>
  earlier.map((each) => ("plate" in each ? each.plate : undefined)).findLast((plate) => plate !== undefined);

const lastWindow = (earlier: readonly NoticeContent[]): InstantWindow | undefined =>
  earlier.map(windowOf).findLast((window) => window !== undefined);
function windowOf(content: NoticeContent): InstantWindow | undefined {
  if (content.kind === "changed") return content.is;
  if (content.kind === "offered") return undefined; // nothing is promised by it
  return "window" in content ? content.window : undefined;
}

/** They believe that nobody comes. */
const endsBadly = (earlier: readonly NoticeContent[]): boolean => earlier.at(-1)?.kind === "noVehicle";
