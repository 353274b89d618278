import type { NoticeKind } from "../../../shared/notices/index.ts";
import type { Outgoing } from "../gateway.ts";

/** `noVehicle` is `invataxi_no_vehicle`: names are of small letters, digits and _. */
const nameOf = (kind: NoticeKind): string =>
  `invataxi_${kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;

/**
 * Outside of 24 hours after somebody wrote, WhatsApp carries approved templates alone: one for each kind of notice and language, whose body
 * has one place for the words, with as many quick replies as the kind has answers. A place takes no new line and no four spaces in a row.
 */
export const templateOfNotice = (kind: NoticeKind | undefined, text: string): Outgoing["template"] =>
  kind === undefined ? undefined : { name: nameOf(kind), values: [text.replace(/\s+/g, " ")] };

/** Opens a chat with our number and the code written in it: whoever sends it is linked to whom the code was made for. */
export const whatsAppLink = (number: string, code: string): string =>
  `https://wa.me/${number.replace(/^\+/, "")}?text=${encodeURIComponent(`start ${code}`)}`;
