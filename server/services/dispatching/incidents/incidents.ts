import type { StaffId } from "../../../../shared/ids/index.ts";
import type { Actor } from "../../../domain/people/model.ts";
import { AppError } from "../../../errors.ts";
import type { Stores } from "../../../stores/index.ts";
import { recordFact } from "../../records/recordFact.ts";
import { requirePast } from "../../records/requirePast.ts";
import { requireStaff } from "../../records/requireStaff.ts";
import type { DispatchingNeeds } from "../needs.ts";
import { readFile } from "./incidentFile.ts";
import type { IncidentUseCases, NewEntry } from "./incidentUseCases.ts";
import { createOpenIncident } from "./openIncident.ts";

const SHOWN = 200;

/** Records of what happened on the road and of what was done when: entries are added, never changed, until one is closed with its outcome. */
export function createIncidents(deps: DispatchingNeeds): IncidentUseCases {
  const { db, clock } = deps;
  return {
    listIncidents(actor) {
      requireStaff(actor);
      return db.incidents.list(SHOWN);
    },

    getIncident(actor, id) {
      requireStaff(actor);
      return db.transaction(async (tx) => {
        const file = await readFile(tx, id);
        const { day: serviceDay } = file.incident;
        const happened = { by: actor, at: clock.now(), concerns: { serviceDay } };
        await recordFact(tx, { kind: "incident.read", ...happened, details: { incident: id } });
        return file;
      });
    },

    openIncident: createOpenIncident(deps),

    noteIncident: (actor, id, entry) =>
      db.transaction(async (tx) => {
        await addEntry(tx, deps, { actor, id, entry });
        return readFile(tx, id);
      }),

    closeIncident: createCloseIncident(deps),
  };
}

const createCloseIncident =
  (deps: DispatchingNeeds): IncidentUseCases["closeIncident"] =>
  (actor, id, { outcome, ...entry }) =>
    deps.db.transaction(async (tx) => {
      const at = deps.clock.now();
      if (!(await addEntry(tx, deps, { actor, id, entry: { ...entry, at } }))) return readFile(tx, id);
      await tx.incidents.close(id, at, outcome);
      const file = await readFile(tx, id);
      await recordFact(tx, {
        ...{ kind: "incident.closed", by: actor, at, concerns: { serviceDay: file.incident.day } },
        details: { incident: id, outcome },
      });
      return file;
    });

interface Adding {
  actor: Actor;
  id: string;
  entry: NewEntry;
}

/** False when it had been written before. */
async function addEntry(
  tx: Stores,
  { clock }: Pick<DispatchingNeeds, "clock">,
  { actor, id, entry: { entryId, at, text } }: Adding,
): Promise<boolean> {
  requireStaff(actor);
  const now = clock.now();
  requirePast(at, now);
  await tx.incidents.lock(id);
  const { incident, entries } = await readFile(tx, id);
  if (entries.some((each) => each.id === entryId)) return false;
  if (incident.closed !== undefined) throw new AppError("incident.closed");
  const by = actor.id as StaffId;
  if (!(await tx.incidents.addEntry(id, { id: entryId, at, writtenAt: now, by, text })))
    throw new AppError("request.idempotencyKeyReused");
  await recordFact(tx, {
    ...{ kind: "incident.noted", by: actor, at: now, concerns: { serviceDay: incident.day } },
    details: { incident: id, entry: entryId },
  });
  return true;
}
