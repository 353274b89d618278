import { common as commonEn } from "../../../../shared/i18n/en/common.ts";
import { driver as driverEn } from "../../../../shared/i18n/en/driver.ts";
import { printed as en } from "../../../../shared/i18n/en/printed.ts";
import { common as commonKk } from "../../../../shared/i18n/kk/common.ts";
import { driver as driverKk } from "../../../../shared/i18n/kk/driver.ts";
import { printed as kk } from "../../../../shared/i18n/kk/printed.ts";
import { common as commonRu } from "../../../../shared/i18n/ru/common.ts";
import { driver as driverRu } from "../../../../shared/i18n/ru/driver.ts";
import { printed as ru } from "../../../../shared/i18n/ru/printed.ts";
import type { Locale } from "../../../../shared/schemas/index.ts";

export type PrintedWords = Record<keyof typeof commonEn | keyof typeof driverEn | keyof typeof en, string>;

const texts: Record<Locale, PrintedWords> = {
  en: { ...commonEn, ...driverEn, ...en },
  kk: { ...commonKk, ...driverKk, ...kk },
  ru: { ...commonRu, ...driverRu, ...ru },
};
export const wordsOf = (locale: Locale): PrintedWords => texts[locale];

/** Names in braces are filled in; nothing is counted here. */
export const inWords = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
