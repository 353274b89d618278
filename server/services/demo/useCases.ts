import type { ClockState } from "../../../shared/schemas/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { Actor } from "../../domain/people/model.ts";

/** The played day. */
export interface DemoUseCases {
  getClock(): Promise<ClockState>;
  setDemoClock(
    actor: Actor,
    change: { speed?: number | undefined; paused?: boolean | undefined },
  ): Promise<ClockState>;
  /** Puts the clock forward to this instant, where it stands, once nothing is under way; answers when what follows is done. */
  stepDemoClock(actor: Actor, to: Instant): Promise<{ clock: ClockState; settled: boolean }>;
  listDemoLogins(): Promise<
    { role: Actor["role"]; screen: string; login: string; secret: string; name: string }[]
  >;
  listDemoCodes(actor: Actor): Promise<{ phone: string; code: string; issuedAt: string }[]>;
}
