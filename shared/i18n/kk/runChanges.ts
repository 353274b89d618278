import type { runChanges as english } from "../en/runChanges.ts";

export const runChanges: Record<keyof typeof english, string> = {
  "changes.added.pickup": "Жаңа: {name} — алып кету, {time}",
  "changes.added.dropoff": "Жаңа: {name} — түсіру, {time}",
  "changes.gone.pickup": "Алынды: {name}, {time}. Ол жаққа бармаңыз",
  "changes.gone.dropoff": "Алынды: {name} — түсіру, {time}",
  "changes.retimed.pickup": "Уақыты өзгерді: {name} — алып кету, енді {time}, бұрын {was}",
  "changes.retimed.dropoff": "Уақыты өзгерді: {name} — жеткізу, енді {time}, бұрын {was}",
  "changes.moved.pickup": "Реті өзгерді: {name} — алып кету, күтілетін уақыт {time}",
  "changes.moved.dropoff": "Реті өзгерді: {name} — түсіру, күтілетін уақыт {time}",
  "changes.none": "нақты уақытсыз",
  "driver.changes.title": "Бағытыңыз өзгерді",
  "driver.changes.understood": "Түсіндім",
  "dispatcher.trouble.changesMissed": "{plate}: жүргізуші бағыттың өзгерісін растамады",
  "dispatcher.trouble.understood": "{name}: телефонмен айтылды, түсінді",
  "dispatcher.trouble.text.changesMissed":
    "{time} өзгертілді, жүргізуші «Түсіндім» түймесін баспады. Қоңырау шалып, не өзгергенін айтыңыз. Жүргізуші растағанда немесе орындай бастағанда жазба жойылады.",
};
