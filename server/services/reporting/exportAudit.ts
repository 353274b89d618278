import { toIso } from "../../../shared/time/index.ts";
import { auditLine } from "../../domain/facts/auditLine.ts";
import type { StoredFact } from "../../domain/facts/fact.ts";
import type { AuditFilter } from "../../stores/audit.ts";
import type { Stores } from "../../stores/index.ts";
import { recordFact } from "../records/recordFact.ts";
import { auditFilter, namedIn } from "./auditFilter.ts";
import { auditWords, type Words } from "./auditWords.ts";
import { fileOf } from "./fileOf.ts";
import type { NewTable, ReportingNeeds } from "./needs.ts";
import { requireAuditor } from "./requireAuditor.ts";
import type { ReportingUseCases } from "./useCases.ts";

/** More than that nobody reads in a spreadsheet; a narrower span gets the rest. */
const ROWS_AT_MOST = 50_000;

export function createExportAudit({
  db,
  clock,
  dayRules,
  writeTable,
}: ReportingNeeds): ReportingUseCases["exportAudit"] {
  return async (actor, { what, filter, format, locale, reason }) => {
    requireAuditor(actor);
    const build = what === "lines" ? linesTable : peopleTable;
    const table = await build(db, auditFilter(filter, dayRules), auditWords[locale]);
    const file = await fileOf({ format, table, writeTable, most: ROWS_AT_MOST });
    await recordFact(db, {
      ...{ kind: "audit.exported", concerns: {}, by: actor, at: clock.now() },
      details: { what, rows: file.rows },
      texts: { note: reason },
    });
    return file;
  };
}
type Reading = Pick<Stores, "audit">;
type Table = NewTable & { rows: (string | number | undefined)[][] };

async function linesTable({ audit }: Reading, filter: AuditFilter, words: Words): Promise<Table> {
  const facts = await audit.list(filter, { limit: ROWS_AT_MOST + 1 });
  const names = await audit.namesOf(namedIn(facts));
  const nameOf = (id: string | undefined) => (id === undefined ? undefined : names.get(id));
  const row = (fact: StoredFact) => {
    const { at, by, did, to } = auditLine(fact);
    const { riderId, tripId, vehicleId } = fact.concerns;
    return [
      ...[toIso(at), toIso(fact.recordedAt), words.role(by.role), by.id, nameOf(by.id), words.did(did)],
      ...[words.subject(to.kind), to.id, nameOf(to.id), riderId, nameOf(riderId), tripId],
      ...[nameOf(vehicleId), fact.texts?.note, fact.id],
    ];
  };
  const { at, recordedAt, role, actor, name, did, kind, subject, rider, trip, vehicle, note, no } =
    words.columns;
  return {
    name: words.columns.title,
    header: [
      ...[at, recordedAt, role, actor, name, did, kind, subject, name, rider, name, trip],
      ...[vehicle, note, no],
    ],
    rows: facts.map(row),
  };
}

/** Whom a breach concerns, and what of theirs was seen. */
async function peopleTable({ audit }: Reading, filter: AuditFilter, words: Words): Promise<Table> {
  const people = await audit.listConcerned(filter);
  const { rider, name, phone, times, first, last, did } = words.columns;
  return {
    name: words.columns.people,
    header: [rider, name, phone, times, first, last, did],
    rows: people.map((each) => [
      ...[each.riderId, each.name, each.phone, each.facts, toIso(each.first), toIso(each.last)],
      each.kinds.map(words.did).join(", "),
    ]),
  };
}
