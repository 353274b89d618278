import { expectationsOf, type LegAhead } from "../../../server/domain/runs/chance.ts";
import { type DayPace, type Drive, paceOf } from "../../../server/domain/runs/pace.ts";
import {
  coursesOf,
  drivesOf,
  noErrors,
  type Spread,
  spreadOf,
  staysOf,
} from "../../../server/domain/runs/spread.ts";
import { type Random, seededRandom } from "../../../server/regions/index.ts";
import { kyzylorda } from "../../../server/regions/kyzylorda/index.ts";
import { createTruth, type Truth } from "../../../server/twin/world/truth.ts";
import { RiderId } from "../../../shared/ids/index.ts";
import {
  addSeconds,
  type Instant,
  minutes,
  type Seconds,
  seconds,
  secondsBetween,
} from "../../../shared/time/index.ts";
import { at } from "../presenters/records.ts";

/**
 * Days on which drivers follow their manifests and everything takes what it takes in the simulated city: what is said ahead is held
 * against what comes. Nobody is moved to another vehicle, so that what is said is all that counts.
 */
const { estimateSpread, freeWaiting, dayPace, travelAllowance } = kyzylorda.rules;
const spread: Spread = spreadOf(noErrors, estimateSpread.value, freeWaiting.value);
const TRIPS = 9;
const DWELL = minutes(3);
const LEAVES_EARLY = minutes(2);
const ABSENT = 0.05;

interface Stop {
  kind: "pickup" | "dropoff";
  drive: Seconds;
  scheduled: Instant;
  opens: Instant | undefined;
  due: Instant;
  departed: Instant;
  arrived: Instant;
  left: Instant;
}

/** A plan that counts on a quarter more than is expected, and what came of it. */
function runOf(random: Random, truth: Truth): Stop[] {
  let planned = at("08:00");
  let free = planned;
  const stops: Stop[] = [];
  for (let trip = 0; trip < TRIPS; trip++) {
    const rider = RiderId.parse(`00000000-0000-4000-8000-${String(random.int(1, 1e9)).padStart(12, "0")}`);
    const gap = random.chance(0.4) ? random.int(0, minutes(25)) : 0;
    for (const kind of ["pickup", "dropoff"] as const) {
      const drive = seconds(random.int(minutes(4), minutes(20)));
      const counted = seconds(drive * travelAllowance.value.inTown.factor);
      const scheduled = addSeconds(planned, seconds(counted + (kind === "pickup" ? gap : 0)));
      planned = addSeconds(scheduled, seconds(DWELL * 1.2));
      const [before, after] = [random.int(0, minutes(10)), random.int(0, minutes(12))];
      const opens = kind === "pickup" ? addSeconds(scheduled, seconds(-before)) : undefined;
      const due = addSeconds(scheduled, seconds(kind === "pickup" ? minutes(20) - before : after));
      const ahead = addSeconds(scheduled, seconds(-(drive + LEAVES_EARLY)));
      const departed = ahead > free ? ahead : free;
      const points = { lat: 44 + random.next(), lon: 65 + random.next() };
      const to = { lat: 44 + random.next(), lon: 65 + random.next() };
      const arrived = addSeconds(departed, truth.drive({ from: points, to, departAt: departed }, drive));
      const begins = opens !== undefined && opens > arrived ? opens : arrived;
      const isAbsent = kind === "pickup" && random.chance(ABSENT);
      const stays = isAbsent ? freeWaiting.value : truth.dwell(rider, DWELL);
      const left = addSeconds(begins, stays);
      stops.push({ kind, drive, scheduled, opens, due, departed, arrived, left });
      free = left;
    }
  }
  return stops;
}

/** What was said of a stop so long before it was due; undefined: the vehicle had come by then. */
export interface Said {
  chances: readonly (number | undefined)[];
  held: boolean;
}

/** What is said of a stop at a moment by what has been reported until then. */
function chanceOf(stop: Stop, now: Instant, { stops, pace }: { stops: readonly Stop[]; pace: DayPace }) {
  const first = stops.findIndex(({ left }) => left > now);
  const ahead = stops.slice(first, stops.indexOf(stop) + 1);
  const factor = Math.max(1, 1 + pace.certainty * (pace.factor - 1));
  const legs = ahead.map(({ kind, drive, scheduled, opens, due }): LegAhead => {
    const expected = seconds(drive * factor);
    return {
      ...{ setsOut: addSeconds(scheduled, seconds(-expected)), drives: drivesOf(spread, expected), due },
      stays: staysOf(spread, kind === "pickup" ? "fetching" : "alighting", DWELL),
      ...(opens !== undefined && { opens }),
    };
  });
  const [next] = ahead;
  const before = stops[first - 1]?.left ?? at("08:00");
  const isOut = next !== undefined && next.departed <= now;
  const stands = next !== undefined && next.arrived <= now ? { since: next.arrived } : undefined;
  const free = before > now ? before : now;
  const known = expectationsOf(
    legs,
    { now, freeAt: isOut ? next.departed : free, first: stands ?? (isOut ? "onTheWay" : undefined) },
    coursesOf(spread, pace.certainty),
  );
  return known.at(-1)?.chance;
}

function dayOf(seed: number, count: number) {
  const random = seededRandom(seed, "chances");
  const truth = createTruth(seed, [], seed);
  const runs = Array.from({ length: count }, () => runOf(random, truth));
  const drives = runs.flat().map(
    ({ drive, departed, arrived }): Drive => ({
      ...{ expected: drive, took: secondsBetween(departed, arrived), endedAt: arrived },
    }),
  );
  const paceAt = (now: Instant) =>
    paceOf(
      drives.filter(({ endedAt }) => endedAt <= now),
      dayPace.value,
      now,
    );
  return { runs, paceAt };
}

/** Of each stop what was said at these times ahead, and whether the vehicle was there when it was due. */
export function saidAhead(
  ahead: readonly Seconds[],
  { days, runs: count }: { days: number; runs: number },
): Said[] {
  return Array.from({ length: days }, (_, day) => dayOf(day + 1, count)).flatMap(({ runs, paceAt }) =>
    runs.flatMap((stops) =>
      stops.map((stop): Said => {
        const chances = ahead.map((each) => {
          const now = addSeconds(stop.due, seconds(-each));
          return stop.arrived <= now ? undefined : chanceOf(stop, now, { stops, pace: paceAt(now) });
        });
        return { chances, held: stop.arrived <= stop.due };
      }),
    ),
  );
}
