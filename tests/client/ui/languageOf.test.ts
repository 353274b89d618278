import { expect, it } from "vitest";
import { languageOf } from "../../../client/ui/i18n/languageOf.ts";

it.each([
  ["Желтоқсан көшесі, 12", "kk"],
  ["Кушербаева көшесі", "kk"],
  ["Гемодиализ орталығы", "kk"],
  ["№3 қалалық емхана", "kk"],
  ["улица Айтеке би, 27", "ru"],
  ["улица Қорқыт Ата", "ru"],
  ["Центр гемодиализа", "ru"],
  ["Поликлиника № 3", "ru"],
  ["проспект Абая", "ru"],
  ["New bus station (left bank)", "en"],
  ["Ydyrysov street, 34", "en"],
] as const)("knows the language of %s", (label, language) => expect(languageOf(label)).toBe(language));

it.each(["Абай", "Сырдария", "12", ""])("claims none for %s, which may be either", (label) =>
  expect(languageOf(label)).toBeUndefined(),
);
