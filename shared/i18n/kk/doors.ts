import type { doors as english } from "../en/doors.ts";

export const doors: Record<keyof typeof english, string> = {
  "door.entrance": "Кіреберіс",
  "door.only": "белгілі жалғыз кіреберіс",
  "door.usual": "Әдеттегісі: {name}",
  "door.choose": "Қай кіреберістен",
  "door.steps": "{count, plural, =0 {баспалдақсыз} other {# баспалдақ}}",
  "door.ramp": "пандус бар",
  "door.noRamp": "пандус жоқ",
  "door.lift.works": "лифт жұмыс істейді",
  "door.lift.broken": "лифт істемейді",
  "door.lift.none": "лифт жоқ",
  "door.code": "Домофон: {code}",
  "door.dog": "ит бар",
  "door.photo": "Кіреберіс суреті",
  "door.found.liftBroken": "Лифт істемейді",
  "door.found.liftWorks": "Лифт жұмыс істейді",
  "door.found.rampMissing": "Пандус жоқ",
  "door.found.stopsElsewhere": "Көлік басқа жерде тоқтайды",
  "door.found.photo": "Кіреберістің жаңа суреті",
};
