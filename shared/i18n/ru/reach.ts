import type { reach as english } from "../en/reach.ts";

export const reach: Record<keyof typeof english, string> = {
  "reach.title": "Как мы вам сообщаем",
  "reach.title.rider": "Как сообщаем пассажиру",
  "reach.sms": "По SMS на {phone}, если другим способом сообщение не дошло.",
  "reach.noSms": "SMS эта служба не отправляет. О срочном, что не прочитано, звонит диспетчер.",
  "reach.none": "Другого здесь привязать нельзя.",
  "reach.none.linked": "Пока ничего не привязано.",
  "reach.since": "привязано: {day}",
  "reach.failed": "последнее сообщение не дошло",
  "reach.of": "{channel}, {name}",
  "reach.unlink": "Отвязать",
  "reach.unlink.what": "Отвязать: {what}",
  "reach.link.push": "Сообщения на этом устройстве",
  "reach.link.telegram": "Привязать Telegram",
  "reach.link.whatsapp": "Привязать WhatsApp",
  "reach.link.email": "Привязать почту",
  "reach.for": "Для кого",
  "reach.for.self": "Для меня",
  "reach.for.rider": "Для пассажира",
  "reach.make": "Сделать ссылку",
  "reach.open.telegram": "Откройте Telegram и нажмите «Старт»",
  "reach.open.whatsapp": "Откройте WhatsApp и отправьте готовые слова",
  "reach.give":
    "Передайте ссылку тому, для кого она. Привяжется тот, кто её откроет, поэтому больше никому её не давайте.",
  "reach.works":
    "Действует один раз, {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}.",
  "reach.works.hours":
    "Действует один раз, {hours, plural, one {# час} few {# часа} many {# часов} other {# часа}}.",
  "reach.link": "Ссылка",
  "reach.copy": "Копировать",
  "reach.copied": "Скопировано",
  "reach.copyByHand": "Скопируйте вручную",
  "reach.mail.address": "Адрес почты",
  "reach.mail.send": "Прислать код",
  "reach.mail.sent": "Мы написали на {address}. Код действует четверть часа.",
  "reach.mail.code": "Код из письма",
  "reach.mail.confirm": "Привязать этот адрес",
  "reach.mail.invalid": "Это не адрес почты.",
  "reach.mail.codeInvalid": "В коде шесть цифр.",
  "reach.push.denied": "Браузер не разрешает сообщения этой страницы. Разрешите их в его настройках.",
  "reach.push.impossible":
    "Этот браузер не умеет показывать сообщения. На iPhone добавьте страницу на экран «Домой» и откройте её там.",
  "reach.push.failed": "Служба сообщений браузера не ответила. Попробуйте позже.",
  "reach.push.here": "Это устройство",
  "reach.push.other": "Другое устройство",
  "reach.channel.push": "браузер",
  "reach.channel.telegram": "Telegram",
  "reach.channel.email": "почта",
  "reach.channel.whatsapp": "WhatsApp",
  "reach.first": "Сначала",
  "reach.first.any": "Как получится",
  "reach.wishes": "О чём сообщать",
  "reach.wishes.all": "Обо всём, что касается моих поездок",
  "reach.wishes.safety": "Только самое необходимое",
  "reach.wishes.about":
    "Самое необходимое: время изменилось, машина опаздывает, не приедет или стоит у двери. Коды, которые вы запросили, приходят в любом случае.",
  "reach.quiet.rider": "С {from} до {until} не беспокоим, кроме поездок текущего дня.",
  "reach.about.driver":
    "Вечером — смена на завтра, затем изменения смен и изменение текущего маршрута, если эта страница его не показала.",
  "reach.about.staff":
    "Пока за пультом никого нет: срочное оттуда, просроченное обращение и бюджет сообщений.",
  "reach.quiet.driver":
    "С {from} до {until} не беспокоим, кроме смены текущего дня.",
  "reach.quiet.staff":
    "С {from} до {until} не беспокоим, если вы не были за пультом незадолго до этого.",
  "reach.saved": "Сохранено.",
};
