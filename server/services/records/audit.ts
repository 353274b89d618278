import type { Actor } from "../../domain/trips/model.ts";
import type { Stores } from "../../stores/index.ts";

export const actorId = (actor: Actor): string => actor.id;

/** Who caused a story line. */
export const causeOf = (actor: Actor): "rider" | "driver" | "dispatcher" =>
  actor.role === "administrator" ? "dispatcher" : actor.role;

export const writeAudit = (
  tx: Stores,
  actor: Actor,
  action: string,
  subject: { kind: "trip" | "rider" | "driver" | "staff" | "shift" | "stop" | "clock"; id: string },
): Promise<void> =>
  tx.audit.add({
    role: actor.role,
    actorId: actor.id,
    action,
    subjectKind: subject.kind,
    subjectId: subject.id,
  });
