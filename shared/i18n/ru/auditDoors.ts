import type { auditDoors as english } from "../en/auditDoors.ts";

export const auditDoors: Record<keyof typeof english, string> = {
  "audit.did.place-set": "Загрузка: место записано",
  "audit.did.place-pinned": "Дом отмечен на карте",
  "audit.did.place-takenOut": "Загрузка отменена: место убрано",
  "audit.subject.entrance": "вход",
  "audit.did.entrance-saved": "Вход изменён",
  "audit.did.entrance-closed": "Вход убран",
  "audit.did.entrance-corrected": "Водитель сообщил о входе",
  "audit.did.entrance-correctionDecided": "Сообщение о входе решено",
};
