import type { relief as english, reliefOwn as englishOwn } from "../en/relief.ts";

export const relief: Record<keyof typeof english, string> = {
  "dispatcher.relief.do": "Передать другому водителю",
  "dispatcher.relief.title": "{plate}: другой водитель вместо {driver}",
  "dispatcher.relief.when": "Когда и где",
  "dispatcher.relief.now": "Сейчас, там, где машина",
  "dispatcher.relief.atStop": "{time}, {place}",
  "dispatcher.relief.atDepot": "На стоянке, в указанное время",
  "dispatcher.relief.atTime": "Там, где машина, в указанное время",
  "dispatcher.relief.time": "Время",
  "dispatcher.relief.look": "Показать на это время",
  "dispatcher.relief.people":
    "{count, plural, =0 {С {time} никто не едет.} one {С {time} едет # человек, ему покажут имя и телефон другого водителя.} few {С {time} едут # человека, им покажут имя и телефон другого водителя.} many {С {time} едут # человек, им покажут имя и телефон другого водителя.} other {С {time} едут # человека, им покажут имя и телефон другого водителя.}}",
  "dispatcher.relief.aboard": "сидит в машине",
  "dispatcher.relief.lift": "нужен подъёмник",
  "dispatcher.relief.who": "Кто принимает",
  "dispatcher.relief.choose": "Выберите водителя",
  "dispatcher.relief.nobody": "Никто из водителей не может принять рейс. В списке указано почему.",
  "dispatcher.relief.trained": "обучен работе с подъёмником",
  "dispatcher.relief.untrained": "не обучен работе с подъёмником",
  "dispatcher.relief.bar.licence": "удостоверение истекло",
  "dispatcher.relief.bar.away": "в это время отсутствует",
  "dispatcher.relief.bar.lift": "не обучен работе с подъёмником, а он кому-то нужен",
  "dispatcher.relief.bar.busy": "в это время за рулём другой машины",
  "dispatcher.relief.bar.hours": "нельзя работать так долго",
  "dispatcher.relief.warning": "Нарушается правило рабочего времени",
  "dispatcher.relief.accept": "Передать",
  "dispatcher.relief.done": "Передано. Обоим водителям сообщают.",
  "dispatcher.relief.agreed": "Назначено. Обоим водителям сообщают.",
  "dispatcher.relief.changed": "С тех пор что-то изменилось. Посмотрите ещё раз, ничего не сделано.",
  "dispatcher.relief.state.agreed": "В {time} {next} примет рейс, до этого ведёт {was}.",
  "dispatcher.relief.state.taken": "С {time} ведёт {next}, до этого вёл {was}.",
  "dispatcher.relief.state.lapsed":
    "{next} должен был принять рейс в {time}, но не вышло: ведёт по-прежнему {was}.",
  "dispatcher.relief.place": "Место встречи: {place}.",
  "dispatcher.relief.undone": "Отменено: рейс ведёт {driver}.",
  "dispatcher.relief.acted":
    "Другой водитель уже что-то сообщил, поэтому ничего не отменено. Передайте рейс ещё раз.",
};

export const reliefOwn: Record<keyof typeof englishOwn, string> = {
  "driver.relief.gives.agreed": "В {time} вы передаёте {plate}. Принимает {name}.",
  "driver.relief.takes.agreed": "В {time} вы принимаете {plate}. Передаёт {name}.",
  "driver.relief.gives.taken": "В {time} вы передали {plate}. Принял {name}.",
  "driver.relief.takes.taken": "В {time} вы приняли {plate}. Передал {name}.",
  "driver.relief.place": "Место встречи: {place}.",
  "driver.relief.kept": "Что вы сделали до этого, записано на вас, даже если дойдёт позже.",
};
