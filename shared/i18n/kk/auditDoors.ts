import type { auditDoors as english } from "../en/auditDoors.ts";

export const auditDoors: Record<keyof typeof english, string> = {
  "audit.did.place-set": "Жүктеу: орын жазылды",
  "audit.did.place-pinned": "Үй картада белгіленді",
  "audit.did.place-takenOut": "Жүктеу қайтарылды: орын алынды",
  "audit.subject.entrance": "кіреберіс",
  "audit.did.entrance-saved": "Кіреберіс өзгертілді",
  "audit.did.entrance-closed": "Кіреберіс алынды",
  "audit.did.entrance-corrected": "Жүргізуші кіреберіс туралы хабарлады",
  "audit.did.entrance-correctionDecided": "Кіреберіс туралы хабарлама шешілді",
};
