import type { placeQuestion as english } from "../en/placeQuestion.ts";

export const placeQuestion: Record<keyof typeof english, string> = {
  "ask.onMap": "Картадан",
  "ask.onMapTitle": "Картадан орын таңдаңыз",
  "ask.onMapHint": "Картадағы орынды басыңыз. Пернетақтамен іздеуді пайдаланыңыз.",
  "ask.mapPoint": "Картадағы нүкте, жанында: {place}",
  "ask.mapPointBare": "Картадағы нүкте ({lat}, {lon})",
  "ask.usePoint": "Осы орынды таңдау",
  "doubt.title": "Дәл осы жер ме?",
  "doubt.approximate":
    "«{place}» — тұтас көше не елді мекен. Үйді картадан көрсетіңіз, әйтпесе жүргізуші сұрап білуі керек.",
  "doubt.farFromRoad": "Бұл нүктеден {km} км-ге дейін белгілі жол жоқ.",
  "doubt.farFromStreet": "Бұл нүкте мен {street} арасы — {km} км.",
  "doubt.acrossRiver": "Бұл нүкте мен {street} өзеннің екі жағында, арасы — {km} км.",
  "doubt.outsideArea": "«{place}» қызмет көрсету аумағынан тыс. Ол жаққа апармаймыз.",
  "doubt.yes": "Иә, осы жер",
  "doubt.map": "Картадан көрсету",
  "doubt.other": "Басқа орын таңдау",
};
