import type { Instant } from "../../../shared/time/index.ts";
import type { Finding } from "../../domain/health/finding.ts";
import { judgeHealth, nameOf, statesOf } from "../../domain/health/judgeHealth.ts";
import type { ProcessVitals } from "../../domain/health/vitals.ts";
import type { CommonNeeds } from "./needs.ts";
import { readVitals } from "./readVitals.ts";

export interface Health {
  /** The database's clock, as are all times here. */
  now: Instant;
  findings: Finding[];
  processes: ProcessVitals[];
}

/** How everything is, with since when; what changed is written down, so that whoever looks next knows since when, too. */
export async function watchHealth(deps: CommonNeeds): Promise<Health> {
  const vitals = await readVitals(deps);
  const findings = judgeHealth(vitals);
  const known = await deps.db.health.noteStates(statesOf(findings));
  const since = (finding: Finding) => finding.since ?? known.get(nameOf(finding));
  return {
    now: vitals.now,
    findings: findings.map((finding) => ({ ...finding, since: since(finding) })),
    processes: vitals.processes,
  };
}

/** Lists of troubles are read by every dispatcher all the time; machines do not change so fast. */
const KEPT_MS = 10_000;

/** The same, at most once in ten seconds however many ask. */
export function seldomHealth(deps: CommonNeeds): () => Promise<Health> {
  let last: { at: number; health: Promise<Health> } | undefined;
  return () => {
    const at = deps.realClock.now();
    if (last !== undefined && Math.abs(at - last.at) < KEPT_MS) return last.health;
    const health = watchHealth(deps);
    last = { at, health };
    health.catch(() => {
      last = undefined;
    });
    return health;
  };
}
