import type { askFlow as english } from "../en/askFlow.ts";

/** Asking for a trip, one question a page. */
export const askFlow: Record<keyof typeof english, string> = {
  "flow.continue": "Далее",
  "flow.from.title": "Откуда вас забрать?",
  "flow.to.title": "Куда вы едете?",
  "flow.when.title": "Когда?",
  "flow.who.title": "Кто едет и зачем?",
  "flow.known": "Как в прошлый раз или в вашей карточке",
  "flow.otherwise": "В этот раз что-то иначе",
  "flow.usual": "Ваши обычные поездки",
  "flow.whenReady": "Когда буду готов(а)",
  "flow.whenReady.means":
    "Когда сможете ехать, нажмите «Можно ехать обратно», и машина приедет как можно скорее. До этого мы держим её в плане примерно на ожидаемое время.",
  "flow.whenReady.about": "Когда буду готов(а), примерно в {time}",
  "flow.back.title": "Обратная дорога",
  "flow.back.how": "Отвезти вас обратно?",
  "flow.back.none": "Нет",
  "flow.back.leaveAt": "Да, с определённого времени",
  "flow.back.whenReady": "Да, когда буду готов(а)",
  "flow.back.tooEarly": "Обратная дорога раньше дороги туда. Выберите более позднее время.",
  "when.eligibilityEnds":
    "Ваше право на услугу записано до {until}. Выберите день до этой даты или сначала продлите право: диспетчер подскажет как.",
  "flow.ask": "Отправить заявку",
  "flow.kept":
    "Ваши ответы, в том числе о помощи и средствах передвижения, хранятся на этом устройстве, пока не будут отправлены, вы не выйдете или не пройдёт день.",
  "flow.offline.title": "Нет связи: ваши ответы сохранены",
  "flow.offline.text":
    "Мы отправим их, когда вы снова нажмёте кнопку или как только появится связь, пока эта страница открыта.",
  "flow.goOn.title": "Вы начали заявку на поездку",
  "flow.goOn.notSent": "Она ещё не отправлена.",
  "flow.goOn.yes": "Продолжить",
  "flow.goOn.anew": "Начать заново",
};
