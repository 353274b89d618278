import { healthParts, type BadSaying, type GoodSaying, type HealthPart, type HealthState } from "../../../shared/schemas/health.ts";
import type { Instant } from "../../../shared/time/index.ts";
import { judgeBackups } from "./judgeBackups.ts";
import { judgeProcesses } from "./judgeProcesses.ts";
import { judgeStores } from "./judgeStores.ts";
import type { Vitals } from "./vitals.ts";

/** How one thing is. `fine` has a good saying, the others a bad one. */
export interface Finding {
  part: HealthPart;
  state: HealthState;
  saying: GoodSaying | BadSaying;
  /** Which of its kind: a role, a queue, a gateway, a disk. */
  about?: string | undefined;
  host?: string | undefined;
  values?: Record<string, number> | undefined;
  /** Since when it is so, where what was looked at tells. */
  since?: Instant | undefined;
  /** While it is so, rides may be late or not happen. */
  endangersRides?: true | undefined;
}

/** What all vitals come to: one line for each thing, part by part, what is worst of a part first. */
export function judgeHealth(vitals: Vitals): Finding[] {
  const found = [...judgeProcesses(vitals), ...judgeStores(vitals), ...judgeBackups(vitals)];
  return found.sort(
    (a, b) =>
      healthParts.indexOf(a.part) - healthParts.indexOf(b.part) || badness(b.state) - badness(a.state),
  );
}

const states: readonly HealthState[] = ["fine", "look", "wrong"];
const badness = (state: HealthState): number => states.indexOf(state);

/** As bad as the worst of them. */
export const worstOf = (findings: readonly Pick<Finding, "state">[]): HealthState =>
  findings.reduce<HealthState>(
    (worst, { state }) => (badness(state) > badness(worst) ? state : worst),
    "fine",
  );

/** The same for as long as it is about the same thing. */
export const nameOf = ({ part, about, host, saying }: Finding): string =>
  [part, about, host, saying].filter((each) => each !== undefined).join(" ");
