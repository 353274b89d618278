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
  getBackups: {
    tag: "Office",
    summary: "The last backup, the last rehearsal with one, how far the log is kept",
    description:
      "Times are real, whatever the service's clock says. A rehearsal restores the newest backup into a throwaway place and looks whether it is the service's record; `fault` is the code of what it found. `log`: between backups Postgres's log is kept minute by minute where it is on.",
  },
  getHealth: {
    tag: "Office",
    summary: "How the installation itself is",
    description:
      "For administrators and chiefs. One line for each role, process, queue, disk, gateway and store, and for backups, clocks and zone data: `state` is `fine`, `look` (somebody should look at it) or `wrong`; `saying` says what was found. `since`: as far as it is known. Processes tell of themselves every ten seconds; all times are by the database's clock.",
  },
  getFigures: {
    tag: "Office",
    summary: "People served, trips by ending, vehicle-days, tenge",
    description:
      "By month, contract, district or category, over whole months; without any, those of this year. `measured` is the share of completed trips whose boarding and alighting the driver reported on the spot. Money: the year's budget spread evenly over its days, divided by completed trips and by people. Contract and district are those of the vehicle that a trip has or had: trips without one stand in a row without a key, which managers do not see.",
  },
  exportFigures: {
    tag: "Office",
    summary: "The same as a file",
    description: "With the definitions of the columns under the table.",
  },
  listBudgets: {
    tag: "Office",
    summary: "Contracts and what each has for a year",
    description: "Managers see their operators' alone.",
  },
  setBudget: {
    tag: "Office",
    summary: "Say what a contract has for a year, in tenge",
    description: "The figures go by it at once. Is written down, with what it was before.",
  },
} satisfies Record<string, OperationText>;
