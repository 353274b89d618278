import { seconds } from "../../../shared/time/index.ts";
import { pickupAfter } from "../../domain/trips/whenReady.ts";
import { changeTroubles } from "../../domain/troubles/changeTroubles.ts";
import { type Ailment, healthTroubles } from "../../domain/troubles/healthTroubles.ts";
import { invariantKinds, invariantTroubles, openBreaches } from "../../domain/troubles/invariantTroubles.ts";
import { listTroubles, type Trouble } from "../../domain/troubles/listTroubles.ts";
import { openTroubles, troubleKinds } from "../../domain/troubles/openTroubles.ts";
import { returnTroubles } from "../../domain/troubles/returnTroubles.ts";
import { workTroubles } from "../../domain/troubles/workTroubles.ts";
import { doubtRules } from "../records/doubtRules.ts";
import type { CommonNeeds } from "../records/needs.ts";
import { listOpenDays } from "../records/openDays.ts";
import { readOpenWork } from "../records/readOpenWork.ts";
import { requireStaff } from "../records/requireStaff.ts";
import { todayOf } from "../records/today.ts";
import { type Health, seldomHealth } from "../records/watchHealth.ts";
import type { DispatchingUseCases } from "./useCases.ts";

/** As on the board, who travels and how to call them is a dispatcher's daily work. */
export const createListTroubles =
  (listOpen: () => Promise<Trouble[]>): DispatchingUseCases["listTroubles"] =>
  async (actor) => {
    requireStaff(actor);
    return listOpen();
  };

/** What needs attention today. */
export function createListOpenTroubles(deps: CommonNeeds): () => Promise<Trouble[]> {
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
    return [
      ...healthTroubles(ailmentsOf(await health()), now),
      ...breaches,
      ...workTroubles(work, { now, limit: terms.rules.queueAge.value }),
      ...listTroubles(open, {
        ...{ ...day, returns, now, rules: doubtRules(terms) },
        changes: changeTroubles(day.runs, open, { now, ahead: terms.rules.changesUnderstood.value.concerns }),
      }),
    ];
  };
}

/** Of every open day: what is wrong with tomorrow is to be put right today. */
async function readBreaches(deps: CommonNeeds): Promise<Trouble[]> {
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
