import type { returns as english } from "../en/returns.ts";

export const returns: Record<keyof typeof english, string> = {
  "dispatcher.ready.list": "Қайтуды күткендер",
  "dispatcher.ready.fact": "Дайын болғанда қайту",
  "dispatcher.ready.waits": "әлі дайын емес, күтілетін уақыты шамамен {time}",
  "dispatcher.ready.since": "дайын, сағат {time} бастап",
  "dispatcher.ready.fetched": "дайын, сағат {time} бастап, көлік {window}",
  "dispatcher.ready.say": "Жолаушы дайын",
  "dispatcher.ready.later": "Кейін: {minutes} мин соң",
  "dispatcher.ready.done": "Жазылды: дайын.",
  "dispatcher.ready.put": "Жазылды: кейінірек.",
  "dispatcher.call.whenReady": "Дайын болғанда, шамамен",
};
