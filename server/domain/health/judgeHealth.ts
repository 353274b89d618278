import { type HealthState, healthParts } from "../../../shared/schemas/health.ts";
import type { Finding } from "./finding.ts";
import { judgeBackups } from "./judgeBackups.ts";
import { judgePlans } from "./judgePlans.ts";
import { judgeProcesses } from "./judgeProcesses.ts";
import { judgeStores } from "./judgeStores.ts";
import type { Vitals } from "./vitals.ts";

/** What all vitals come to: one line for each thing, part by part, what is worst of a part first. */
export function judgeHealth(vitals: Vitals): Finding[] {
  const found = [
    ...judgeProcesses(vitals),
    ...judgeStores(vitals),
    ...judgePlans(vitals),
    ...judgeBackups(vitals),
  ];
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
export const nameOf = ({ part, about, host }: Finding): string =>
  [part, about, host].filter((each) => each !== undefined).join(" ");

/** How each thing is, by its name; of two of one name the worse counts. */
export function statesOf(findings: readonly Finding[]): Map<string, HealthState> {
  const known = new Map<string, HealthState>();
  for (const finding of findings) {
    const name = nameOf(finding);
    known.set(name, worstOf([finding, { state: known.get(name) ?? "fine" }]));
  }
  return known;
}
