import type { auditDay as en } from "../en/auditDay.ts";

export const auditDay: Record<keyof typeof en, string> = {
  "audit.did.run-changesMissed": "Водитель не подтвердил изменение маршрута",
  "audit.did.run-changesUnderstood": "Изменение маршрута принято к сведению",
  "audit.did.invariant-broken": "Найдено то, чего не может быть",
  "audit.did.invariant-mended": "Того, чего не может быть, больше нет",
  "audit.did.day-closed": "День закрыт",
  "audit.did.day-reopened": "Закрытый день снова открыт",
  "audit.did.trip-solvedOtherwise": "Решено иначе",
  "audit.did.trip-vehicleLost": "Машина по пути выбыла",
  "audit.did.trip-brokenOff": "Поездка прервана",
  "audit.did.trip-resumed": "Поездка всё же продолжена",
  "audit.did.run-rescued": "План замены принят",
  "audit.did.run-rescueUndone": "План замены отменён",
  "audit.did.lift-failed": "Подъёмник не работает",
  "audit.did.lift-mended": "Подъёмник снова работает",
};
