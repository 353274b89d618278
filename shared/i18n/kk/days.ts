import type { days as english } from "../en/days.ts";

/** Which day the dispatcher's board shows, and how the others stand. Part of `dispatcher.ts`. */
export const days: Record<keyof typeof english, string> = {
  "dispatcher.day.choose": "Көрсетілген күн",
  "dispatcher.day.previous": "Алдыңғы күн",
  "dispatcher.day.next": "Келесі күн",
  "dispatcher.day.tomorrow": "Ертең",
  "dispatcher.day.aheadCount":
    "{count, plural, =0 {алда көліксіз ешкім жоқ} one {алда # көліксіз} other {алда # көліксіз}}",
  "dispatcher.day.list": "Бүгін және алдағы күндер",
  "dispatcher.day.unassigned": "{count, plural, one {# көліксіз} other {# көліксіз}}",
  "dispatcher.day.requests": "{count, plural, =0 {өтінім жоқ} one {# өтінім} other {# өтінім}}",
  "dispatcher.day.another": "Басқа күн",
  "dispatcher.day.show": "Көрсету",
  "dispatcher.day.ahead": "Бұл бүгінгі күн емес: {day}.",
  "dispatcher.day.past": "Бұл өткен күн: {day}. Мұнда тек қате белгіленгенді түзетуге болады.",
  "dispatcher.day.back": "Бүгінге оралу",
  "dispatcher.day.ofTrip": "Күні",
  "dispatcher.day.showOfTrip": "Осы күнді көрсету",
  "dispatcher.day.map": "Осы күннің жоспарланған рейстері. Көліктер тек бүгінгі картада қозғалады.",
  "dispatcher.keys.previousDay": "Алдыңғы күн",
  "dispatcher.keys.nextDay": "Келесі күн",
  "dispatcher.keys.today": "Бүгінге оралу",
};
