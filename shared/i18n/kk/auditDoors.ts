import type { auditDoors as english } from "../en/auditDoors.ts";

export const auditDoors: Record<keyof typeof english, string> = {
  "audit.did.place-set": "Жүктеу: орын жазылды",
  "audit.did.place-pinned": "Үй картада белгіленді",
  "audit.did.place-moved": "Үйдің орны түзетілді",
  "audit.did.place-merged": "Үй басқа үймен бір деп танылды",
  "audit.did.place-divided": "Үй қайта бөлек саналды",
  "audit.did.place-named": "Орынның атауы қосылды",
  "audit.did.place-unnamed": "Орынның атауы алынды",
  "audit.subject.place": "үй",
  "audit.subject.placeName": "орын атауы",
  "audit.did.place-takenOut": "Жүктеу қайтарылды: орын алынды",
  "audit.subject.entrance": "кіреберіс",
  "audit.did.entrance-saved": "Кіреберіс өзгертілді",
  "audit.did.entrance-closed": "Кіреберіс алынды",
  "audit.did.entrance-corrected": "Жүргізуші кіреберіс туралы хабарлады",
  "audit.did.entrance-correctionDecided": "Кіреберіс туралы хабарлама шешілді",
};
