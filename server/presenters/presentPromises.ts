import type { PromiseLine } from "../../shared/schemas/index.ts";
import { type Seconds, toIso } from "../../shared/time/index.ts";
import type { LedgerLine } from "../domain/trips/ledgerLines.ts";
import { presentWindow } from "./parts.ts";

/** What was promised and what became of it; what was asked for is the trip's own. */
export const presentPromises = (lines: readonly LedgerLine[]): PromiseLine[] => lines.flatMap(presentLine);

function presentLine({ at, by, entry, was }: LedgerLine): PromiseLine[] {
  const { kind } = entry;
  if (kind === "asked") return [];
  const line = { at: toIso(at), by, kind };
  if (kind === "missed")
    return [
      {
        ...line,
        missed: {
          ...minutesOf("pickup", entry.by.pickup),
          ...minutesOf("arrival", entry.by.arrival),
          ...minutesOf("ride", entry.by.ride),
        },
      },
    ];
  if (kind === "kept" || kind === "released") return [line];
  const { pickupWindow, latestArrival } = entry.bounds;
  return [
    {
      ...line,
      window: presentWindow(pickupWindow),
      ...(latestArrival !== undefined && { latestArrival: toIso(latestArrival) }),
      ...(was !== undefined && kind !== "given" && { was: presentWindow(was.pickupWindow) }),
      ...(kind === "changed" && { consent: entry.consent }),
      ...(kind === "broken" && { reason: entry.reason }),
    },
  ];
}

const minutesOf = (what: "pickup" | "arrival" | "ride", by: Seconds | undefined) =>
  by === undefined ? {} : { [what]: Math.ceil(Math.abs(by) / 60) };
