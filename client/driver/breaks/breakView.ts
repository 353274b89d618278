import { isAhead, isBegun } from "../../../shared/lifeCycle/stop.ts";
import type { BreakView, KeptBreak } from "../../../shared/schemas/breaks.ts";
import type { Manifest, ManifestStop } from "../../../shared/schemas/driving.ts";

/** With what the driver has said of breaks and the service does not know of yet. */
export function withBreaks(manifest: Manifest, pending: readonly KeptBreak[]): Manifest {
  if (manifest.breaks === undefined || pending.length === 0) return manifest;
  const own = pending.filter(({ shiftId }) => shiftId === manifest.shiftId);
  return { ...manifest, breaks: manifest.breaks.map((each) => own.reduce(said, each)) };
}

function said(pause: BreakView, { breakId, breakStep, at }: KeptBreak): BreakView {
  if (pause.id !== breakId) return pause;
  const { begun, ended: _, ...rest } = pause;
  if (breakStep === "takeBack") return { ...rest, status: "ahead" };
  if (breakStep === "begin") return { ...rest, status: "underWay", begun: at };
  return { ...rest, ...(begun !== undefined && { begun }), status: "taken", ended: at };
}

/** The break that its driver is taking, or that has its place before the stop that comes next. */
export function breakNow({ breaks = [], stops }: Manifest, next: ManifestStop | undefined) {
  const underWay = breaks.find(({ status }) => status === "underWay");
  if (underWay !== undefined) return underWay;
  if (next !== undefined && isBegun(next)) return undefined;
  const ahead = new Set(stops.filter(isAhead).map(({ id }) => id));
  const first = breaks.find(({ status }) => status === "ahead");
  return first?.at !== undefined && (first.after === undefined || !ahead.has(first.after))
    ? first
    : undefined;
}
