import { z } from "zod";
import { LatLng } from "../geo/index.ts";
import { PlaceId } from "../ids/index.ts";
import { LocalizedName, Precision, written } from "./common.ts";

const meters = z.int();
/**
 * Why a place is asked about before it is used. `approximate`: it stands for a whole street or settlement; `outsideArea`: nobody is
 * brought there, whatever is said.
 */
export const PlaceDoubt = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("outsideArea") }),
  z.object({ kind: z.literal("farFromRoad"), meters }),
  z.object({ kind: z.literal("acrossRiver"), meters, street: LocalizedName }),
  z.object({ kind: z.literal("farFromStreet"), meters, street: LocalizedName }),
  z.object({ kind: z.literal("approximate") }),
]);
export type PlaceDoubt = z.infer<typeof PlaceDoubt>;

/** Joined in `api.ts`. A place is told in the body: where somebody goes stands in no address. */
export const placeDoubtShapes = {
  checkPlace: {
    body: z.object({
      point: LatLng,
      label: written().min(1).max(200),
      placeId: PlaceId.optional(),
      precision: Precision.optional(),
    }),
    response: z.object({ doubts: z.array(PlaceDoubt) }),
  },
} as const;
