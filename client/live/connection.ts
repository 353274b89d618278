import { Live } from "./live.ts";

/** The one live connection of the page; whoever signs in starts it, signing out stops it. */
export const live = new Live();
