export { cleanPhoto } from "./cleanPhoto.ts";
export { type PrintedFile, type PrintedSheet, printSheets } from "./printSheets.ts";
export { readTable } from "./readTable.ts";
export { readTableApart } from "./readTableApart.ts";
export { type TableFault, type TableRow, TableUnreadable } from "./table.ts";
export { type NewCalendarEntry, writeCalendar } from "./writeCalendar.ts";
export { type NewPage, type PageFormat, type PageSection, writePage } from "./writePage.ts";
export { type Cell, type NewTable, writeCsv, writeXlsx } from "./writeTable.ts";
