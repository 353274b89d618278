import type { LatLng } from "../../../shared/geo/index.ts";
import type { AskedClosure, AskedRoad } from "../../../shared/schemas/roads.ts";
import { isoAt } from "../../ui/index.ts";

/** How a road is said: by its name, as a bridge, by an address with all around it, or by one or two points on the map. */
export const roadKinds = ["street", "bridge", "address", "map"] as const;
export type RoadKind = (typeof roadKinds)[number];

/** A day, and a time of it; without a time: now, or until somebody says that it is open. */
export interface Moment {
  readonly day: string;
  readonly time: string;
}

export interface RoadDraft {
  readonly kind: RoadKind;
  readonly street: string | undefined;
  readonly from: LatLng | undefined;
  readonly to: LatLng | undefined;
  readonly bridge: string | undefined;
  /** What was typed, and where that is. */
  readonly text: string;
  readonly at: LatLng | undefined;
  /** One: all around it; two: from one to the other. */
  readonly points: readonly LatLng[];
  readonly meters: string;
  readonly words: string;
  readonly begins: Moment;
  readonly ends: Moment;
}

export const emptyDraft = (today: string): RoadDraft => ({
  ...{ kind: "street", street: undefined, from: undefined, to: undefined, bridge: undefined },
  ...{ text: "", at: undefined, points: [], meters: "100", words: "" },
  ...{ begins: { day: today, time: "" }, ends: { day: today, time: "" } },
});

/** undefined: something is missing. */
export function roadOf(draft: RoadDraft): AskedRoad | undefined {
  const { street, from, to, bridge, at, points } = draft;
  const words = draft.words.trim() || draft.text.trim();
  const meters = Number(draft.meters);
  switch (draft.kind) {
    case "street":
      return street && from && to ? { kind: "street", street, from, to } : undefined;
    case "bridge":
      return bridge === undefined ? undefined : { kind: "bridge", bridge };
    case "address":
      return at && words !== "" ? { kind: "around", at, meters, words } : undefined;
    case "map": {
      const [one, other] = points;
      if (one === undefined || words === "") return undefined;
      return other === undefined
        ? { kind: "around", at: one, meters, words }
        : { kind: "stretch", from: one, to: other, words };
    }
  }
}

export function askedOf(draft: RoadDraft, zone: string | undefined): AskedClosure | undefined {
  const road = roadOf(draft);
  if (road === undefined) return undefined;
  return { road, ...spanOf(draft, zone) };
}

/** As the calls want it; what has no time is left out. */
export function spanOf({ begins, ends }: Pick<RoadDraft, "begins" | "ends">, zone: string | undefined) {
  const at = ({ day, time }: Moment) => isoAt(day, time, zone);
  return {
    ...(begins.time !== "" && { from: at(begins) }),
    ...(ends.time !== "" && { until: at(ends) }),
  };
}
