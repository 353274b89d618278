import { randomUUID } from "node:crypto";
import { byOrder, type ReportShelf, type Shelved } from "../../../../client/driver/reports/reportShelf.ts";
import { StopId } from "../../../../shared/ids/index.ts";
import type { KeptAct } from "../../../../shared/schemas/driverReports.ts";
import type { StopAction } from "../../../../shared/schemas/driving.ts";

/** What lies on a device, whatever page is open on it; `text` is all that anybody can read there. */
export class Device implements ReportShelf {
  readonly #rows = new Map<string, string>();
  isFull = false;

  get text(): string {
    return [...this.#rows.values()].join("\n");
  }
  async list(): Promise<readonly Shelved[]> {
    return [...this.#rows.values()].map((row): Shelved => JSON.parse(row)).sort(byOrder);
  }
  async put(shelved: Shelved): Promise<void> {
    if (this.isFull) throw new Error("full");
    this.#rows.set(shelved.id, JSON.stringify(shelved));
  }
  async remove(id: string): Promise<void> {
    this.#rows.delete(id);
  }
}

const stopIds = new Map<string, StopId>();

/** At "stop-1", with a place that a reader of the device might want to know; five past nine of the service. */
export function act(stop: string, action: StopAction): KeptAct {
  const stopId = stopIds.get(stop) ?? StopId.parse(randomUUID());
  stopIds.set(stop, stopId);
  return {
    actionId: randomUUID(),
    stopId,
    action,
    at: "2026-11-23T04:05:00.000Z",
    done: { at: 1_000_000, ahead: 0 },
    point: { lat: 44.8488, lon: 65.4823 },
  };
}

export const nameOf = ({ stopId, action, takesBack }: Pick<KeptAct, "stopId" | "action" | "takesBack">) =>
  `${[...stopIds].find(([, id]) => id === stopId)?.[0]} ${action}${takesBack === undefined ? "" : " taken back"}`;
