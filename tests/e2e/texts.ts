import { account as accountEn } from "../../shared/i18n/en/account.ts";
import { apply as applyEn } from "../../shared/i18n/en/apply.ts";
import { asking as askingEn } from "../../shared/i18n/en/asking.ts";
import { common as commonEn } from "../../shared/i18n/en/common.ts";
import { dispatcher as dispatcherEn } from "../../shared/i18n/en/dispatcher.ts";
import { driver as driverEn } from "../../shared/i18n/en/driver.ts";
import { errors as errorsEn } from "../../shared/i18n/en/errors.ts";
import { facility as facilityEn } from "../../shared/i18n/en/facility.ts";
import { letter as letterEn } from "../../shared/i18n/en/letter.ts";
import { office as officeEn } from "../../shared/i18n/en/office.ts";
import { rider as riderEn } from "../../shared/i18n/en/rider.ts";
import { sos as sosEn } from "../../shared/i18n/en/sos.ts";
import { staff as staffEn } from "../../shared/i18n/en/staff.ts";
import { tripLink as tripLinkEn } from "../../shared/i18n/en/tripLink.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import { account as accountKk } from "../../shared/i18n/kk/account.ts";
import { apply as applyKk } from "../../shared/i18n/kk/apply.ts";
import { asking as askingKk } from "../../shared/i18n/kk/asking.ts";
import { common as commonKk } from "../../shared/i18n/kk/common.ts";
import { dispatcher as dispatcherKk } from "../../shared/i18n/kk/dispatcher.ts";
import { driver as driverKk } from "../../shared/i18n/kk/driver.ts";
import { errors as errorsKk } from "../../shared/i18n/kk/errors.ts";
import { facility as facilityKk } from "../../shared/i18n/kk/facility.ts";
import { letter as letterKk } from "../../shared/i18n/kk/letter.ts";
import { office as officeKk } from "../../shared/i18n/kk/office.ts";
import { rider as riderKk } from "../../shared/i18n/kk/rider.ts";
import { sos as sosKk } from "../../shared/i18n/kk/sos.ts";
import { staff as staffKk } from "../../shared/i18n/kk/staff.ts";
import { tripLink as tripLinkKk } from "../../shared/i18n/kk/tripLink.ts";
import { account as accountRu } from "../../shared/i18n/ru/account.ts";
import { apply as applyRu } from "../../shared/i18n/ru/apply.ts";
import { asking as askingRu } from "../../shared/i18n/ru/asking.ts";
import { common as commonRu } from "../../shared/i18n/ru/common.ts";
import { dispatcher as dispatcherRu } from "../../shared/i18n/ru/dispatcher.ts";
import { driver as driverRu } from "../../shared/i18n/ru/driver.ts";
import { errors as errorsRu } from "../../shared/i18n/ru/errors.ts";
import { facility as facilityRu } from "../../shared/i18n/ru/facility.ts";
import { letter as letterRu } from "../../shared/i18n/ru/letter.ts";
import { office as officeRu } from "../../shared/i18n/ru/office.ts";
import { rider as riderRu } from "../../shared/i18n/ru/rider.ts";
import { sos as sosRu } from "../../shared/i18n/ru/sos.ts";
import { staff as staffRu } from "../../shared/i18n/ru/staff.ts";
import { tripLink as tripLinkRu } from "../../shared/i18n/ru/tripLink.ts";

const texts = {
  en: {
    ...accountEn,
    ...applyEn,
    ...facilityEn,
    ...letterEn,
    ...commonEn,
    ...dispatcherEn,
    ...driverEn,
    ...errorsEn,
    ...officeEn,
    ...riderEn,
    ...sosEn,
    ...askingEn,
    ...staffEn,
    ...tripLinkEn,
  },
  kk: {
    ...accountKk,
    ...applyKk,
    ...facilityKk,
    ...letterKk,
    ...commonKk,
    ...dispatcherKk,
    ...driverKk,
    ...errorsKk,
    ...officeKk,
    ...riderKk,
    ...sosKk,
    ...askingKk,
    ...staffKk,
    ...tripLinkKk,
  },
  ru: {
    ...accountRu,
    ...applyRu,
    ...facilityRu,
    ...letterRu,
    ...commonRu,
    ...dispatcherRu,
    ...driverRu,
    ...errorsRu,
    ...officeRu,
    ...riderRu,
    ...sosRu,
    ...askingRu,
    ...staffRu,
    ...tripLinkRu,
  },
};

/** What the screens say in this language; only texts without blanks are of use here. */
export const textsOf = (locale: Locale) => texts[locale];
