import type { Instant, ServiceDay } from "../../../shared/time/index.ts";
import type { GeneratedRider, Region, RegionPack, TripWish } from "../../regions/index.ts";
import { type DayKind, dayFigures, mixOf } from "./dayKind.ts";
import { type Disruption, type DustStorm, disruptionsOf, type LateClinic } from "./disruption.ts";
import { type Fate, fateOf, isUncertain, readyAt } from "./fate.ts";
import { createTruth, type Truth } from "./truth.ts";

export type { Disruption } from "./disruption.ts";
export type { Fate } from "./fate.ts";

/** A wish with what only the world knows of it. */
export interface WorldWish extends TripWish {
  readonly fate: Fate;
  /** From when the rider is ready at the pickup; undefined: whenever they were told. */
  readonly readyAt?: Instant | undefined;
  /** Asks for a return "when ready", and says so then. */
  readonly saysReady?: true | undefined;
  /** The way back of an outing whose way out is the wish of this key. */
  readonly backOf?: string | undefined;
}

/** A service day as it will be. The same for the same region, riders, day, kind and seed; no planner sees it before it happens. */
export interface World {
  readonly seed: number;
  readonly kind: DayKind;
  readonly day: ServiceDay;
  readonly pack: RegionPack;
  /** In order of asking. */
  readonly wishes: readonly WorldWish[];
  readonly truth: Truth;
  readonly disruptions: readonly Disruption[];
}

export interface WorldOf {
  /** How the region invents days. */
  people: NonNullable<Region["people"]>;
  seed: number;
  kind: DayKind;
  day: ServiceDay;
  /** Chance of how fast the day's traffic goes; left out: as the seed has it. */
  pace?: number | undefined;
  /** Left out: as many as the kind of day has. */
  requests?: number | undefined;
  /** How those whose session ends late return: at the time that was planned, or when they say to be ready. */
  returns?: Returns | undefined;
}
export const returnKinds = ["fixed", "whenReady"] as const;
export type Returns = (typeof returnKinds)[number];

export function createWorld(pack: RegionPack, riders: readonly GeneratedRider[], of: WorldOf): World {
  const { seed, kind, day, people, pace = seed, requests = dayFigures[kind].requests } = of;
  const wishes = people.generateMixedDay(pack, riders, { day, seed, mix: mixOf(requests) });
  const disruptions = disruptionsOf(pack, day, { seed, kind, wishes });
  const late = disruptions.filter((each): each is LateClinic => each.kind === "lateClinic");
  const storms = disruptions.filter((each): each is DustStorm => each.kind === "dustStorm");
  return {
    ...{ seed, kind, day, pack, disruptions },
    wishes: wishes.map((wish) => ({
      ...wish,
      fate: fateOf(seed, wish),
      readyAt: readyAt(seed, wish, late),
      backOf: wayOutOf(wish, wishes),
      ...(of.returns === "whenReady" && isUncertain(wish) && { saysReady: true as const }),
    })),
    truth: createTruth(seed, storms, pace),
  };
}

function wayOutOf(wish: TripWish, wishes: readonly TripWish[]): string | undefined {
  if (wish.requested.kind === "arriveBy") return undefined;
  return wishes.find((other) => other.riderId === wish.riderId && other.requested.kind === "arriveBy")?.key;
}
