import { spacedPhone } from "../../../shared/phone/index.ts";
import type { Caller, CallView } from "../../../shared/schemas/calls.ts";
import type { Formats, Translate } from "../../ui/index.ts";

/** A number as people read it; who withholds theirs has none. */
export const numberText = (phone: string | null, t: Translate): string =>
  phone === null ? t("dispatcher.phone.withheld") : spacedPhone(phone);

export const callerText = ({ rider, contact }: Caller, t: Translate): string =>
  contact === undefined ? rider.name : t("dispatcher.phone.contact", { contact, rider: rider.name });

/** "Today, Monday 2 March 14:30" */
export function nextTripText({ nextTrip }: Caller, formats: Formats, now: number): string | undefined {
  return nextTrip && `${formats.relativeDay(nextTrip.serviceDay, now)} ${formats.time(nextTrip.at)}`;
}

/** Who has it; undefined: nobody has said so. */
export function takerText({ takenBy, isMine }: CallView, t: Translate): string | undefined {
  if (takenBy === undefined) return undefined;
  return isMine ? t("dispatcher.phone.takenByMe") : t("dispatcher.phone.takenBy", { name: takenBy });
}
