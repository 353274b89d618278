import type { ClockState } from "../../../shared/schemas/index.ts";
import type { Actor } from "../../domain/trips/model.ts";

/** The played day. */
export interface DemoUseCases {
  getClock(): Promise<ClockState>;
  setDemoClock(
    actor: Actor,
    change: { speed?: number | undefined; paused?: boolean | undefined },
  ): Promise<ClockState>;
  listDemoLogins(): Promise<
    { role: Actor["role"]; screen: string; login: string; secret: string; name: string }[]
  >;
  listDemoCodes(actor: Actor): Promise<{ phone: string; code: string; issuedAt: string }[]>;
}
