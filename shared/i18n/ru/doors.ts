import type { doors as english } from "../en/doors.ts";

export const doors: Record<keyof typeof english, string> = {
  "door.entrance": "Вход",
  "door.only": "единственный известный вход",
  "door.usual": "Обычный: {name}",
  "door.choose": "Через какой вход",
  "door.steps":
    "{count, plural, =0 {без ступеней} one {# ступень} few {# ступени} many {# ступеней} other {# ступени}}",
  "door.ramp": "есть пандус",
  "door.noRamp": "нет пандуса",
  "door.lift.works": "лифт работает",
  "door.lift.broken": "лифт не работает",
  "door.lift.none": "лифта нет",
  "door.code": "Домофон: {code}",
  "door.dog": "есть собака",
  "door.photo": "Фото входа",
  "door.found.liftBroken": "Лифт не работает",
  "door.found.liftWorks": "Лифт работает",
  "door.found.rampMissing": "Нет пандуса",
  "door.found.stopsElsewhere": "Машина останавливается в другом месте",
  "door.found.photo": "Новое фото входа",
};
