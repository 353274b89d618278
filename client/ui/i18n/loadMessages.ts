import type { Locale, Messages } from "../../../shared/i18n/index.ts";

/** Which page asks: it gets the common words, the errors, the server's reasons and its own section. */
export type Section =
  | "rider"
  | "driver"
  | "dispatcher"
  | "office"
  | "account"
  | "apply"
  | "phones"
  | "trip"
  | "letter";
type Load = () => Promise<Messages>;

// One chunk per language and section; a static list, because a bundler follows only imports it can read.
const shared: Record<Locale, Load[]> = {
  kk: [
    async () => (await import("../../../shared/i18n/kk/common.ts")).common,
    async () => (await import("../../../shared/i18n/kk/errors.ts")).errors,
    async () => (await import("../../../shared/i18n/kk/reasons.ts")).reasons,
  ],
  ru: [
    async () => (await import("../../../shared/i18n/ru/common.ts")).common,
    async () => (await import("../../../shared/i18n/ru/errors.ts")).errors,
    async () => (await import("../../../shared/i18n/ru/reasons.ts")).reasons,
  ],
  en: [
    async () => (await import("../../../shared/i18n/en/common.ts")).common,
    async () => (await import("../../../shared/i18n/en/errors.ts")).errors,
    async () => (await import("../../../shared/i18n/en/reasons.ts")).reasons,
  ],
};
const own: Record<Section, Record<Locale, Load[]>> = {
  rider: {
    kk: [async () => (await import("../../../shared/i18n/kk/rider.ts")).rider],
    ru: [async () => (await import("../../../shared/i18n/ru/rider.ts")).rider],
    en: [async () => (await import("../../../shared/i18n/en/rider.ts")).rider],
  },
  driver: {
    kk: [async () => (await import("../../../shared/i18n/kk/driver.ts")).driver],
    ru: [async () => (await import("../../../shared/i18n/ru/driver.ts")).driver],
    en: [async () => (await import("../../../shared/i18n/en/driver.ts")).driver],
  },
  dispatcher: {
    kk: [
      async () => (await import("../../../shared/i18n/kk/dispatcher.ts")).dispatcher,
      async () => (await import("../../../shared/i18n/kk/staff.ts")).staff,
    ],
    ru: [
      async () => (await import("../../../shared/i18n/ru/dispatcher.ts")).dispatcher,
      async () => (await import("../../../shared/i18n/ru/staff.ts")).staff,
    ],
    en: [
      async () => (await import("../../../shared/i18n/en/dispatcher.ts")).dispatcher,
      async () => (await import("../../../shared/i18n/en/staff.ts")).staff,
    ],
  },
  office: {
    kk: [
      async () => (await import("../../../shared/i18n/kk/office.ts")).office,
      async () => (await import("../../../shared/i18n/kk/staff.ts")).staff,
    ],
    ru: [
      async () => (await import("../../../shared/i18n/ru/office.ts")).office,
      async () => (await import("../../../shared/i18n/ru/staff.ts")).staff,
    ],
    en: [
      async () => (await import("../../../shared/i18n/en/office.ts")).office,
      async () => (await import("../../../shared/i18n/en/staff.ts")).staff,
    ],
  },
  account: {
    kk: [
      async () => (await import("../../../shared/i18n/kk/account.ts")).account,
      async () => (await import("../../../shared/i18n/kk/staff.ts")).staff,
    ],
    ru: [
      async () => (await import("../../../shared/i18n/ru/account.ts")).account,
      async () => (await import("../../../shared/i18n/ru/staff.ts")).staff,
    ],
    en: [
      async () => (await import("../../../shared/i18n/en/account.ts")).account,
      async () => (await import("../../../shared/i18n/en/staff.ts")).staff,
    ],
  },
  apply: {
    kk: [async () => (await import("../../../shared/i18n/kk/apply.ts")).apply],
    ru: [async () => (await import("../../../shared/i18n/ru/apply.ts")).apply],
    en: [async () => (await import("../../../shared/i18n/en/apply.ts")).apply],
  },
  phones: {
    kk: [async () => (await import("../../../shared/i18n/kk/phones.ts")).phones],
    ru: [async () => (await import("../../../shared/i18n/ru/phones.ts")).phones],
    en: [async () => (await import("../../../shared/i18n/en/phones.ts")).phones],
  },
  trip: {
    kk: [async () => (await import("../../../shared/i18n/kk/tripLink.ts")).tripLink],
    ru: [async () => (await import("../../../shared/i18n/ru/tripLink.ts")).tripLink],
    en: [async () => (await import("../../../shared/i18n/en/tripLink.ts")).tripLink],
  },
  letter: {
    kk: [async () => (await import("../../../shared/i18n/kk/letter.ts")).letter],
    ru: [async () => (await import("../../../shared/i18n/ru/letter.ts")).letter],
    en: [async () => (await import("../../../shared/i18n/en/letter.ts")).letter],
  },
};

export async function loadMessages(locale: Locale, section: Section): Promise<Messages> {
  const parts = await Promise.all([...shared[locale], ...own[section][locale]].map((load) => load()));
  return Object.assign({}, ...parts) as Messages;
}
