import type { auditTalk as english } from "../en/auditTalk.ts";

export const auditTalk: Record<keyof typeof english, string> = {
  "audit.did.run-messageSent": "Сообщение водителю",
  "audit.did.run-messageDelivered": "Сообщение на устройстве водителя",
  "audit.did.run-messageRead": "Водитель понял сообщение",
  "audit.did.sos-called": "Вызван SOS",
  "audit.did.sos-ended": "SOS завершён",
  "audit.did.incident-opened": "Записано происшествие",
  "audit.did.incident-noted": "Запись о происшествии дополнена",
  "audit.did.incident-closed": "Происшествие закрыто",
  "audit.did.incident-read": "Запись о происшествии прочитана",
  "audit.subject.incident": "происшествие",
};
