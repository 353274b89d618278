import { LocalizedName } from "../../../shared/schemas/index.ts";
import { type Rule, ServiceRules } from "../../../shared/schemas/serviceRules.ts";
import { clockText, nextServiceDay, serviceDay } from "../../../shared/time/index.ts";
import { type DatedTerms, isInForce, type Validity } from "./terms.ts";

/** A rule as it is kept: anybody may have written its value. */
export type RuleRow = Rule<unknown> & Validity & { readonly key: string };
/** The terms as they are kept. */
export type TermRows = Omit<DatedTerms, "rules"> & { readonly rules: readonly RuleRow[] };

/** What is wrong with a row: which, and why in words for the log. */
export interface TermsFault {
  readonly code:
    | "rule.wrong"
    | "category.wrong"
    | "calendar.wrong"
    | "contract.unknownCategory"
    | "contract.wrongHours";
  readonly about: string;
  readonly why: string;
}

/**
 * Reads the rows, or says what is wrong with each: a rule that on some day is missing, unknown or not of its form, a contract
 * for a category that there is not, a name that is none.
 */
export function readTerms(
  rows: TermRows,
): { terms: DatedTerms; faults?: undefined } | { terms?: undefined; faults: readonly TermsFault[] } {
  const faults: TermsFault[] = [
    ...rows.categories.flatMap(({ id, name }) => wrongName("category.wrong", id, name)),
    ...rows.calendar.flatMap(({ day, name }) => wrongName("calendar.wrong", day, name)),
    ...unknownCategories(rows),
  ];
  const rules = turningDays(rows.rules).flatMap((from) => {
    const read = ServiceRules.safeParse(rulesOn(rows.rules, from));
    if (read.success) return [{ from, rules: read.data }];
    faults.push(...read.error.issues.flatMap((issue) => ruleFaults(issue, from)));
    return [];
  });
  faults.push(...wrongHours(rows, rules));
  return faults.length > 0 ? { faults: distinct(faults) } : { terms: { ...rows, rules } };
}

/** Before all days, and every day on which a rule begins or no longer holds. */
function turningDays(rows: readonly Validity[]): string[] {
  const turns = rows.flatMap(({ validFrom, validUntil }) => [
    ...(validFrom === undefined ? [] : [validFrom]),
    ...(validUntil === undefined ? [] : [nextServiceDay(serviceDay(validUntil))]),
  ]);
  return [...new Set(["", ...turns])].sort();
}

const rulesOn = (rows: readonly RuleRow[], day: string) =>
  Object.fromEntries(rows.filter((row) => isInForce(row, day)).map((row) => [row.key, row]));

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
}

/** One fault a rule: named by its key and by the first day on which it is so. */
function ruleFaults({ path, message, keys }: Issue, from: string): TermsFault[] {
  const [rule, ...within] = path.map(String);
  const names = rule === undefined ? (keys ?? []) : [rule];
  const where = within.slice(1).join(".");
  const since = from === "" ? "since ever" : `from ${from}`;
  return names.map((name) => ({
    code: "rule.wrong",
    about: name,
    why: `${since}${where === "" ? "" : `, ${where}`}: ${message}`,
  }));
}

const wrongName = (code: TermsFault["code"], about: string, name: unknown): TermsFault[] =>
  LocalizedName.safeParse(name).success ? [] : [{ code, about, why: "has no name in kk, ru and en" }];

function unknownCategories({ categories, contracts }: TermRows): TermsFault[] {
  const known = new Set(categories.map(({ id }) => id));
  return contracts.flatMap((contract) =>
    contract.categories
      .filter((id) => !known.has(id))
      .map((id): TermsFault => ({ code: "contract.unknownCategory", about: contract.id, why: id })),
  );
}

/** A contract serves when the service does, not longer: on every day on which both are said. */
function wrongHours({ contractHours = [] }: TermRows, rules: DatedTerms["rules"]): TermsFault[] {
  return contractHours.flatMap(({ contractId, hours, validFrom = "", validUntil = "9999" }) => {
    const clash = rules.find(({ from, rules: { serviceHours } }, index) => {
      const next = rules[index + 1]?.from ?? "9999";
      const meets = from <= validUntil && validFrom < next;
      const { value } = serviceHours;
      return meets && (hours.from < value.from || hours.until > value.until);
    });
    if (clash === undefined) return [];
    const { from, until } = clash.rules.serviceHours.value;
    const why = `expected within the hours of service, ${clockText(from)} to ${clockText(until)}`;
    return [{ code: "contract.wrongHours", about: contractId, why }];
  });
}

/** A wrong row is told once, not for every day on which something else changes too. */
function distinct(faults: readonly TermsFault[]): TermsFault[] {
  const first = new Map<string, TermsFault>();
  for (const fault of faults) {
    const key = `${fault.code} ${fault.about}`;
    if (!first.has(key)) first.set(key, fault);
  }
  return [...first.values()];
}
