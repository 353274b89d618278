import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";
import type { GeneratedRider } from "../../server/regions/index.ts";
import { generateRiders, kyzylorda } from "../../server/regions/kyzylorda/index.ts";
import type { RiderTrip } from "../../shared/schemas/index.ts";
import { toInstant } from "../../shared/time/index.ts";
import { describeSample } from "./figures.ts";
import { type Person, signInRider, signInStaff } from "./people.ts";

/**
 * From asking to knowing, while the demo's day runs: POST of a request until the rider's socket says assigned or unassigned.
 * First one by one; then two side by side, so that planners search nearly all the time; then many at once. Whoever fits and whoever needs
 * room are told apart by the trip's story. `npm run bench:loop -- --single 60 --searching 60 --burst 200`
 */
const { values } = parseArgs({
  options: {
    single: { type: "string", default: "60" },
    searching: { type: "string", default: "60" },
    burst: { type: "string", default: "200" },
  },
});
const baseUrl = process.env.BASE_URL ?? "http://localhost:3000";
const SETTLE_MS = 180_000;
const OUTCOME_MS = 60_000;
const MINUTE = 60_000;

interface Asked {
  tripId: string;
  milliseconds: number | undefined;
  status: string;
  /** It fitted nowhere as the day stood. */
  neededRoom: boolean;
}

const staff = await signInStaff(baseUrl);

async function board() {
  return staff.session.call("getBoard", { query: {} });
}

/** The demo books its day first; the loop is measured after that rush. */
async function settle(): Promise<void> {
  const began = Date.now();
  for (let calm = 0; calm < 3 && Date.now() - began < SETTLE_MS; ) {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const { trips } = await board();
    const waiting = trips.filter((trip) => trip.status === "requested").length;
    calm = trips.length > 100 && waiting < 10 ? calm + 1 : 0;
  }
}

async function ask(person: Person, index: number): Promise<Asked | undefined> {
  const { now } = await person.session.call("getClock");
  const rider = riders.get(person);
  if (rider === undefined) return undefined;
  const near = kyzylorda.places.filter((place) => place.districtId === rider.districtId);
  const target = near[index % near.length];
  if (target === undefined) return undefined;
  const began = performance.now();
  const outcomes = new Map<string, { at: number; status: string; neededRoom: boolean }>();
  let tell: (() => void) | undefined;
  const listen = ({ data }: { data: RiderTrip }) => {
    if (data.status === "requested" || outcomes.has(data.id)) return;
    const neededRoom = data.story.some(({ what }) => what.key === "story.roomSought");
    outcomes.set(data.id, { at: performance.now(), status: data.status, neededRoom });
    tell?.();
  };
  person.socket.on("trip:changed", listen);
  try {
    const { trip } = await person.session.call("requestTrip", {
      idempotencyKey: `bench-${index}-${Date.now()}`,
      body: {
        pickup: { point: rider.home.point, label: "home" },
        dropoff: { point: target.point, label: target.name.en },
        when: {
          kind: "leaveAt",
          at: new Date(toInstant(now) + (180 + (index % 240)) * MINUTE).toISOString(),
        },
        companions: 0,
      },
    });
    if (!outcomes.has(trip.id)) {
      await Promise.race([
        new Promise<void>((resolve) => {
          tell = () => outcomes.has(trip.id) && resolve();
        }),
        new Promise((resolve) => setTimeout(resolve, OUTCOME_MS)),
      ]);
    }
    const outcome = outcomes.get(trip.id);
    return {
      tripId: trip.id,
      milliseconds: outcome && outcome.at - began,
      status: outcome?.status ?? "no answer",
      neededRoom: outcome?.neededRoom ?? false,
    };
  } catch (error) {
    const status = error instanceof Error ? error.message : "failed";
    return { tripId: "", milliseconds: undefined, status, neededRoom: false };
  } finally {
    person.socket.off("trip:changed", listen);
  }
}

const riders = new Map<Person, GeneratedRider>();
const candidates = generateRiders(kyzylorda, 1).filter(
  (rider) => rider.withinReach && rider.habit === undefined && rider.eligibleUntil === undefined,
);

async function signIn(count: number): Promise<Person[]> {
  const people: Person[] = [];
  while (people.length < count) {
    const rider = candidates.pop();
    if (rider === undefined) break;
    const person = await signInRider(baseUrl, rider.phone, staff.session);
    riders.set(person, rider);
    people.push(person);
  }
  return people;
}

function report(title: string, asked: (Asked | undefined)[]): void {
  const known = asked.filter((each) => each !== undefined);
  const byStatus: Record<string, number> = {};
  for (const { status } of known) byStatus[status] = (byStatus[status] ?? 0) + 1;
  const times = known.flatMap((each) => each.milliseconds ?? []);
  console.log(`${title}: ${describeSample(times)}; ${JSON.stringify(byStatus)}`);
}

/** With what stands against it, so that a figure can be told from the machine's being busy. */
function reportApart(title: string, asked: (Asked | undefined)[]): void {
  const of = (neededRoom: boolean) => asked.filter((each) => each?.neededRoom === neededRoom);
  report(`${title}, fits as the day stands`, of(false));
  report(`${title}, needs room`, of(true));
  const load = loadavg().map((each) => each.toFixed(1));
  console.log(`  load of the machine (1, 5, 15 min): ${load.join(", ")} on ${availableParallelism()} cores`);
}

async function askOneByOne(people: readonly Person[], first: number): Promise<(Asked | undefined)[]> {
  const asked: (Asked | undefined)[] = [];
  for (const [index, person] of people.entries()) asked.push(await ask(person, first + index));
  return asked;
}

console.log("waiting for the demo's first rush of bookings to end …");
await settle();
const [single, searching, burst] = [Number(values.single), Number(values.searching), Number(values.burst)];
const people = await signIn(single + searching + burst);
console.log(`${people.length} riders signed in; the day runs on`);

reportApart("one by one", await askOneByOne(people.slice(0, single), 0));

const [one, other] = [
  people.slice(single, single + searching / 2),
  people.slice(single + searching / 2, single + searching),
];
const sideBySide = await Promise.all([askOneByOne(one, single), askOneByOne(other, single + one.length)]);
reportApart("two side by side", sideBySide.flat());

const rush = people.slice(single + searching);
const together = await Promise.all(rush.map((person, index) => ask(person, single + searching + index)));
report(`${burst} at once`, together);
reportApart(`${burst} at once`, together);

const { runs } = await board();
const places = runs.flatMap((run) => run.stops.map((stop) => `${stop.tripId} ${stop.kind}`));
console.log(`stops in the plan: ${places.length}, doubled: ${places.length - new Set(places).size}`);
for (const person of [staff, ...people]) person.socket.close();
