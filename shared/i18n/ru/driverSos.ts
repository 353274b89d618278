import type { driverSos as english } from "../en/driverSos.ts";

export const driverSos: Record<keyof typeof english, string> = {
  "driver.sos": "SOS",
  "driver.sos.open": "SOS: срочная помощь",
  "driver.sos.confirm": "Нажмите ещё раз, чтобы вызвать помощь",
  "driver.sos.cancel": "Нажато по ошибке",
  "driver.sos.waits": "SOS ждёт связи. Звоните 112.",
  "driver.sos.called":
    "Помощь вызвана в {time}: диспетчеры видят вас раньше всего. Если кто-то пострадал, звоните 112.",
  "driver.sos.ended": "Диспетчер, {time}: {note}",
  "dispatcher.trouble.sos": "SOS: {who}",
  "dispatcher.trouble.text.sos":
    "Помощь вызвана в {time}. Позвоните сразу; если кто-то пострадал, звоните 112 или 103.",
  "dispatcher.trouble.otherwise.sos": "Если никто не действует: через несколько минут сообщат старшему.",
  "dispatcher.sos.by.driver": "Вызвал водитель",
  "dispatcher.sos.by.rider": "Вызвал пассажир",
  "dispatcher.sos.seen": "Последнее место в {time}: {point}",
  "dispatcher.sos.unseen": "Где машина, неизвестно.",
  "dispatcher.sos.announce": "Срочная помощь! {title}",
  "dispatcher.sos.done": "Что сделано (водитель это прочтёт)",
  "dispatcher.sos.end": "Помощь оказана: завершить SOS",
  "dispatcher.sos.ended": "SOS завершён.",
};
