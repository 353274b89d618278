import { z } from "zod";
import { LatLng } from "../geo/index.ts";
import { ContractId, DistrictId, VehicleId } from "../ids/index.ts";
import { IsoInstant } from "./common.ts";
import { PositionSource } from "./trackers.ts";

/** A vehicle on the dispatchers' board. */
export const VehicleView = z.object({
  id: VehicleId,
  plate: z.string(),
  model: z.string(),
  districtId: DistrictId,
  contractId: ContractId,
  lift: z.boolean(),
  position: z
    .object({
      ...{ point: LatLng, at: IsoInstant, heading: z.number(), stale: z.boolean() },
      /** Who told it; unknown of one from before that was asked. */
      source: PositionSource.optional(),
      /** Where it would be by now, along its way at the usual pace: it is on its way, and nothing was heard since. */
      reckoned: LatLng.optional(),
    })
    .optional(),
  /**
   * Of a vehicle under way. `quiet`: not heard of for a while; `parked`: neither, but it stood and has no way to be on; `offline`: for as
   * long as brings it into doubt.
   */
  contact: z.enum(["online", "quiet", "parked", "offline"]).optional(),
});
export type VehicleView = z.infer<typeof VehicleView>;
