import type { locks as english } from "../en/locks.ts";

/** What dispatchers fix by hand. */
export const locks: Record<keyof typeof english, string> = {
  "dispatcher.lock.title": "Қолмен бекітілген",
  "dispatcher.lock.rider": "Осы көлікте қалады",
  "dispatcher.lock.vehicle": "Көлік осы сапарларды сақтайды, басқасын алмайды",
  "dispatcher.lock.order": "Аялдамалар осы ретпен қалады",
  "dispatcher.lock.time.pickup": "Отырғызу {from} мен {until} аралығында қалады",
  "dispatcher.lock.time.dropoff": "Түсіру {from} мен {until} аралығында қалады",
  "dispatcher.lock.set": "{by}: «{why}», мерзімі: {until}",
  "dispatcher.lock.setBySomebody": "«{why}», мерзімі: {until}",
  "dispatcher.lock.release": "Бекітуді алып тастау",
  "dispatcher.lock.releaseWhat": "Бекітуді алып тастау: {what}",
  "dispatcher.lock.do.rider": "Көлікті өзгеріссіз қалдыру",
  "dispatcher.lock.do.vehicle": "Сапарларды өзгеріссіз қалдыру",
  "dispatcher.lock.do.order": "Ретін өзгеріссіз қалдыру",
  "dispatcher.lock.do.time": "Уақытын өзгеріссіз қалдыру",
  "dispatcher.lock.why": "Неге солай қалуы керек",
  "dispatcher.lock.until": "Қай уақытқа дейін",
  "dispatcher.lock.forHours": "{count, plural, one {# сағатқа} other {# сағатқа}}",
  "dispatcher.lock.forDay": "қызмет күнінің соңына дейін",
  "dispatcher.lock.done": "Бекітілді.",
  "dispatcher.lock.released": "Бекіту алынды.",
};
