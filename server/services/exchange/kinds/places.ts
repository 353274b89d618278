import { PlaceId } from "../../../../shared/ids/index.ts";
import { type ListedState, type ListShape, listed } from "../../../domain/exchange/listShape.ts";
import type { KnownPlace } from "../../../domain/place.ts";
import type { Stores } from "../../../stores/index.ts";
import { recordFacts } from "../../records/recordFact.ts";
import type { DescribeList, KnownRecord } from "../listDescription.ts";
import type { ExchangeNeeds } from "../needs.ts";
import { findAmong, takeOutEach } from "./fleetParts.ts";
import { OTHER_NAME, placeColumns } from "./placeColumns.ts";

/** Places that people ask for by name, by what they are called in Kazakh. */
export const describePlaces: DescribeList<KnownPlace> = async (deps) => {
  const listAll = async function* (stores: Stores) {
    yield (await stores.places.list()).map(({ id, place }) => known(id, place));
  };
  return {
    ...{ shape: shapeOf(deps), listAll, find: findAmong(listAll, keyOf) },
    lock: (tx) => tx.places.lock(),
    async write(tx, writings, { by, importId }) {
      for (const { id, is, known: now } of writings)
        await tx.places.put({
          id,
          place: toPlace(is, now?.kept ?? { id: PlaceId.parse(id), unverified: false }),
        });
      const at = deps.clock.now();
      const facts = writings.map(({ id, known: now }) => ({
        ...{ kind: "place.set" as const, concerns: {}, by, at },
        details: { import: importId, place: now?.kept.id ?? id },
      }));
      await recordFacts(tx, facts);
      return writings.length;
    },
    takeOut: (tx, records, { by, importId }) => {
      const codes = new Map(records.map(({ id, kept }) => [id, kept.id]));
      return takeOutEach(tx, [...codes.keys()], {
        remove: (id) => tx.places.removeUnused(id),
        factOf: (id) => ({
          ...{ kind: "place.takenOut", concerns: {}, by, at: deps.clock.now() },
          details: { import: importId, place: codes.get(id) ?? id },
        }),
      });
    },
    follow: () => deps.db.outbox.addEvent({ type: "places.changed" }),
  };
};

const shapeOf = ({ districtOf }: Pick<ExchangeNeeds, "districtOf">): ListShape => ({
  columns: placeColumns,
  keyColumn: "nameKk",
  keyOf,
  nameOf: ({ nameRu, nameKk }) => nameRu ?? nameKk ?? "",
  fresh: ({ nameRu }) => listed({ nameEn: nameRu }),
  judge: (is, say) => {
    if (districtOf(pointOf(is)) === undefined) say("point", "outOfRange");
  },
});

const KEY_BEGINS = 40;
const KEY_ENDS = 20;
/** Rows keep sixty letters of a key; names that begin alike for longer end otherwise. */
const keyOf = ({ nameKk = "" }: ListedState): string => {
  const plain = nameKk.toLowerCase();
  return plain.length <= KEY_BEGINS + KEY_ENDS ? plain : plain.slice(0, KEY_BEGINS) + plain.slice(-KEY_ENDS);
};

const pointOf = ({ point = "" }: ListedState) => {
  const [lat = 0, lon = 0] = point.split(",").map(Number);
  return { lat, lon };
};

const known = (id: string, kept: KnownPlace): KnownRecord<KnownPlace> => ({
  ...{ id, kept },
  state: listed({
    ...{ nameKk: kept.name.kk, nameRu: kept.name.ru, nameEn: kept.name.en, placeKind: kept.kind },
    also: kept.also.join(OTHER_NAME),
    point: `${Number(kept.point.lat.toFixed(6))}, ${Number(kept.point.lon.toFixed(6))}`,
  }),
});

/** What a list does not tell stays. */
const toPlace = (is: ListedState, { id, unverified }: Pick<KnownPlace, "id" | "unverified">): KnownPlace => ({
  ...{ id, unverified, kind: is.placeKind ?? "", point: pointOf(is) },
  name: { kk: is.nameKk ?? "", ru: is.nameRu ?? "", en: is.nameEn ?? is.nameRu ?? "" },
  also: (is.also ?? "").split(OTHER_NAME).filter((name) => name !== ""),
});
