import type { ServiceDay } from "../../../shared/time/index.ts";
import { type Terms, termsOn } from "../../domain/fleet/terms.ts";
import type { RegionPack } from "../../regions/index.ts";

/** What holds on a day in an installation that has just been begun with this pack. */
export const termsOf = (pack: RegionPack, day: ServiceDay): Terms =>
  termsOn({ ...pack, rules: [{ from: "", rules: pack.rules }] }, pack.timeZone, day);
