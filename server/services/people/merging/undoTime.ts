import { hours } from "../../../../shared/time/index.ts";

/** As lists of riders can be put back. */
export const UNDO_FOR = hours(24);
