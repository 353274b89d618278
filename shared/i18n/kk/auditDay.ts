import type { auditDay as en } from "../en/auditDay.ts";

export const auditDay: Record<keyof typeof en, string> = {
  "audit.did.run-changesMissed": "Жүргізуші бағыттың өзгерісін растамады",
  "audit.did.run-changesUnderstood": "Бағыттың өзгерісі түсінілді",
  "audit.did.invariant-broken": "Болмауға тиіс жағдай табылды",
  "audit.did.invariant-mended": "Болмауға тиіс жағдай түзелді",
  "audit.did.day-closed": "Күн жабылды",
  "audit.did.day-reopened": "Жабылған күн қайта ашылды",
  "audit.did.trip-solvedOtherwise": "Басқаша шешілді",
  "audit.did.trip-vehicleLost": "Көлік жолда істен шықты",
  "audit.did.trip-brokenOff": "Сапар үзілді",
  "audit.did.trip-resumed": "Сапар бәрібір жалғасты",
  "audit.did.run-rescued": "Ауыстыру жоспары қабылданды",
  "audit.did.run-rescueUndone": "Ауыстыру жоспары қайтарылды",
  "audit.did.lift-failed": "Көтергіш істемейді",
  "audit.did.lift-mended": "Көтергіш қайта істейді",
};
