import { AppError } from "../../../errors.ts";
import type { Stores } from "../../../stores/index.ts";
import type { IncidentFile } from "./incidentUseCases.ts";

export async function readFile(tx: Pick<Stores, "incidents">, id: string): Promise<IncidentFile> {
  const incident = await tx.incidents.find(id);
  if (incident === undefined) throw new AppError("incident.unknown");
  return { incident, entries: await tx.incidents.listEntries(id) };
}
