import { z } from "zod";
import { LatLng } from "../geo/index.ts";
import { PlaceId } from "../ids/index.ts";
import { LocalizedName, pageOf, written } from "./common.ts";

/** Kinds of what only people of the service know: a part of a town, whose point is approximate, and anything with a door or a place of its own. */
export const QUARTER = "quarter";
export const LANDMARK = "landmark";

const PlaceNameId = z.uuid().toLowerCase();
export const LONGEST_PLACE_NAME = 80;
const SpokenText = written().min(2).max(LONGEST_PLACE_NAME);

/**
 * What a name is said of: a place, a settlement or a house by its `placeId`; a street by its Kazakh name and its point, as `searchPlaces`
 * answers them; or a point that has no other name. `isArea`: the point stands for a whole part of a town.
 */
export const NamedThing = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("place"), placeId: PlaceId }),
  z.object({ kind: z.literal("street"), name: written().min(1).max(200), point: LatLng }),
  z.object({ kind: z.literal("point"), point: LatLng, isArea: z.boolean() }),
]);
export type NamedThing = z.infer<typeof NamedThing>;

/** `id` is made by who sends it: the same once more is the same name. */
export const AddPlaceName = z.object({ id: PlaceNameId, name: SpokenText, of: NamedThing });
export type AddPlaceName = z.infer<typeof AddPlaceName>;

/** A name that people say. `of`: what it is said of; left out for a point that has no other name, and for what is there no more. */
export const PlaceNameView = z.object({
  ...{ id: PlaceNameId, name: z.string(), of: LocalizedName.optional() },
  kind: z.enum(["place", "street", QUARTER, LANDMARK]),
  point: LatLng.optional(),
});
export type PlaceNameView = z.infer<typeof PlaceNameView>;

/** A house that somebody has pinned. `isSure`: a dispatcher says that it stands there. */
export const HouseView = z.object({
  ...{ id: PlaceId, name: LocalizedName, point: LatLng, isSure: z.boolean(), doors: z.int() },
  /** What else it is known by: houses that turned out to be this one. */
  also: z.array(z.object({ id: PlaceId, name: LocalizedName })),
});
export type HouseView = z.infer<typeof HouseView>;

const done = z.object({ ok: z.literal(true) });
const ofHouse = z.object({ houseId: PlaceId });
const asked = z.object({ q: z.string().trim().max(200).default(""), ...pageOf(20) });

/** Joined in `api.ts`. */
export const placeNameShapes = {
  listHouses: {
    query: asked,
    response: z.object({ houses: z.array(HouseView), total: z.int() }),
  },
  correctHouse: { params: ofHouse, body: z.object({ point: LatLng }), response: done },
  mergeHouse: { params: ofHouse, body: z.object({ into: PlaceId }), response: done },
  divideHouse: { params: ofHouse, response: done },
  listPlaceNames: {
    query: asked,
    response: z.object({ names: z.array(PlaceNameView), total: z.int() }),
  },
  addPlaceName: { body: AddPlaceName, response: done },
  removePlaceName: { params: z.object({ nameId: PlaceNameId }), response: done },
} as const;
