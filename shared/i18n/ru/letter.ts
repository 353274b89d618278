import type { letter as english } from "../en/letter.ts";

export const letter: Record<keyof typeof english, string> = {
  "letter.to": "Кому: {name}",
  "letter.address": "Адрес: {address}",
  "letter.date": "{day}, № {number}",
  "letter.title": "О вашем заявлении на услуги инватакси",
  "letter.taken": "Ваше заявление № {number} принято {day}.",
  "letter.granted": "Заявление удовлетворено. Вы можете пользоваться услугами инватакси с {from}.",
  "letter.until": "Последний день: {until}. Подайте новое заявление заранее.",
  "letter.basis": "Основание: {basis}.",
  "letter.category": "Категория: {category}.",
  "letter.free": "Услуга бесплатная. Поездку можно заказать на сайте или через диспетчера.",
  "letter.phone": "Диспетчер: {phone}",
  "letter.refused": "В удовлетворении заявления отказано. Причина: {reason}.",
  "letter.reason.notEntitled": "вы не относитесь к категориям, которым положена услуга",
  "letter.reason.papersMissing": "представлены не все документы",
  "letter.reason.papersExpired": "срок действия документов истёк",
  "letter.reason.otherRegion": "вы проживаете в другом регионе",
  "letter.reason.other": "указана ниже",
  "letter.again": "Вы можете подать новое заявление в любое время, а также обжаловать это решение.",
  "letter.sign": "Подпись: ____________________ {name}",
};
