import { common as commonEn } from "../../shared/i18n/en/common.ts";
import { dispatcher as dispatcherEn } from "../../shared/i18n/en/dispatcher.ts";
import { driver as driverEn } from "../../shared/i18n/en/driver.ts";
import { errors as errorsEn } from "../../shared/i18n/en/errors.ts";
import { rider as riderEn } from "../../shared/i18n/en/rider.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import { common as commonKk } from "../../shared/i18n/kk/common.ts";
import { dispatcher as dispatcherKk } from "../../shared/i18n/kk/dispatcher.ts";
import { driver as driverKk } from "../../shared/i18n/kk/driver.ts";
import { errors as errorsKk } from "../../shared/i18n/kk/errors.ts";
import { rider as riderKk } from "../../shared/i18n/kk/rider.ts";
import { common as commonRu } from "../../shared/i18n/ru/common.ts";
import { dispatcher as dispatcherRu } from "../../shared/i18n/ru/dispatcher.ts";
import { driver as driverRu } from "../../shared/i18n/ru/driver.ts";
import { errors as errorsRu } from "../../shared/i18n/ru/errors.ts";
import { rider as riderRu } from "../../shared/i18n/ru/rider.ts";

const texts = {
  en: { ...commonEn, ...dispatcherEn, ...driverEn, ...errorsEn, ...riderEn },
  kk: { ...commonKk, ...dispatcherKk, ...driverKk, ...errorsKk, ...riderKk },
  ru: { ...commonRu, ...dispatcherRu, ...driverRu, ...errorsRu, ...riderRu },
};

/** What the screens say in this language; only texts without blanks are of use here. */
export const textsOf = (locale: Locale) => texts[locale];
