import type { calls as en } from "../en/calls.ts";

export const calls: Record<keyof typeof en, string> = {
  "dispatcher.phone.title": "Телефон",
  "dispatcher.phone.from": "Қоңырау: {who}",
  "dispatcher.phone.withheld": "Нөмірі жасырын",
  "dispatcher.phone.contact": "{contact}, {rider} үшін",
  "dispatcher.phone.next": "Келесі сапары {when}",
  "dispatcher.phone.noTrip": "алда сапары жоқ",
  "dispatcher.phone.showTrip": "{name}: {when} сапарын көрсету",
  "dispatcher.phone.open": "Ашу",
  "dispatcher.phone.openNamed": "Ашу: {name}",
  "dispatcher.phone.openUnknown": "{phone} қоңырауын ашу",
  "dispatcher.phone.hide": "Жасыра тұру",
  "dispatcher.phone.hideNamed": "{who} қоңырауын жасыра тұру",
  "dispatcher.phone.state.ringing": "шырылдап тұр",
  "dispatcher.phone.state.answered": "жауап берілді",
  "dispatcher.phone.state.missed": "жауапсыз",
  "dispatcher.phone.takenBy": "жауап берген: {name}",
  "dispatcher.phone.takenByMe": "сіз жауап бердіңіз",
  "dispatcher.phone.missed":
    "{count, plural, one {Қайта қоңырау шалу: # нөмір} other {Қайта қоңырау шалу: # нөмір}}",
  "dispatcher.phone.missed.title": "Қайта қоңырау шалу керек",
  "dispatcher.phone.missed.none": "Қоңырау күтіп отырған ешкім жоқ.",
  "dispatcher.phone.missed.line": "{count, plural, one {# рет} other {# рет}}, соңғысы {day} {time}",
  "dispatcher.phone.done": "Қоңырау шалынды",
  "dispatcher.phone.doneNamed": "Қоңырау шалынды: {who}",
  "dispatcher.keys.phone": "Келіп тұрған қоңырауға",
};
