import type { TripId } from "../../../../shared/ids/index.ts";
import { addSeconds, instant, seconds } from "../../../../shared/time/index.ts";
import { weatherAt } from "../../../domain/roads/weather.ts";
import { pickupAfter } from "../../../domain/trips/whenReady.ts";
import { changeTroubles } from "../../../domain/troubles/changeTroubles.ts";
import { isHardMonth } from "../../../domain/troubles/harm.ts";
import { type Ailment, healthTroubles } from "../../../domain/troubles/healthTroubles.ts";
import {
  invariantKinds,
  invariantTroubles,
  openBreaches,
} from "../../../domain/troubles/invariantTroubles.ts";
import { listTroubles, type Trouble } from "../../../domain/troubles/listTroubles.ts";
import { openTroubles, troubleKinds } from "../../../domain/troubles/openTroubles.ts";
import { returnTroubles } from "../../../domain/troubles/returnTroubles.ts";
import { workTroubles } from "../../../domain/troubles/workTroubles.ts";
import type { OpenTrouble } from "../../../stores/index.ts";
import { doubtRules } from "../../records/doubtRules.ts";
import { listOpenDays } from "../../records/openDays.ts";
import { readOpenWork } from "../../records/readOpenWork.ts";
import { requireStaff } from "../../records/requireStaff.ts";
import { todayOf } from "../../records/today.ts";
import { type Health, seldomHealth } from "../../records/watchHealth.ts";
import type { DispatchingUseCases } from "../useCases.ts";
import type { TroubleNeeds } from "./needs.ts";
import { readSos } from "./readSos.ts";
import { watchedTroubles } from "./watched.ts";

/** As on the board, who travels and how to call them is a dispatcher's daily work. */
export const createListTroubles =
  (listOpen: () => Promise<Trouble[]>): DispatchingUseCases["listTroubles"] =>
  async (actor) => {
    requireStaff(actor);
    return listOpen();
  };

/** What needs attention today. */
export function createListOpenTroubles(deps: TroubleNeeds): () => Promise<Trouble[]> {
  const { db, clock, termsOn } = deps;
  const health = seldomHealth(deps);
  return async () => {
    const now = clock.now();
    const today = todayOf(deps);
    const { open, willCalls, ...day } = await db.snapshot(async (tx) => {
      const open = openTroubles(await tx.facts.listOfDay(today, troubleKinds));
      const runs = await tx.fleet.listRunsOfDay(today);
      const promised = await tx.trips.listPromisedUnassigned(today);
      const willCalls = await tx.trips.listWillCalls(today);
      return { open, runs, promised, willCalls, unplaced: await tx.trips.listByIds([...open.rooms.keys()]) };
    });
    const terms = termsOn(today);
    const breaches = await readBreaches(deps);
    const returns = returnTroubles(willCalls, (readyAt) => pickupAfter(readyAt, terms).until);
    const work = await readOpenWork(deps);
    const watched = await watchedTroubles(deps, {
      ...{ runs: day.runs, silent: new Set(open.doubted.keys()) },
      told: new Set([...day.promised, ...day.unplaced].map(({ trip }) => trip.id)),
    });
    const overdue = overdueOf(watched);
    const listed = [
      ...(await readSos(deps)),
      ...healthTroubles(ailmentsOf(await health()), now),
      ...breaches,
      ...workTroubles(work, { now, limit: terms.rules.queueAge.value }),
      ...listTroubles(open, {
        ...{ ...day, now, rules: doubtRules(terms), watched },
        returns: returns.filter(({ waiting: [first] }) => first === undefined || !overdue.has(first.tripId)),
        promised: day.promised.filter(({ trip }) => !overdue.has(trip.id)),
        ...(await outdoorsNow(deps)),
        changes: changeTroubles(day.runs, open, { now, ahead: terms.rules.changesUnderstood.value.concerns }),
      }),
    ];
    return withHolders(listed, await db.openTroubles.list());
  };
}

/** How much waiting outdoors harms: by the season, and by the weather that a dispatcher has named. */
async function outdoorsNow(deps: TroubleNeeds) {
  const now = deps.clock.now();
  const today = todayOf(deps);
  const { hardMonths, weather } = deps.termsOn(today).rules;
  const modes = await deps.db.weather.listWithin({ from: now, until: addSeconds(now, seconds(1)) });
  const hard = weatherAt(modes, weather.value, now);
  return {
    isHard: isHardMonth(Number(today.slice(5, 7)), hardMonths.value),
    outsideBefore: hard?.indoors ? hard.earlier : undefined,
  };
}

/** Whose return is overdue needs no second line that it is late, or has no vehicle. */
const overdueOf = (watched: readonly Trouble[]): ReadonlySet<TripId> =>
  new Set(
    watched
      .filter(({ kind }) => kind === "overdueReturn" || kind === "placeClosed")
      .flatMap(({ waiting }) => waiting.map(({ tripId }) => tripId)),
  );

/** With whose each is, how far it has gone up, and since when it is known, where that moves with the clock. */
function withHolders(listed: readonly Trouble[], known: readonly OpenTrouble[]): Trouble[] {
  const byId = new Map(known.map((each) => [each.id, each]));
  return listed.map((trouble) => {
    const row = byId.get(trouble.id);
    if (row === undefined) return trouble;
    const { holder, escalated } = row;
    const since = instant(Math.min(trouble.since, row.since));
    return { ...trouble, since, escalated, holder: holder && { ...holder } };
  });
}

/** Of every open day: what is wrong with tomorrow is to be put right today. */
async function readBreaches(deps: TroubleNeeds): Promise<Trouble[]> {
  const { db } = deps;
  const [from] = (await listOpenDays(deps)).near;
  if (from === undefined) return [];
  const open = [...openBreaches(await db.facts.listOfDaysFrom(from, invariantKinds)).values()];
  if (open.length === 0) return [];
  const trips = await db.trips.listByIds(open.flatMap(({ tripId }) => tripId ?? []));
  const placed = trips.flatMap(({ placement }) => placement?.shiftId ?? []);
  const runs = await db.fleet.listRuns([...placed, ...open.flatMap(({ shiftId }) => shiftId ?? [])]);
  return invariantTroubles(open, { runs, trips });
}

const ailmentsOf = ({ findings, now }: Health): Ailment[] =>
  findings.map((finding) => ({
    ...finding,
    lasts: seconds(Math.max(0, now - (finding.since ?? now)) / 1000),
  }));
