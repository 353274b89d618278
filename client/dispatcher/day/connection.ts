import { Live } from "../../live/index.ts";

/** The one live connection of the dispatcher's page. */
export const live = new Live();
