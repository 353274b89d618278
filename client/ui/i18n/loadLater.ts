import type { Locale, Messages } from "../../../shared/i18n/index.ts";

/** Words of screens that a page loads only when they are opened: no page's first screen carries this list. */
export type LaterSection = "asking" | "group" | "reach" | "sentOffer" | "weather" | "whenReady";

const later: Record<LaterSection, Record<Locale, () => Promise<Messages>>> = {
  asking: {
    kk: async () => (await import("../../../shared/i18n/kk/asking.ts")).asking,
    ru: async () => (await import("../../../shared/i18n/ru/asking.ts")).asking,
    en: async () => (await import("../../../shared/i18n/en/asking.ts")).asking,
  },
  group: {
    kk: async () => (await import("../../../shared/i18n/kk/group.ts")).group,
    ru: async () => (await import("../../../shared/i18n/ru/group.ts")).group,
    en: async () => (await import("../../../shared/i18n/en/group.ts")).group,
  },
  reach: {
    kk: async () => (await import("../../../shared/i18n/kk/reach.ts")).reach,
    ru: async () => (await import("../../../shared/i18n/ru/reach.ts")).reach,
    en: async () => (await import("../../../shared/i18n/en/reach.ts")).reach,
  },
  sentOffer: {
    kk: async () => (await import("../../../shared/i18n/kk/sentOffer.ts")).sentOffer,
    ru: async () => (await import("../../../shared/i18n/ru/sentOffer.ts")).sentOffer,
    en: async () => (await import("../../../shared/i18n/en/sentOffer.ts")).sentOffer,
  },
  weather: {
    kk: async () => (await import("../../../shared/i18n/kk/weatherNote.ts")).weatherNote,
    ru: async () => (await import("../../../shared/i18n/ru/weatherNote.ts")).weatherNote,
    en: async () => (await import("../../../shared/i18n/en/weatherNote.ts")).weatherNote,
  },
  whenReady: {
    kk: async () => (await import("../../../shared/i18n/kk/whenReady.ts")).whenReady,
    ru: async () => (await import("../../../shared/i18n/ru/whenReady.ts")).whenReady,
    en: async () => (await import("../../../shared/i18n/en/whenReady.ts")).whenReady,
  },
};
export const loadLater = (locale: Locale, section: LaterSection): Promise<Messages> =>
  later[section][locale]();
