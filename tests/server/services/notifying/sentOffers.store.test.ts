import { afterAll, beforeAll, expect, it } from "vitest";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import type { TripId } from "../../../../shared/ids/index.ts";
import { addSeconds, minutes } from "../../../../shared/time/index.ts";
import { ServiceDay } from "../serviceDay.ts";
import { byWays } from "./told.ts";

let day: ServiceDay;
let world: ReturnType<typeof byWays>;
/** Who is to answer last. */
let open: { whose: TripRecord; other: TripRecord };
beforeAll(async () => {
  day = await ServiceDay.begin();
  await day.setTime("05:00");
  const bot = { provider: "bot", canAnswer: true };
  world = byWays(day, [bot], { waitingOffers: { holds: minutes(30), perTrip: 2 } });
});
afterAll(() => day?.end());

/** So early nobody drives: they wait without a vehicle, in this order. */
async function waitingOnes(count: number): Promise<TripRecord[]> {
  const waiting: TripRecord[] = [];
  for (const rider of day.walkers("visual", count)) {
    const { trip } = await day.ask(rider, { arriveBy: "07:05" });
    await world.work();
    waiting.push(await day.trip(trip.id));
  }
  return waiting;
}
const kindsTold = async (tripId: TripId) =>
  (await day.core.db.notices.listOfTrip(tripId)).map(({ notice }) => notice.content.kind);
async function answer(tripId: TripId, text: string) {
  const stories = await day.core.db.notices.listOfTrip(tripId);
  const offered = stories.findLast(({ notice }) => notice.content.kind === "offered");
  if (offered === undefined) throw new Error("nothing was offered");
  const { id } = offered.notice;
  const answered = await world.services.answerOnPhone(id, { message: `${id} ${text}`, text });
  await world.work();
  return answered;
}
const self = ({ trip }: TripRecord) => ({ role: "rider", id: trip.riderId }) as const;
const offerTo = (record: TripRecord) => world.services.findSentOffer(self(record), record.trip.id);

it("who waits is sent another time, one at a time: 'no' keeps the place, silence is the next one's turn, 'yes' is the promise", async () => {
  const [first, second, third] = await waitingOnes(3);
  if (first === undefined || second === undefined || third === undefined) throw new Error("no riders");
  expect([first, second, third].map(({ trip }) => trip.status)).toEqual(Array(3).fill("unassigned"));
  await world.services.offerWaiting(day.today);
  await world.services.offerWaiting(day.today);
  await world.work();
  const offered = await offerTo(first);
  if (offered === undefined) throw new Error("nothing was offered");
  expect(offered.requested.at).toBeGreaterThan(first.trip.requested.at);
  expect(await offerTo(second)).toBeUndefined();
  await expect(world.services.findSentOffer(self(second), first.trip.id)).rejects.toMatchObject({
    code: "trip.unknown",
  });
  // Its words have both times, and the time to answer runs from when they have arrived.
  const words = world.sent.findLast(({ to }) => to === first.rider.phone)?.text;
  for (const said of ["07:05", day.clock(offered.bounds.pickupWindow.from), "30", "1 = ", "2 = "])
    expect(words).toContain(said);
  expect(offered.expiresAt).toBe(addSeconds(day.core.clock.now(), minutes(30)));

  // "2": it keeps its place in order, and is asked once more, with another time.
  const turn = await world.services.findTurn(self(first), first.trip.id);
  expect(await answer(first.trip.id, "2")).toEqual({ kind: "done", choice: "no" });
  expect(await world.services.findTurn(self(first), first.trip.id)).toEqual(turn);
  const again = await offerTo(first);
  expect([again?.requested.at === offered.requested.at, again?.state]).toEqual([false, "open"]);

  // Nobody answers: the next one is asked, and it is too late for the first.
  await day.setTime("05:31");
  await world.comeDue();
  expect(await offerTo(first)).toBeUndefined();
  expect(await answer(first.trip.id, "1")).toEqual({ kind: "tooLate" });
  const toSecond = await offerTo(second);
  if (toSecond === undefined) throw new Error("the next one was not asked");

  expect(await answer(second.trip.id, "иә")).toEqual({ kind: "done", choice: "yes" });
  const promised = await day.trip(second.trip.id);
  expect([promised.trip.status, promised.promise.state]).toEqual(["assigned", "given"]);
  expect(promised.promise.pickupWindow).toEqual(toSecond.bounds.pickupWindow);
  expect(await kindsTold(second.trip.id)).toEqual(["noVehicle", "offered", "promised"]);
  expect(await offerTo(third)).toMatchObject({ state: "open" });
  open = { whose: third, other: second };

  const story = (await day.trip(first.trip.id)).facts.flatMap((fact) =>
    fact.kind === "trip.offerSent" ? ["sent"] : fact.kind === "trip.offerEnded" ? [fact.details.as] : [],
  );
  expect(story).toEqual(["sent", "refused", "sent", "expired"]);
});

it("refused on the page by whose it is alone, and twice once", async () => {
  const { whose: third, other } = open;
  const offered = await offerTo(third);
  if (offered === undefined) throw new Error("nothing is open");
  await expect(world.services.refuseOffer(self(other), offered.id)).rejects.toMatchObject({
    code: "offer.unknown",
  });
  for (const _ of [1, 2]) await world.services.refuseOffer(self(third), offered.id);
  const facts = (await day.trip(third.trip.id)).facts.filter(({ kind }) => kind === "trip.offerEnded");
  expect(facts).toHaveLength(1);
});

it("nobody is sent anything while the rule is off", async () => {
  const sent = () =>
    day.core.kysely.selectFrom("facts").select("id").where("kind", "=", "trip.offerSent").execute();
  const before = await sent();
  await day.services.offerWaiting(day.today);
  expect(await sent()).toEqual(before);
});
