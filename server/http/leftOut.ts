import type { z } from "zod";

/** Whether a call may come without this part. */
export const mayBeLeftOut = (schema: z.ZodType): boolean => schema.safeParse(undefined).success;
