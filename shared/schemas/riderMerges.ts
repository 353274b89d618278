import { z } from "zod";
import { RiderId } from "../ids/index.ts";
import { duplicateSigns } from "../needs/applications.ts";
import { IsoInstant, pageOf } from "./common.ts";
import { RiderFile } from "./riderRecords.ts";

const MergeId = z.uuid().toLowerCase();
const Glance = z.object({
  id: RiderId,
  name: z.string(),
  iin: z.string(),
  phone: z.string(),
  home: z.string().optional(),
});

export const DuplicatesAsked = z.object({ ...pageOf(50) });
/** Pairs of records that may be one person's, the likeliest first. */
export const Duplicates = z.object({
  pairs: z.array(z.object({ one: Glance, other: Glance, signs: z.array(z.enum(duplicateSigns)) })),
  total: z.int(),
  /** Merges of the last day that can be undone. */
  merges: z.array(
    z.object({
      id: MergeId,
      kept: Glance,
      at: IsoInstant,
      by: z.string(),
      undoUntil: IsoInstant,
    }),
  ),
});
export type Duplicates = z.infer<typeof Duplicates>;

const pair = { one: RiderId, other: RiderId };
export const PairAsked = z.object(pair);
export const ComparedRiders = z.object({ one: RiderFile, other: RiderFile });

/** `mergeId` is made by whoever sends it: the same again changes nothing. The versions are those that were seen. */
export const MergeRiders = z.object({
  mergeId: MergeId,
  ...{ kept: RiderId, keptVersion: z.int(), gone: RiderId, goneVersion: z.int() },
});
export type MergeRiders = z.infer<typeof MergeRiders>;
export const TellRidersApart = z.object(pair);

const rider = z.object({ rider: RiderFile });

/** Shapes of records that turn out to be one person's. */
export const mergeShapes = {
  listDuplicates: { query: DuplicatesAsked, response: Duplicates },
  compareRiders: { query: PairAsked, response: ComparedRiders },
  mergeRiders: { body: MergeRiders, response: rider },
  undoMerge: { params: z.object({ mergeId: MergeId }), response: rider },
  tellRidersApart: { body: TellRidersApart, response: z.object({ ok: z.literal(true) }) },
} as const;
