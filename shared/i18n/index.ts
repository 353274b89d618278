import type { ErrorCode } from "../errors/index.ts";
import type { account } from "./en/account.ts";
import type { apply } from "./en/apply.ts";
import type { asking } from "./en/asking.ts";
import type { common } from "./en/common.ts";
import type { dispatcher } from "./en/dispatcher.ts";
import type { driver } from "./en/driver.ts";
import type { facility } from "./en/facility.ts";
import type { group } from "./en/group.ts";
import type { letter } from "./en/letter.ts";
import type { office } from "./en/office.ts";
import type { phones } from "./en/phones.ts";
import type { reach } from "./en/reach.ts";
import type { reasons } from "./en/reasons.ts";
import type { rider } from "./en/rider.ts";
import type { sentOffer } from "./en/sentOffer.ts";
import type { sos } from "./en/sos.ts";
import type { staff } from "./en/staff.ts";
import type { tripLink } from "./en/tripLink.ts";
import type { weatherNote } from "./en/weatherNote.ts";
import type { whenReady } from "./en/whenReady.ts";

export type Locale = "kk" | "ru" | "en";
export const LOCALES: readonly Locale[] = ["kk", "ru", "en"];
export const DEFAULT_LOCALE: Locale = "kk";

export type PhraseKey = keyof typeof reasons;
/** Every text people read. A key that a language lacks does not compile. */
export type MessageKey =
  | keyof typeof account
  | keyof typeof apply
  | keyof typeof asking
  | keyof typeof common
  | keyof typeof dispatcher
  | keyof typeof driver
  | keyof typeof facility
  | keyof typeof group
  | keyof typeof letter
  | keyof typeof office
  | keyof typeof phones
  | keyof typeof reach
  | keyof typeof sentOffer
  | PhraseKey
  | `error.${ErrorCode}`
  | keyof typeof rider
  | keyof typeof sos
  | keyof typeof staff
  | keyof typeof tripLink
  | keyof typeof weatherNote
  | keyof typeof whenReady;
export type MessageValues = Record<string, string | number>;
/** Messages of one language, by key; a screen loads only the sections it shows. */
export type Messages = Partial<Record<MessageKey, string>>;
