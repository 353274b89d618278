import type { HealthView } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import { worstOf } from "../domain/health/judgeHealth.ts";
import { inMb } from "../domain/health/judgeProcesses.ts";
import type { Health } from "../services/records/watchHealth.ts";

export const presentHealth = ({ now, findings, processes }: Health): HealthView => ({
  now: toIso(now),
  state: worstOf(findings),
  lines: findings.map(({ part, state, saying, about, host, values = {}, since }) => ({
    ...{ part, state, saying, about, host, values },
    since: since && toIso(since),
  })),
  processes: processes.map(({ role, host, version, startedAt, seenAt, loopDelay, memory }) => ({
    ...{ role, host, version, startedAt: toIso(startedAt), seenAt: toIso(seenAt) },
    ...{ loopDelayMs: Math.round(loopDelay), memoryMb: inMb(memory) },
  })),
});
