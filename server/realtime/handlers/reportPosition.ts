import type { Ack } from "../../../shared/events/index.ts";
import type { PositionReport } from "../../../shared/schemas/index.ts";
import { AppError } from "../../errors.ts";
import type { RealtimeParts } from "../realtimeParts.ts";
import type { Actor } from "../socketTypes.ts";

export async function reportPosition(
  actor: Actor,
  report: PositionReport,
  { services }: Pick<RealtimeParts, "services">,
): Promise<Ack> {
  if (actor.role !== "driver") throw new AppError("session.forbidden");
  return { ok: true, place: await services.reportPosition(actor, report) };
}
