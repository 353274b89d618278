import type { needs as english } from "../en/needs.ts";

/** What a trip needs, as riders and dispatchers read and ask it. */
export const needs: Record<keyof typeof english, string> = {
  "need.inVehicle": "В машине",
  "need.asUsual": "Как обычно",
  "need.yes": "Да",
  "need.no": "Нет",
  "need.staysInChair": "Остаётся в коляске",
  "need.changesSeat": "Пересаживается на сиденье",
  "need.stretcher": "Едет лёжа на носилках",
  "need.guideDog": "Собака-проводник",
  "need.guideDog.label": "Едет собака-проводник",
  "need.oxygen": "Кислородный баллон",
  "need.childSeats":
    "{count, plural, one {# детское кресло} few {# детских кресла} many {# детских кресел} other {# детского кресла}}",
  "need.childSeats.label": "Дети, которым нужно детское кресло",
  "need.receiver": "Передать из рук в руки: {name}",
};
