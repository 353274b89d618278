import { z } from "zod";
import { ShiftId } from "../ids/index.ts";
import { IsoInstant, ServiceDayText } from "./common.ts";

const Language = z.enum(["kk", "ru", "en"]);
/** As people keep and print it; `madeAt`: how things stood then. */
const Printed = z.object({
  name: z.string(),
  mediaType: z.literal("application/pdf"),
  base64: z.base64(),
  pages: z.int(),
  madeAt: IsoInstant,
});

/** Joined in `api.ts`. */
export const printingShapes = {
  /** Of one run, or of all of today. */
  printManifests: { body: z.object({ locale: Language, shiftId: ShiftId.optional() }), response: Printed },
  listPreparedManifests: {
    response: z.object({
      prepared: z.array(
        z.object({ locale: Language, day: ServiceDayText, madeAt: IsoInstant, pages: z.int() }),
      ),
    }),
  },
  getPreparedManifests: { body: z.object({ locale: Language }), response: Printed },
} as const;
