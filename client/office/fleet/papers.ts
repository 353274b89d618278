import { type FleetVehicle, paperWarnings } from "../../../shared/schemas/fleet.ts";
import { dayAfter, serviceTime } from "../../ui/index.ts";

export type PaperState = "fine" | "soon" | "verySoon" | "ended";

/** How a paper stands on a day: warned of 30 and 7 days before its last one. */
export function paperState(validUntil: string | undefined, today: string): PaperState {
  if (validUntil === undefined) return "fine";
  if (validUntil < today) return "ended";
  if (validUntil <= dayAfter(today, paperWarnings.verySoon)) return "verySoon";
  return validUntil <= dayAfter(today, paperWarnings.soon) ? "soon" : "fine";
}

/** Those to say something of, the most pressing first. */
export const pressingPapers = ({ papers }: Pick<FleetVehicle, "papers">, today: string) =>
  papers
    .map((paper) => ({ ...paper, state: paperState(paper.validUntil, today) }))
    .filter(({ state }) => state !== "fine")
    .sort((a, b) => a.validUntil.localeCompare(b.validUntil));

/** The service day of an instant, `yyyy-MM-dd`. */
export const dayOf = (now: number, zone: string | undefined): string => serviceTime(now, zone).day;
