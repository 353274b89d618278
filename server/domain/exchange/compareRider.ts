import type {
  CellFaultView,
  ImportRow,
  Locale,
  MobilityAid,
  RiderColumn,
  RowOutcome,
} from "../../../shared/schemas/index.ts";
import type { ToldRider } from "./readRider.ts";

/** What lists can tell of a rider, as it is kept. */
export interface RiderState {
  readonly name: string;
  readonly phone: string;
  readonly locale: Locale;
  readonly aid: MobilityAid;
  readonly chairWeightKg: number | null;
  readonly category: string | null;
  readonly basis: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly contacts: readonly { readonly name: string; readonly phone: string }[];
}

/** What is taken where a row of somebody new does not say it. */
export interface Usual {
  readonly today: string;
  readonly locale: Locale;
  /** Of a category, by its id. */
  readonly basisOf: (category: string) => string;
}

export interface Compared {
  readonly outcome: Exclude<RowOutcome, "gone">;
  readonly is?: RiderState | undefined;
  readonly changes: ImportRow["changes"];
  readonly faults: readonly CellFaultView[];
}

/** Measures what a row tells by what is kept of the same person; `isComplete`: somebody new has to have all that a record needs. */
export function compareRider(
  told: ToldRider,
  was: RiderState | undefined,
  { usual, isComplete }: { usual: Usual; isComplete: boolean },
): Compared {
  if (was === undefined) return compareNew(told, usual, isComplete);
  const is = withTold(was, told);
  if (is.from !== null && is.until !== null && is.until < is.from) return wrong("until", "untilBeforeFrom");
  const changes = changesOf(was, is);
  return { outcome: changes.length === 0 ? "unchanged" : "changed", is, changes, faults: [] };
}

const wrong = (column: RiderColumn, fault: CellFaultView["fault"]): Compared => ({
  ...{ outcome: "wrong", changes: [], faults: [{ column, fault }] },
});

/** How somebody moves decides which vehicle comes: it is never guessed. */
const needed = ["name", "phone", "category", "aid"] as const;

function compareNew(told: ToldRider, usual: Usual, isComplete: boolean): Compared {
  const faults = needed.flatMap((column) =>
    told[column] === undefined ? [{ column, fault: "missing" as const }] : [],
  );
  if (isComplete && faults.length > 0) return { outcome: "wrong", changes: [], faults };
  const { category = null } = told;
  const fresh: RiderState = {
    ...{ name: "", phone: "", locale: usual.locale, aid: "none", chairWeightKg: null, contacts: [] },
    ...{ category, from: usual.today, until: null },
    basis: category === null ? null : usual.basisOf(category),
  };
  const is = withTold(fresh, told);
  if (is.from !== null && is.until !== null && is.until < is.from) return wrong("until", "untilBeforeFrom");
  return { outcome: "new", is, changes: [], faults: [] };
}

const withTold = (was: RiderState, told: ToldRider): RiderState => ({
  name: told.name ?? was.name,
  phone: told.phone ?? was.phone,
  locale: told.locale ?? was.locale,
  aid: told.aid ?? was.aid,
  chairWeightKg: told.chairWeightKg ?? was.chairWeightKg,
  category: told.category ?? was.category,
  basis: told.basis ?? was.basis,
  from: told.from ?? was.from,
  until: told.until ?? was.until,
  contacts: told.contacts ?? was.contacts,
});

const contactText = ({ contacts }: RiderState): string =>
  contacts.map(({ name, phone }) => `${name} ${phone}`).join("; ");
const shown: readonly (readonly [RiderColumn, (state: RiderState) => string])[] = [
  ["name", ({ name }) => name],
  ["phone", ({ phone }) => phone],
  ["locale", ({ locale }) => locale],
  ["aid", ({ aid }) => aid],
  ["chairWeight", ({ chairWeightKg }) => String(chairWeightKg ?? "")],
  ["category", ({ category }) => category ?? ""],
  ["basis", ({ basis }) => basis ?? ""],
  ["from", ({ from }) => from ?? ""],
  ["until", ({ until }) => until ?? ""],
  ["contactPhone", contactText],
];

export const changesOf = (was: RiderState, is: RiderState): ImportRow["changes"] =>
  shown.flatMap(([column, textOf]) => {
    const [before, after] = [textOf(was), textOf(is)];
    return before === after ? [] : [{ column, was: before, is: after }];
  });
