import type { needs as english } from "../en/needs.ts";

/** What a trip needs, as riders and dispatchers read and ask it. */
export const needs: Record<keyof typeof english, string> = {
  "need.inVehicle": "Көлікте",
  "need.asUsual": "Әдеттегідей",
  "need.yes": "Иә",
  "need.no": "Жоқ",
  "need.staysInChair": "Арбасында қалады",
  "need.changesSeat": "Орындыққа ауысады",
  "need.stretcher": "Зембілде жатып барады",
  "need.guideDog": "Жолбасшы ит",
  "need.guideDog.label": "Жолбасшы ит бірге барады",
  "need.oxygen": "Оттек баллоны",
  "need.childSeats": "{count, plural, one {# балалар орындығы} other {# балалар орындығы}}",
  "need.childSeats.label": "Балалар орындығы керек балалар",
  "need.receiver": "Қарсы алатын адам: {name}",
};
