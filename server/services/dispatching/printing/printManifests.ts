import type { ShiftId } from "../../../../shared/ids/index.ts";
import { isOver } from "../../../../shared/lifeCycle/shift.ts";
import { isAhead } from "../../../../shared/lifeCycle/stop.ts";
import type { Locale } from "../../../../shared/schemas/index.ts";
import {
  addSeconds,
  clockText,
  hours,
  type Instant,
  localSeconds,
  minutes,
} from "../../../../shared/time/index.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { Run } from "../../../domain/runs/model.ts";
import { AppError } from "../../../errors.ts";
import type { PrintedManifests } from "../../../stores/printedManifests.ts";
import { getRun } from "../../records/getRun.ts";
import { recordFact } from "../../records/recordFact.ts";
import { requireStaff } from "../../records/requireStaff.ts";
import { todayOf } from "../../records/today.ts";
import { watchPrinting } from "../../records/watchPrinting.ts";
import type { DispatchingNeeds } from "../needs.ts";
import type { PrintingUseCases } from "./printingUseCases.ts";
import { sheetOf } from "./sheetOf.ts";
import { inWords, wordsOf } from "./words.ts";

/** The languages in which drivers read. */
const prepared: readonly Locale[] = ["kk", "ru"];

/**
 * Manifests on paper, one page a run. Those of all runs are made ready now and then and kept, so that there is one when nothing else works:
 * to be had without planners or queues. Who takes one is written down.
 */
export function createPrinting(deps: DispatchingNeeds): PrintingUseCases {
  const { db } = deps;
  return {
    async printManifests(actor, { locale, shiftId }) {
      requireStaff(actor);
      const runs = shiftId === undefined ? await runsOfToday(deps) : [await getRun(db, shiftId)];
      const printed = await print(deps, runs, locale);
      await noteTaken(deps, actor, { shiftId, pages: printed.pages });
      return printed;
    },

    listPreparedManifests(actor) {
      requireStaff(actor);
      return db.printedManifests.list();
    },

    async getPreparedManifests(actor, locale) {
      requireStaff(actor);
      const kept = await db.printedManifests.find(locale);
      if (kept === undefined) throw new AppError("manifests.notPrepared");
      await noteTaken(deps, actor, { pages: kept.pages });
      return kept;
    },

    prepareManifests: createPrepare(deps),
  };
}

function noteTaken(
  deps: DispatchingNeeds,
  actor: Actor,
  { shiftId, pages }: { shiftId?: ShiftId | undefined; pages: number },
): Promise<void> {
  const concerns = { ...(shiftId !== undefined && { shiftId }), serviceDay: todayOf(deps) };
  const happened = { by: actor, at: deps.clock.now(), details: { pages } };
  return deps.db.transaction((tx) => recordFact(tx, { kind: "manifests.printed", concerns, ...happened }));
}

function createPrepare(deps: DispatchingNeeds): PrintingUseCases["prepareManifests"] {
  const { db, clock, termsOn } = deps;
  let madeAt: Instant | undefined;
  return async () => {
    const { every } = termsOn(todayOf(deps)).rules.printedManifests.value ?? {};
    const real = deps.realClock.now();
    if (every !== undefined && (madeAt === undefined || real >= addSeconds(madeAt, REAL_PAUSE))) {
      madeAt = real;
      const runs = await runsOfToday(deps);
      for (const locale of prepared) await db.printedManifests.put(await print(deps, runs, locale));
    }
    await watchPrinting(db.due, addSeconds(clock.now(), every ?? LOOK_AGAIN));
  };
}

/** Where the service's clock runs ahead of the world's, as in a demo, nobody could read so much paper. */
const REAL_PAUSE = minutes(5);
/** While nothing is made ready: a rule may say otherwise by then. */
const LOOK_AGAIN = hours(1);

/** Those that have anything ahead, by vehicle. */
async function runsOfToday(deps: DispatchingNeeds): Promise<Run[]> {
  const runs = await deps.db.fleet.listRunsOfDay(todayOf(deps));
  return runs
    .filter(({ shift, stops }) => !isOver(shift) && stops.some(isAhead))
    .sort((a, b) => a.shift.vehicle.plate.localeCompare(b.shift.vehicle.plate));
}

async function print(
  deps: DispatchingNeeds,
  runs: readonly Run[],
  locale: Locale,
): Promise<PrintedManifests> {
  await deps.entrances.settled();
  const [now, serviceDay] = [deps.clock.now(), todayOf(deps)];
  const { timeZone } = deps.region;
  const time = (at: Instant) => clockText(localSeconds(at, serviceDay, timeZone));
  const sheets = runs.map((run) =>
    sheetOf(run, {
      ...{ locale, timeZone, now, entranceOf: deps.entrances.of },
      breakGrace: deps.termsOn(run.shift.serviceDay).rules.breaks.value.grace,
    }),
  );
  const title = inWords(wordsOf(locale)["printed.title"], { day: serviceDay, time: time(now) });
  const file = await deps.printSheets({ title, language: locale, sheets });
  return { locale, serviceDay, madeAt: now, pages: sheets.length, file };
}
