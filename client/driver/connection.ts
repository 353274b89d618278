import { Live } from "../live/index.ts";

/** The one live connection of the driver's page. */
export const live = new Live();
