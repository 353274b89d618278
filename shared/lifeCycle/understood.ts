import { isAhead, type StopKind, type StopStatus } from "./stop.ts";

interface ShownStop<Id, TripId, Window> {
  readonly id: Id;
  readonly tripId: TripId;
  readonly kind: StopKind;
  readonly sequence: number;
  readonly status: StopStatus;
  readonly estimated: string;
  readonly window?: Window | undefined;
}

/** A run as its driver has it on the screen: what they have understood when they say so. */
export const understoodOf = <Id, TripId, Window>({
  version,
  stops,
}: {
  readonly version: number;
  readonly stops: readonly ShownStop<Id, TripId, Window>[];
}) => ({
  version,
  stops: [...stops]
    .sort((a, b) => a.sequence - b.sequence)
    .filter(isAhead)
    .map(({ id: stopId, tripId, kind, estimated: at, window }) => ({
      ...{ stopId, tripId, kind, at },
      ...(window !== undefined && { window }),
    })),
});
