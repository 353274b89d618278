import type { NamedThing } from "../../../shared/schemas/index.ts";
import type { FactBy } from "../../domain/facts/fact.ts";
import { type NamedTarget, namesFit, type SpokenName } from "../../domain/spokenName.ts";
import { AppError } from "../../errors.ts";
import { recordFact } from "../records/recordFact.ts";
import { requireStaff } from "../records/requireStaff.ts";
import type { DispatchingNeeds } from "./needs.ts";
import type { NameEntry, PlaceNameUseCases } from "./placeNameUseCases.ts";

type PlaceNames = Pick<PlaceNameUseCases, "listPlaceNames" | "addPlaceName" | "removePlaceName">;

/** Names that people say and no map has: an old street, a part of a town, a landmark. */
export function createPlaceNames(deps: DispatchingNeeds): PlaceNames {
  const { db, clock } = deps;
  return {
    async listPlaceNames(actor, { q, offset, limit }) {
      requireStaff(actor);
      const names = (await db.spokenNames.list())
        .reverse()
        .map((spoken): NameEntry => ({ spoken, of: thingOf(deps, spoken) }))
        .filter(({ spoken, of }) => namesFit([spoken.name, ...Object.values(of?.name ?? {})], q));
      return { names: names.slice(offset, offset + limit), total: names.length };
    },

    async addPlaceName(actor, { id, name, of }) {
      requireStaff(actor);
      const target = targetOf(deps, of);
      await db.transaction(async (tx) => {
        if (!(await tx.spokenNames.add({ id, name, of: target }))) return; // it was sent twice, or is said already
        await recordFact(tx, {
          ...{ kind: "place.named", concerns: {}, by: actor as FactBy, at: clock.now() },
          details: { name: id, text: name },
        });
      });
    },

    async removePlaceName(actor, id) {
      requireStaff(actor);
      await db.transaction(async (tx) => {
        const removed = await tx.spokenNames.remove(id);
        if (removed === undefined) throw new AppError("placeName.unknown");
        await recordFact(tx, {
          ...{ kind: "place.unnamed", concerns: {}, by: actor as FactBy, at: clock.now() },
          details: { name: id, text: removed.name },
        });
      });
    },
  };
}

/** Throws where there is no such thing in the region. */
function targetOf({ streetKeyOf, districtOf, ...deps }: DispatchingNeeds, of: NamedThing): NamedTarget {
  if (of.kind === "point") {
    if (districtOf(of.point) === undefined) throw new AppError("trip.outsideArea", { field: "of.point" });
    return { kind: "point", point: of.point, isArea: of.isArea };
  }
  const target: NamedTarget =
    of.kind === "street"
      ? { kind: "street", key: streetKeyOf({ name: { kk: of.name }, point: of.point }) }
      : { kind: "place", placeId: deps.sameHouse(of.placeId) };
  if (nameOf(deps, target) === undefined) throw new AppError("placeName.unknownPlace", { field: "of" });
  return target;
}

type Named = Pick<DispatchingNeeds, "findStreet" | "knownPlaces" | "region">;

const thingOf = (deps: Named, { name, of }: SpokenName): NameEntry["of"] =>
  of.kind === "point" ? { name: { kk: name, ru: name, en: name }, point: of.point } : nameOf(deps, of);

function nameOf(
  { findStreet, knownPlaces, region }: Named,
  of: Exclude<NamedTarget, { kind: "point" }>,
): NameEntry["of"] {
  if (of.kind === "street") return findStreet(of.key);
  return [...knownPlaces(), ...region.settlements].find(({ id }) => id === of.placeId);
}
