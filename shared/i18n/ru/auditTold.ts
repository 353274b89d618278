import type { auditTold as english } from "../en/auditTold.ts";

export const auditTold: Record<keyof typeof english, string> = {
  "audit.did.trip-offerSent": "Предложено другое время",
  "audit.did.trip-offerEnded": "Предложение закрыто",
  "audit.did.notice-called": "Звонок о сообщении",
  "audit.did.notice-answered": "Ответ на сообщение",
  "audit.did.notice-settled": "Ответ обработан",
  "audit.did.channel-linked": "Привязан мессенджер, браузер или почта",
  "audit.did.channel-unlinked": "Отвязан мессенджер, браузер или почта",
  "audit.did.channel-wished": "Изменены пожелания к сообщениям",
  "audit.did.message-tested": "Отправлено пробное сообщение себе",
  "audit.did.times-learned": "Заново рассчитано, сколько времени что занимает",
  "audit.did.times-told": "Вручную задано, из чего исходит план",
};
