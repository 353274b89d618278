import type { phones as english } from "../en/phones.ts";

export const phones: Record<keyof typeof english, string> = {
  "phones.title": "Телефоны демо",
  "phones.about":
    "Что показывает каждый телефон; в жизни это была бы SMS. Ответьте, как ответил бы владелец.",
  "phones.empty": "Пока на телефонах пусто. Оформите поездку, и придёт обещание.",
  "phones.find": "Найти по имени или номеру",
  "phones.answer": "Ответ",
  "phones.send": "Отправить",
  "phones.contact": "контакт",
  "phones.done.cancel": "Поездка отменена.",
  "phones.done": "Ответ принят.",
  "phones.handedOver": "Ваш ответ у диспетчера.",
  "phones.answered": "Ответ: {text}",
  "phones.none": "С таким именем или номером сообщений нет.",
};
