import type { PlaceId } from "../../../shared/ids/index.ts";
import type { FactBy } from "../../domain/facts/fact.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { KnownHouse } from "../../domain/place.ts";
import { namesFit } from "../../domain/spokenName.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import { recordFact } from "../records/recordFact.ts";
import { requireStaff } from "../records/requireStaff.ts";
import type { DispatchingNeeds } from "./needs.ts";
import type { HouseEntry, PlaceNameUseCases } from "./placeNameUseCases.ts";

type Houses = Pick<PlaceNameUseCases, "listHouses" | "correctHouse" | "mergeHouse" | "divideHouse">;

/** Houses that were pinned for rides: looked for, put where they stand, and taken for one where they are one. */
export const createHouses = (deps: DispatchingNeeds): Houses => ({
  ...createHouseList(deps),
  ...createMerging(deps),
});

/** What each fact of a house says. */
const about = ({ clock }: DispatchingNeeds, actor: Actor) => ({
  ...{ concerns: {}, by: actor as FactBy, at: clock.now() },
});

function createHouseList(deps: DispatchingNeeds): Pick<Houses, "listHouses" | "correctHouse"> {
  const { db, districtOf } = deps;
  return {
    async listHouses(actor, { q, offset, limit }) {
      requireStaff(actor);
      const entries = (await entriesIn(db)).filter(({ house, also }) =>
        namesFit(
          [house, ...also].flatMap(({ name }) => Object.values(name)),
          q,
        ),
      );
      return { houses: entries.slice(offset, offset + limit), total: entries.length };
    },

    async correctHouse(actor, id, point) {
      requireStaff(actor);
      if (districtOf(point) === undefined) throw new AppError("trip.outsideArea", { field: "point" });
      await db.transaction(async (tx) => {
        await getHouse(tx, id);
        await tx.places.moveHouse(id, point);
        await recordFact(tx, { kind: "place.moved", ...about(deps, actor), details: { place: id } });
      });
    },
  };
}

function createMerging(deps: DispatchingNeeds): Pick<Houses, "mergeHouse" | "divideHouse"> {
  const { db } = deps;
  return {
    async mergeHouse(actor, id, into) {
      requireStaff(actor);
      if (id === into) throw new AppError("house.same");
      await db.transaction(async (tx) => {
        await tx.places.lock();
        const target = await getHouse(tx, into);
        const house = await getHouse(tx, id);
        if (target.sameAs !== undefined) throw new AppError("house.same");
        if (house.sameAs === into) return;
        await tx.places.setSameHouse(id, into);
        await recordFact(tx, { kind: "place.merged", ...about(deps, actor), details: { place: id, into } });
      });
    },

    async divideHouse(actor, id) {
      requireStaff(actor);
      await db.transaction(async (tx) => {
        const { sameAs } = await getHouse(tx, id);
        if (sameAs === undefined) return;
        await tx.places.setSameHouse(id, undefined);
        await recordFact(tx, { kind: "place.divided", ...about(deps, actor), details: { place: id } });
      });
    },
  };
}

async function getHouse(tx: Stores, id: PlaceId): Promise<KnownHouse> {
  const house = await tx.places.findHouseForUpdate(id);
  if (house === undefined) throw new AppError("house.unknown");
  return house;
}

/** Those that no dispatcher has looked at come first, each group newest first. */
async function entriesIn({ places, entrances }: Pick<Stores, "places" | "entrances">): Promise<HouseEntry[]> {
  const all = await places.listHouses();
  const doors = await entrances.list();
  const also = new Map<PlaceId, KnownHouse[]>();
  for (const house of all)
    if (house.sameAs !== undefined) also.set(house.sameAs, [...(also.get(house.sameAs) ?? []), house]);
  const doorsAt = new Map<PlaceId, number>();
  for (const { placeId } of doors) doorsAt.set(placeId, (doorsAt.get(placeId) ?? 0) + 1);
  const standing = all.filter(({ sameAs }) => sameAs === undefined).reverse();
  return [
    ...standing.filter(({ unverified }) => unverified),
    ...standing.filter(({ unverified }) => !unverified),
  ].map((house) => ({
    house,
    doors: doorsAt.get(house.id) ?? 0,
    also: also.get(house.id) ?? [],
  }));
}
