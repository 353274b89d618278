import type { placeQuestion as english } from "../en/placeQuestion.ts";

export const placeQuestion: Record<keyof typeof english, string> = {
  "ask.onMap": "На карте",
  "ask.onMapTitle": "Выберите место на карте",
  "ask.onMapHint": "Нажмите на место на карте. С клавиатуры удобнее поиск.",
  "ask.mapPoint": "Точка на карте рядом: {place}",
  "ask.mapPointBare": "Точка на карте ({lat}, {lon})",
  "ask.usePoint": "Выбрать это место",
  "doubt.title": "Это точно здесь?",
  "doubt.approximate":
    "«{place}» — это целая улица или посёлок. Покажите дом на карте, иначе водителю придётся уточнять.",
  "doubt.farFromRoad": "Ближе {km} км от этой точки дорог не известно.",
  "doubt.farFromStreet": "Эта точка далеко от названной улицы ({street}): {km} км.",
  "doubt.acrossRiver": "Эта точка на другом берегу реки от названной улицы ({street}): {km} км.",
  "doubt.outsideArea": "«{place}» вне территории службы. Туда не возим.",
  "doubt.yes": "Да, здесь",
  "doubt.map": "Показать на карте",
  "doubt.other": "Выбрать другое место",
};
