import type { auditDay as en } from "../en/auditDay.ts";

export const auditDay: Record<keyof typeof en, string> = {
  "audit.did.invariant-broken": "Найдено то, чего не может быть",
  "audit.did.invariant-mended": "Того, чего не может быть, больше нет",
  "audit.did.day-closed": "День закрыт",
  "audit.did.day-reopened": "Закрытый день снова открыт",
  "audit.did.trip-solvedOtherwise": "Решено иначе",
};
