import { z } from "zod";

export { heading, type Meters, meters, straightLine } from "./distance.ts";

/** WGS84 degrees. */
export const LatLng = z.object({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) });
export type LatLng = z.infer<typeof LatLng>;
