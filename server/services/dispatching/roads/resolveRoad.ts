import type { LatLng } from "../../../../shared/geo/index.ts";
import type { AskedClosure, AskedRoad, LocalizedName } from "../../../../shared/schemas/index.ts";
import { toInstant } from "../../../../shared/time/index.ts";
import type { ClosedPlace } from "../../../domain/roads/closure.ts";
import { AppError } from "../../../errors.ts";
import type { DispatchingNeeds } from "../needs.ts";
import type { DrawnClosure } from "./closureUseCases.ts";

type Parts = Pick<DispatchingNeeds, "roadMap" | "region" | "clock">;

/** What is meant, on the map. Throws road.unknown, road.noStretch, road.closesNothing, closure.alreadyOver. */
export function resolveClosure(parts: Parts, { road, ...asked }: AskedClosure, id: string): DrawnClosure {
  const now = parts.clock.now();
  const from = asked.from === undefined ? now : toInstant(asked.from);
  const until = asked.until === undefined ? undefined : toInstant(asked.until);
  if (until !== undefined && (until <= from || until <= now))
    throw new AppError("closure.alreadyOver", { field: "until" });
  const { place, label } = resolveRoad(parts, road);
  const lines = parts.roadMap.closedWith(place);
  if (lines.length === 0) throw new AppError("road.closesNothing");
  return { id, place, label, from, until, lines };
}

function resolveRoad(parts: Parts, road: AskedRoad): { place: ClosedPlace; label: LocalizedName } {
  switch (road.kind) {
    case "street":
      return streetBetween(parts, road);
    case "bridge": {
      const bridge = parts.region.roads.bridges.find(({ id }) => id === road.bridge);
      if (bridge === undefined) throw new AppError("road.unknown");
      return { place: { kind: "around", at: bridge.at, meters: bridge.meters }, label: bridge.name };
    }
    case "stretch":
      return { place: stretch(parts, road), label: inAll(road.words) };
    case "around":
      return { place: { kind: "around", at: road.at, meters: road.meters }, label: inAll(road.words) };
  }
}

/** Words of a dispatcher are in no language that we know. */
const inAll = (words: string): LocalizedName => ({ kk: words, ru: words, en: words });

function stretch(
  { roadMap }: Parts,
  { from, to, street }: { from: LatLng; to: LatLng; street?: string },
): ClosedPlace {
  const line = roadMap.stretch(from, to, street);
  if (line === undefined || line.length < 2) throw new AppError("road.noStretch");
  return { kind: "stretch", line };
}

function streetBetween(parts: Parts, road: Extract<AskedRoad, { kind: "street" }>) {
  const name = parts.roadMap.streets().find(({ street }) => street === road.street)?.name;
  if (name === undefined) throw new AppError("road.unknown", { field: "road.street" });
  const crossings = parts.roadMap.crossingsOf(road.street);
  const nameAt = ({ lat, lon }: LatLng) =>
    crossings.find(({ at }) => Math.abs(at.lat - lat) < 1e-6 && Math.abs(at.lon - lon) < 1e-6)?.name;
  const [from, to] = [nameAt(road.from), nameAt(road.to)];
  const between = (language: keyof LocalizedName): string =>
    from === undefined || to === undefined
      ? name[language]
      : `${name[language]}: ${from[language]} – ${to[language]}`;
  return {
    place: stretch(parts, road),
    label: { kk: between("kk"), ru: between("ru"), en: between("en") },
  };
}
