export const auditExport = {
  "audit.did.trip-found": "Trip found in a search",
  "audit.export.title": "Take away as a file",
  "audit.export.about":
    "The file follows the choice above. For a report of a breach choose who saw it and when, and take the people concerned.",
  "audit.export.limits":
    "Lists on the dispatcher’s board are not written down person by person: whoever worked there saw the whole day.",
  "audit.export.reason": "Why it is needed",
  "audit.export.reasonMissing": "Say why, in at least three letters: it is written down.",
  "audit.export.lines": "Lines of the audit",
  "audit.export.people": "People concerned",
  "audit.export.what": "What",
  "audit.export.format": "Kind of file",
  "audit.export.format.csv": "CSV",
  "audit.export.format.xlsx": "Excel (XLSX)",
  "audit.export.do": "Make the file",
  "audit.export.done": "{count, plural, one {File with # row is ready.} other {File with # rows is ready.}}",
  "audit.export.cut": "There is more: choose a shorter time for the rest.",
} as const;
