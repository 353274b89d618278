import { type Terms, termsOn } from "../../server/domain/fleet/terms.ts";
import type { RegionPack } from "../../server/regions/index.ts";
import { kyzylorda } from "../../server/regions/kyzylorda/index.ts";
import type { ServiceDay } from "../../shared/time/index.ts";

/** What a pack says of each day, as if a database had just been begun with it. */
export const packTerms =
  (pack: RegionPack = kyzylorda) =>
  (day: ServiceDay): Terms =>
    termsOn({ ...pack, rules: [{ from: "", rules: pack.rules }] }, pack.timeZone, day);
