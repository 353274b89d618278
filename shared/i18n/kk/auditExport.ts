import type { auditExport as english } from "../en/auditExport.ts";

export const auditExport: Record<keyof typeof english, string> = {
  "audit.did.trip-found": "Сапар іздеуде көрсетілді",
  "audit.export.title": "Файлға алу",
  "audit.export.about":
    "Файл жоғарыдағы таңдауға сай. Бұзушылық туралы хабар үшін кім және қашан қарағанын таңдап, қатысты адамдарды алыңыз.",
  "audit.export.limits":
    "Диспетчер тақтасындағы тізімдер әр адам бойынша жазылмайды: онда жұмыс істеген адам бүкіл күнді көрді.",
  "audit.export.reason": "Не үшін керек",
  "audit.export.reasonMissing": "Себебін жазыңыз, кемінде үш әріп: ол жазылады.",
  "audit.export.lines": "Журнал жазбалары",
  "audit.export.people": "Қатысты адамдар",
  "audit.export.what": "Не",
  "audit.export.format": "Файл түрі",
  "audit.export.format.csv": "CSV",
  "audit.export.format.xlsx": "Excel (XLSX)",
  "audit.export.do": "Файл жасау",
  "audit.export.done": "Файл дайын: {count} жол.",
  "audit.export.cut": "Тағы бар: қалғаны үшін қысқарақ мерзім таңдаңыз.",
};
