import type { OperationText } from "./operationText.ts";

const noTable = [
  ...(["list.empty", "list.notATable", "list.oldOrLockedWorkbook"] as const),
  ...(["list.tooLarge", "list.openQuote"] as const),
] as const;

/** The calls by which offices exchange lists. */
export const exchangeOperations = {
  checkList: {
    tag: "Lists",
    summary: "Measure a list by what we have",
    description:
      "The body is the file itself: CSV (UTF-8, UTF-16, windows-1251; comma, semicolon, tab) or XLSX, at most 40 MB. Every row is `new`, `changed` (field by field), `unchanged` or `wrong` (with column and reason); who is not in it is `gone`. Nothing else is stored. Where a column that is needed is `missing`, `import` is `null`: say what `unknownColumns` mean, and send it again. Of a `comparison` the differences are kept, and nothing is taken over.",
    errors: noTable,
  },
  sayColumns: {
    tag: "Lists",
    summary: "Say what columns mean",
    description: "By their names in the file; `null`: of no use. Is remembered for all lists to come.",
    errors: ["list.columnUnknown"],
  },
  listImports: {
    tag: "Lists",
    summary: "Lists that were brought lately",
    description: "The newest first, with what became of each.",
  },
  getImport: {
    tag: "Lists",
    summary: "One list, and its rows of one outcome",
    description: "While it is `applying` or `undoing`, `done` says how many rows are done.",
    errors: ["list.unknown"],
  },
  applyImport: {
    tag: "Lists",
    summary: "Take over what is new and changed",
    description:
      "All of it in one transaction, by a job: ask `getImport` how far it is. `stale` afterwards: a record has changed since the check, and nothing was taken over. What is gone is not touched. Once more changes nothing.",
    errors: ["list.unknown", "list.decided"],
  },
  undoImport: {
    tag: "Lists",
    summary: "Put back what was taken over",
    description:
      "Within 24 hours. What was changed since, or is used by now, stays and is counted by `kept`. Once more changes nothing.",
    errors: ["list.unknown", "list.decided", "list.undoOver"],
  },
  listAddresses: {
    tag: "Lists",
    summary: "Addresses of lists that a person has to decide",
    description:
      "What a list tells of where riders live is looked for by a job: the only place that fits becomes their home. The others stand here, each with its candidates, best first.",
  },
  settleAddress: {
    tag: "Lists",
    summary: "Say where an address lies",
    description: "The place becomes the rider's home. The same once more changes nothing.",
    errors: ["rider.unknown", "address.closed"],
  },
  askForAddress: {
    tag: "Lists",
    summary: "Leave an address to whoever calls the rider",
    description: "It goes to those that are `toAsk`. Once more changes nothing.",
    errors: ["rider.unknown", "address.closed"],
  },
  exportList: {
    tag: "Lists",
    summary: "The whole list as a file",
    description: "In the columns in which it is read. The reason is written down, with who asked.",
  },
  getListTemplate: {
    tag: "Lists",
    summary: "An empty list with its columns",
    description: "To be filled in and brought.",
  },
} satisfies Record<string, OperationText>;
