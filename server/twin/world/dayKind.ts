import type { DayMix } from "../../regions/index.ts";

export const dayKinds = ["standard", "quiet", "hard"] as const;
export type DayKind = (typeof dayKinds)[number];

interface DayFigures {
  /** One-way trips asked for. */
  readonly requests: number;
  readonly breakdowns: number;
  readonly illDrivers: number;
  /** A storm comes, a road is closed, a clinic runs late. */
  readonly isHard: boolean;
}

/** Of the region's 67 vehicles: about nine trips each on the standard day. */
export const dayFigures: Readonly<Record<DayKind, DayFigures>> = {
  standard: { requests: 600, breakdowns: 1, illDrivers: 0, isHard: false },
  quiet: { requests: 400, breakdowns: 0, illDrivers: 0, isHard: false },
  hard: { requests: 750, breakdowns: 2, illDrivers: 1, isHard: true },
};

/** A third to and from dialysis (both ways, so an even number), a quarter to work and study, a third in wheelchairs, 70 % the day before. */
export const mixOf = (requests: number): DayMix => ({
  trips: requests,
  dialysis: 2 * Math.round(requests / 6),
  daily: Math.round(requests / 4),
  wheelchairs: Math.round(requests / 3),
  sameDay: requests - Math.round(requests * 0.7),
});
