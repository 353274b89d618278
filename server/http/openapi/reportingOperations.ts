import type { OperationText } from "./operationText.ts";

/** The calls of those who watch over the service. */
export const reportingOperations = {
  getAudit: {
    tag: "Office",
    summary: "Who looked at or changed what",
    description:
      "The newest first. The next page has `before` = `older` of this one. `from` and `until` are by the service's clock. That somebody begins to read is written down.",
  },
  searchAuditPeople: {
    tag: "Office",
    summary: "Find a rider, a driver or one of the staff, to read the audit of them",
    description: "Riders who are shown are written down.",
  },
  exportAudit: {
    tag: "Office",
    summary: "The audit as a file, or whom its lines concern",
    description:
      "The newest 50,000 lines that fit the filter; or, with `people`, every rider whom they concern, with telephone, how often, from when to when and by what: what a report of a breach needs. The reason is written down.",
  },
  getSealBook: {
    tag: "Office",
    summary: "How far the record is sealed, and what the last check found",
    description:
      "Every minute what was written gets a seal (SHA-256) over it and the seal before; every night all are computed anew. `broken` is the first that does not fit: something was changed past the program.",
  },
  checkSeals: {
    tag: "Office",
    summary: "Compute all seals anew, now",
    description: "As every night.",
  },
} satisfies Record<string, OperationText>;
