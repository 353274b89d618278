import type { locks as english } from "../en/locks.ts";

/** What dispatchers fix by hand. */
export const locks: Record<keyof typeof english, string> = {
  "dispatcher.lock.title": "Зафиксировано вручную",
  "dispatcher.lock.rider": "Остаётся на этом автомобиле",
  "dispatcher.lock.vehicle": "Автомобиль сохраняет эти поездки и не берёт других",
  "dispatcher.lock.order": "Остановки сохраняют этот порядок",
  "dispatcher.lock.time.pickup": "Посадка остаётся между {from} и {until}",
  "dispatcher.lock.time.dropoff": "Высадка остаётся между {from} и {until}",
  "dispatcher.lock.set": "{by}: «{why}», до {until}",
  "dispatcher.lock.setBySomebody": "«{why}», до {until}",
  "dispatcher.lock.release": "Снять фиксацию",
  "dispatcher.lock.releaseWhat": "Снять фиксацию: {what}",
  "dispatcher.lock.do.rider": "Зафиксировать автомобиль",
  "dispatcher.lock.do.vehicle": "Зафиксировать поездки",
  "dispatcher.lock.do.order": "Зафиксировать порядок",
  "dispatcher.lock.do.time": "Зафиксировать время",
  "dispatcher.lock.why": "Почему это должно остаться",
  "dispatcher.lock.until": "До какого времени",
  "dispatcher.lock.forHours":
    "{count, plural, one {на # час} few {на # часа} many {на # часов} other {на # часа}}",
  "dispatcher.lock.forDay": "до конца дня службы",
  "dispatcher.lock.done": "Зафиксировано.",
  "dispatcher.lock.released": "Фиксация снята.",
};
