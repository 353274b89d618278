import type { CalendarDay } from "../../domain/fleet/terms.ts";

const YEARS = [2026, 2027];
const unconfirmed = {
  unverified: true,
  note: "From general knowledge of the law on holidays of 13.12.2001 (Z010000267_); check the edition in force and the year's decree",
} as const;

const named = (kk: string, ru: string, en: string): CalendarDay["name"] => ({ kk, ru, en });
const newYear = named("Жаңа жыл", "Новый год", "New Year");
const nauryz = named("Наурыз мейрамы", "Наурыз мейрамы", "Nauryz");
const sacrifice = named("Құрбан айт", "Курбан-айт", "Kurban Ait");

/** Month and day of what comes on the same day every year. */
const fixed: readonly (readonly [string, CalendarDay["name"]])[] = [
  ["01-01", newYear],
  ["01-02", newYear],
  ["01-07", named("Православиелік Рождество", "Православное Рождество", "Orthodox Christmas")],
  ["03-08", named("Халықаралық әйелдер күні", "Международный женский день", "International Women's Day")],
  ["03-21", nauryz],
  ["03-22", nauryz],
  ["03-23", nauryz],
  ["05-01", named("Қазақстан халқының бірлігі мерекесі", "Праздник единства народа Казахстана", "Unity Day")],
  ["05-07", named("Отан қорғаушы күні", "День защитника Отечества", "Defender of the Fatherland Day")],
  ["05-09", named("Жеңіс күні", "День Победы", "Victory Day")],
  ["07-06", named("Астана күні", "День столицы", "Capital Day")],
  ["08-30", named("Конституция күні", "День Конституции", "Constitution Day")],
  ["10-25", named("Республика күні", "День Республики", "Republic Day")],
  ["12-16", named("Тәуелсіздік күні", "День Независимости", "Independence Day")],
];
/** By the moon: expected, and fixed by the authorities shortly before. */
const byTheMoon: readonly (readonly [string, CalendarDay["name"]])[] = [
  ["2026-05-27", sacrifice],
  ["2027-05-16", sacrifice],
];

/** Public holidays; on which of them the service rests or runs shorter is said by the rule `holidayHours`. */
export const calendar: readonly CalendarDay[] = [
  ...YEARS.flatMap((year) => fixed.map(([day, name]) => [`${year}-${day}`, name] as const)),
  ...byTheMoon,
].map(([day, name]) => ({ day, kind: "holiday", name, ...unconfirmed }));
