import type { auditExport as english } from "../en/auditExport.ts";

export const auditExport: Record<keyof typeof english, string> = {
  "audit.did.trip-found": "Поездка показана в поиске",
  "audit.export.title": "Выгрузить в файл",
  "audit.export.about":
    "Файл соответствует выбору выше. Для сообщения о нарушении выберите, кто и когда смотрел, и выгрузите затронутых людей.",
  "audit.export.limits": "Списки диспетчера не пишутся поимённо: кто там работал, видел весь день.",
  "audit.export.reason": "Зачем нужно",
  "audit.export.reasonMissing": "Укажите причину, хотя бы три буквы: она записывается.",
  "audit.export.lines": "Записи журнала",
  "audit.export.people": "Затронутые люди",
  "audit.export.what": "Что",
  "audit.export.format": "Вид файла",
  "audit.export.format.csv": "CSV",
  "audit.export.format.xlsx": "Excel (XLSX)",
  "audit.export.do": "Создать файл",
  "audit.export.done":
    "{count, plural, one {Файл готов: # строка.} few {Файл готов: # строки.} many {Файл готов: # строк.} other {Файл готов: # строки.}}",
  "audit.export.cut": "Есть ещё: для остального выберите более короткий срок.",
};
