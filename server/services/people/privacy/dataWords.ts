import { audit as auditEn } from "../../../../shared/i18n/en/audit.ts";
import { common as commonEn } from "../../../../shared/i18n/en/common.ts";
import { needs as needsEn } from "../../../../shared/i18n/en/needs.ts";
import { officeRiders as ridersEn } from "../../../../shared/i18n/en/officeRiders.ts";
import { privacy as privacyEn } from "../../../../shared/i18n/en/privacy.ts";
import { standingNeeds as standingEn } from "../../../../shared/i18n/en/standingNeeds.ts";
import { told as toldEn } from "../../../../shared/i18n/en/told.ts";
import { audit as auditKk } from "../../../../shared/i18n/kk/audit.ts";
import { common as commonKk } from "../../../../shared/i18n/kk/common.ts";
import { needs as needsKk } from "../../../../shared/i18n/kk/needs.ts";
import { officeRiders as ridersKk } from "../../../../shared/i18n/kk/officeRiders.ts";
import { privacy as privacyKk } from "../../../../shared/i18n/kk/privacy.ts";
import { standingNeeds as standingKk } from "../../../../shared/i18n/kk/standingNeeds.ts";
import { told as toldKk } from "../../../../shared/i18n/kk/told.ts";
import { audit as auditRu } from "../../../../shared/i18n/ru/audit.ts";
import { common as commonRu } from "../../../../shared/i18n/ru/common.ts";
import { needs as needsRu } from "../../../../shared/i18n/ru/needs.ts";
import { officeRiders as ridersRu } from "../../../../shared/i18n/ru/officeRiders.ts";
import { privacy as privacyRu } from "../../../../shared/i18n/ru/privacy.ts";
import { standingNeeds as standingRu } from "../../../../shared/i18n/ru/standingNeeds.ts";
import { told as toldRu } from "../../../../shared/i18n/ru/told.ts";
import type { Locale } from "../../../../shared/schemas/index.ts";
import type { Instant } from "../../../../shared/time/index.ts";
import type { Place } from "../../../domain/place.ts";
import type { PageSection } from "../../../files/index.ts";

const texts: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: { ...commonEn, ...needsEn, ...standingEn, ...ridersEn, ...auditEn, ...privacyEn, ...toldEn },
  kk: { ...commonKk, ...needsKk, ...standingKk, ...ridersKk, ...auditKk, ...privacyKk, ...toldKk },
  ru: { ...commonRu, ...needsRu, ...standingRu, ...ridersRu, ...auditRu, ...privacyRu, ...toldRu },
};

/** A text of the file in its language, with plain values put in; a key that has none stands as it is. */
export type Word = (key: string, values?: Readonly<Record<string, string>>) => string;

export const wordsIn =
  (locale: Locale): Word =>
  (key, values = {}) =>
    (texts[locale][key] ?? key).replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);

export interface Words {
  word: Word;
  /** As the region's clocks show it. */
  time: (at: Instant | undefined) => string | undefined;
}
export type Cells = PageSection["rows"][number];
/** A place with how its door is found. */
export const placeInWords = ({ label, note }: Place): string => [label, note].filter(Boolean).join(", ");
