import type { Outgoing } from "./gateway.ts";

/** The words with the link under them, unless they have it. */
export const textOf = ({ text, link }: Pick<Outgoing, "text" | "link">): string =>
  link === undefined || text.includes(link) ? text : `${text}\n${link}`;
