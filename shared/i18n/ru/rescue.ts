import type { rescue as english } from "../en/rescue.ts";

export const rescue: Record<keyof typeof english, string> = {
  "dispatcher.rescue.do.vehicle": "Машина не может ехать",
  "dispatcher.rescue.do.driver": "Водитель не может ехать",
  "dispatcher.rescue.do.lift": "Не работает подъёмник",
  "dispatcher.rescue.title.vehicle": "{plate}: машина не может ехать",
  "dispatcher.rescue.title.driver": "{plate}: водитель не может ехать",
  "dispatcher.rescue.title.lift": "{plate}: не работает подъёмник",
  "dispatcher.rescue.sum":
    "{moved, plural, =0 {На другую машину никто не пересаживается} one {# человек поедет на другой машине} few {# человека поедут на других машинах} many {# человек поедут на других машинах} other {# человека поедут на других машинах}}{left, plural, =0 {, без машины никто не остаётся.} one {, без машины остаётся # человек.} few {, без машины остаются # человека.} many {, без машины остаются # человек.} other {, без машины остаются # человека.}}",
  "dispatcher.rescue.notYet": "Пока план не принят, ничего не меняется.",
  "dispatcher.rescue.left": "Их никто не может взять",
  "dispatcher.rescue.left.what":
    "Позвоните им. Когда план принят, укажите, как решено: скорая, родственник, обычное такси или остаётся на месте.",
  "dispatcher.rescue.moved": "На других машинах",
  "dispatcher.rescue.nobody.vehicle": "Эту машину никто не ждёт.",
  "dispatcher.rescue.nobody.driver": "Этого водителя никто не ждёт.",
  "dispatcher.rescue.nobody.lift": "В этом рейсе подъёмник никому не нужен.",
  "dispatcher.rescue.state.aboard": "сидит в машине",
  "dispatcher.rescue.state.outdoors": "за ним едут, может стоять на улице",
  "dispatcher.rescue.isChanged": "изменилось с показа",
  "dispatcher.rescue.changed":
    "{count, plural, one {План изменился: для # человека выходит иначе. Посмотрите ещё раз, ничего не сделано.} few {План изменился: для # человек выходит иначе. Посмотрите ещё раз, ничего не сделано.} many {План изменился: для # человек выходит иначе. Посмотрите ещё раз, ничего не сделано.} other {План изменился: для # человека выходит иначе. Посмотрите ещё раз, ничего не сделано.}}",
  "dispatcher.rescue.was": "Должны были забрать в {time}.",
  "dispatcher.rescue.stuck": "Остаётся в машине: без подъёмника нужна помощь при выходе.",
  "dispatcher.rescue.vehicle": "{from} → {to}, {driver}",
  "dispatcher.rescue.onward": "Другая машина подъедет к нему в {time}",
  "dispatcher.rescue.pickup": "Посадка {from} → {to}",
  "dispatcher.rescue.broken": "Обещание не выполняется",
  "dispatcher.rescue.others":
    "{count, plural, one {Сдвигается время ещё # человека} few {Сдвигается время ещё # человек} many {Сдвигается время ещё # человек} other {Сдвигается время ещё # человека}}",
  "dispatcher.rescue.span": "Не с этой минуты и до возвращения?",
  "dispatcher.rescue.from": "С (пусто: сейчас)",
  "dispatcher.rescue.until": "До (пусто: до возвращения)",
  "dispatcher.rescue.look": "Показать для этого времени",
  "dispatcher.rescue.accept":
    "{count, plural, =0 {Принять} one {Принять: пересадить # человека} few {Принять: пересадить # человек} many {Принять: пересадить # человек} other {Принять: пересадить # человека}}",
  "dispatcher.rescue.done": "Сделано. Всем сообщают.",
  "dispatcher.rescue.accepted":
    "{count, plural, =0 {Принято. Пересаживать никого не пришлось.} one {Принято. # человек едет на другой машине, ему сообщают.} few {Принято. # человека едут на других машинах, им сообщают.} many {Принято. # человек едут на других машинах, им сообщают.} other {Принято. # человека едут на других машинах, им сообщают.}}",
  "dispatcher.rescue.stillAboard": "Сидит в машине.",
  "dispatcher.rescue.settled": "Решено.",
  "dispatcher.rescue.undone": "Отменено: все снова в этом рейсе.",
  "dispatcher.rescue.list": "Принятые планы замены",
  "dispatcher.rescue.open":
    "{count, plural, =0 {все устроены} one {не устроен # человек} few {не устроены # человека} many {не устроены # человек} other {не устроены # человека}}",
};
