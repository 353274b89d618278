import type { AuditLineView, AuditPage, SealBookView } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import { auditLine } from "../domain/facts/auditLine.ts";
import type { StoredFact } from "../domain/facts/fact.ts";
import type { AuditPicture, ReportingUseCases } from "../services/reporting/useCases.ts";

export const presentAudit = ({ facts, names, total, older }: AuditPicture): AuditPage => ({
  lines: facts.map((fact) => presentLine(fact, names)),
  total,
  older,
});

function presentLine(fact: StoredFact, names: ReadonlyMap<string, string>): AuditLineView {
  const { at, by, did, to } = auditLine(fact);
  const { riderId, vehicleId, tripId } = fact.concerns;
  const nameOf = (id: string | undefined) => (id === undefined ? undefined : names.get(id));
  return {
    id: fact.id,
    at: toIso(at),
    recordedAt: toIso(fact.recordedAt),
    by: { role: by.role, id: by.id, name: nameOf(by.id) },
    did,
    to: { kind: to.kind, id: to.id, name: nameOf(to.id) },
    rider: riderId && { id: riderId, name: nameOf(riderId) },
    vehicle: vehicleId && { id: vehicleId, plate: nameOf(vehicleId) },
    tripId,
    note: fact.texts?.note,
  };
}

type SealBook = Awaited<ReturnType<ReportingUseCases["readSealBook"]>>;

export const presentSealBook = ({ seals, sealedUntil, check }: SealBook): SealBookView => ({
  seals,
  sealedUntil: sealedUntil && toIso(sealedUntil),
  check: check && {
    at: toIso(check.at),
    seals: check.seals,
    broken: check.broken && {
      no: check.broken.no,
      from: toIso(check.broken.from),
      until: toIso(check.broken.until),
    },
  },
});
