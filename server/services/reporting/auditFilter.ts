import type { AuditQuery } from "../../../shared/schemas/index.ts";
import {
  type DayRules,
  endOfServiceDay,
  serviceDay,
  startOfServiceDay,
  toInstant,
} from "../../../shared/time/index.ts";
import { auditLine } from "../../domain/facts/auditLine.ts";
import type { FactKind, StoredFact } from "../../domain/facts/fact.ts";
import { looks } from "../../domain/facts/looks.ts";
import type { AuditFilter } from "../../stores/audit.ts";

/** A kind that no fact has finds nothing. */
export function auditFilter(
  { did, fromDay, untilDay, ...rest }: AuditQuery,
  dayRules: DayRules,
): AuditFilter {
  const begin = (day: string) => startOfServiceDay(serviceDay(day), dayRules);
  const end = (day: string) => endOfServiceDay(serviceDay(day), dayRules);
  const from = rest.from !== undefined ? toInstant(rest.from) : fromDay && begin(fromDay);
  const until = rest.until !== undefined ? toInstant(rest.until) : untilDay && end(untilDay);
  return {
    ...rest,
    ...(did !== undefined && { kinds: did === "looks" ? looks : [did as FactKind] }),
    from: from || undefined,
    until: until || undefined,
  };
}

const isUuid = (id: string | undefined): id is string => id !== undefined && /^[0-9a-f-]{36}$/.test(id);

/** Everybody and everything that the lines name. */
export const namedIn = (facts: readonly StoredFact[]): string[] => [
  ...new Set(
    facts
      .flatMap((fact) => {
        const { by, to } = auditLine(fact);
        return [by.id, to.id, fact.concerns.riderId, fact.concerns.vehicleId];
      })
      .filter(isUuid),
  ),
];
