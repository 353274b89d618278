import type { AddressPage, ImportRow, ImportView } from "../../shared/schemas/index.ts";
import { addSeconds, hours, toIso } from "../../shared/time/index.ts";
import type { CheckedList, ExchangeUseCases } from "../services/exchange/useCases.ts";
import type { PeopleUseCases } from "../services/people/useCases.ts";
import type { presentDates } from "./presentStanding.ts";

type Found = Awaited<ReturnType<ExchangeUseCases["getImport"]>>;
type WindowOf = Parameters<typeof presentDates>[1];
const UNDO_FOR = hours(24);

/** A list that was brought, and what became of it. */
export const presentImport = (found: Found["import"]): ImportView => ({
  ...{ id: found.id, kind: found.kind, purpose: found.purpose, status: found.status, by: found.by },
  ...{ at: toIso(found.at), counts: found.counts, done: found.done, kept: found.kept },
  unknownColumns: [...found.unknownColumns],
  ...(found.status === "applied" &&
    found.appliedAt !== undefined && { undoUntil: toIso(addSeconds(found.appliedAt, UNDO_FOR)) }),
});

export const presentImportRow = (row: Found["rows"][number], windowOf: WindowOf): ImportRow => ({
  ...(row.no !== undefined && { no: row.no }),
  ...{ outcome: row.outcome, name: row.name, key: row.key },
  changes: [...row.changes],
  faults: [...row.faults],
  ...(row.trip !== undefined && {
    trip: { id: row.trip.trip.id, status: row.trip.trip.status, ...windowOf(row.trip) },
  }),
  ...(row.refusal !== undefined && { reason: row.refusal }),
});

export const presentAddresses = ({
  addresses,
  counts,
}: Awaited<ReturnType<PeopleUseCases["listAddresses"]>>): AddressPage => ({
  counts,
  addresses: addresses.map(({ state: _, home, ...each }) => ({
    ...each,
    ...(home !== undefined && { home }),
  })),
});

export const presentChecked = ({ import: found, missing, unknownColumns }: CheckedList) => ({
  import: found === undefined ? null : presentImport(found),
  missing: [...missing],
  unknownColumns: [...unknownColumns],
});
