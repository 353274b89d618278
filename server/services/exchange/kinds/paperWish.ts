import { purposeOf } from "../../../../shared/needs/purposeOf.ts";
import type { CellFaultView, LeaveOrArrive } from "../../../../shared/schemas/index.ts";
import { atLocalTime, serviceDay, toIso } from "../../../../shared/time/index.ts";
import type { ListedState } from "../../../domain/exchange/listShape.ts";
import { HOME } from "../../../domain/exchange/paperShape.ts";
import { choiceOf } from "../../../domain/exchange/readCell.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { RiderFileRecord } from "../../../domain/people/record.ts";
import { surePlace } from "../../../domain/people/surePlace.ts";
import type { Place } from "../../../domain/place.ts";
import { type PaperWish, wallSeconds } from "../../requesting/index.ts";
import type { ExchangeNeeds } from "../needs.ts";

export interface PaperParts {
  deps: ExchangeNeeds;
  /** Who brings the list. */
  actor: Actor;
  /** What a cell means; undefined: nobody can be sure. */
  placeOf(text: string | undefined, home: Place | undefined): Place | undefined;
}

/** A known place by its name, the rider's home, or an address that surely means one place. */
export function paperPlaces(deps: ExchangeNeeds): PaperParts["placeOf"] {
  const places = new Map(deps.knownPlaces().map((each) => [each.id as string, each]));
  const byName = choiceOf(
    Object.fromEntries(
      [...places.values()].map(({ id, name, also }) => [id, [...Object.values(name), ...also]]),
    ),
  );
  return (text = "", home) => {
    if (text === HOME) return home;
    const named = byName(text);
    const place = named.kind === "value" ? places.get(named.value) : undefined;
    if (place !== undefined)
      return { point: place.point, label: text, placeId: place.id, precision: "exact" };
    return surePlace(text, deps.findPlaces(text, { limit: 2 }));
  };
}

/** The wish that a row is, or what cannot be read of it. */
export function paperWish(
  { deps, actor, placeOf }: PaperParts,
  is: ListedState,
  rider: RiderFileRecord,
): PaperWish | CellFaultView {
  const [pickup, dropoff] = [placeOf(is.pickup, rider.home), placeOf(is.dropoff, rider.home)];
  if (pickup === undefined)
    return { column: "pickup", fault: is.pickup === HOME ? "noHome" : "placeUnknown" };
  if (dropoff === undefined)
    return { column: "dropoff", fault: is.dropoff === HOME ? "noHome" : "placeUnknown" };
  const kind: LeaveOrArrive["kind"] = is.leaveAt === undefined ? "arriveBy" : "leaveAt";
  const place = deps.knownPlaces().find(({ id }) => id === dropoff.placeId);
  const time = wallSeconds(is.leaveAt ?? is.arriveBy ?? "");
  const at = toIso(atLocalTime(serviceDay(is.day ?? ""), time, deps.region.timeZone));
  const wish = {
    riderId: rider.id,
    pickup,
    dropoff,
    when: { kind, at },
    companions: Number(is.escorts ?? 0),
  };
  return { actor, wish: { ...wish, purpose: purposeOf(place?.kind) ?? "other" } };
}
