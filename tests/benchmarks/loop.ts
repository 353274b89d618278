import { parseArgs } from "node:util";
import type { GeneratedRider } from "../../server/regions/index.ts";
import { generateRiders, kyzylorda } from "../../server/regions/kyzylorda/index.ts";
import type { RiderTrip } from "../../shared/schemas/index.ts";
import { toInstant } from "../../shared/time/index.ts";
import { describeSample } from "./figures.ts";
import { type Person, signInRider, signInStaff } from "./people.ts";

/**
 * From asking to knowing, while the demo's day runs: POST of a request until the rider's socket says assigned or unassigned.
 * First one by one, then many at once. `npm run bench:loop -- --single 60 --burst 200`
 */
const { values } = parseArgs({
  options: { single: { type: "string", default: "60" }, burst: { type: "string", default: "200" } },
});
const baseUrl = process.env.BASE_URL ?? "http://localhost:3000";
const SETTLE_MS = 180_000;
const OUTCOME_MS = 60_000;
const MINUTE = 60_000;

interface Asked {
  tripId: string;
  milliseconds: number | undefined;
  status: string;
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
  const outcomes = new Map<string, { at: number; status: string }>();
  let tell: (() => void) | undefined;
  const listen = ({ data }: { data: RiderTrip }) => {
    if (data.status === "requested" || outcomes.has(data.id)) return;
    outcomes.set(data.id, { at: performance.now(), status: data.status });
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
    };
  } catch (error) {
    return { tripId: "", milliseconds: undefined, status: error instanceof Error ? error.message : "failed" };
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

console.log("waiting for the demo's first rush of bookings to end …");
await settle();
const [single, burst] = [Number(values.single), Number(values.burst)];
const people = await signIn(single + burst);
console.log(`${people.length} riders signed in; the day runs on`);

const oneByOne: (Asked | undefined)[] = [];
for (const [index, person] of people.slice(0, single).entries()) oneByOne.push(await ask(person, index));
report("one by one", oneByOne);

const together = await Promise.all(people.slice(single).map((person, index) => ask(person, single + index)));
report(`${burst} at once`, together);

const { runs } = await board();
const places = runs.flatMap((run) => run.stops.map((stop) => `${stop.tripId} ${stop.kind}`));
console.log(`stops in the plan: ${places.length}, doubled: ${places.length - new Set(places).size}`);
for (const person of [staff, ...people]) person.socket.close();
