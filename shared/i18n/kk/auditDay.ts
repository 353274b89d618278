import type { auditDay as en } from "../en/auditDay.ts";

export const auditDay: Record<keyof typeof en, string> = {
  "audit.did.invariant-broken": "Болмауға тиіс жағдай табылды",
  "audit.did.invariant-mended": "Болмауға тиіс жағдай түзелді",
  "audit.did.day-closed": "Күн жабылды",
  "audit.did.day-reopened": "Жабылған күн қайта ашылды",
  "audit.did.trip-solvedOtherwise": "Басқаша шешілді",
};
