import type { auditDoors as english } from "../en/auditDoors.ts";

export const auditDoors: Record<keyof typeof english, string> = {
  "audit.did.place-set": "Загрузка: место записано",
  "audit.did.place-pinned": "Дом отмечен на карте",
  "audit.did.place-moved": "Положение дома исправлено",
  "audit.did.place-merged": "Дом признан другим домом",
  "audit.did.place-divided": "Дом снова отдельный",
  "audit.did.place-named": "Добавлено название места",
  "audit.did.place-unnamed": "Название места убрано",
  "audit.subject.place": "дом",
  "audit.subject.placeName": "название места",
  "audit.did.place-takenOut": "Загрузка отменена: место убрано",
  "audit.subject.entrance": "вход",
  "audit.did.entrance-saved": "Вход изменён",
  "audit.did.entrance-closed": "Вход убран",
  "audit.did.entrance-corrected": "Водитель сообщил о входе",
  "audit.did.entrance-correctionDecided": "Сообщение о входе решено",
};
