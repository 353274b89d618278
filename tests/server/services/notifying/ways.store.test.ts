import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSmsc } from "../../../../server/gateways/sms/smsc.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import type { Sent } from "../../../../server/services/notifying/needs.ts";
import { addSeconds, minutes } from "../../../../shared/time/index.ts";
import { breakPromise } from "../../../support/breakPromise.ts";
import { startSmsc } from "../../../support/smscServer.ts";
import { ServiceDay } from "../serviceDay.ts";
import { byWays, told } from "./told.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
beforeAll(async () => {
  day = await ServiceDay.begin();
  riders = day.walkers("visual", 20);
});
afterAll(() => day?.end());

const nextRider = (): GeneratedRider => {
  const rider = riders.shift();
  if (rider === undefined) throw new Error("no rider is left");
  return rider;
};

describe("when a provider fails", () => {
  const failing: Sent = { kind: "failed", reason: "down", again: true };

  it("the next channel has its turn, and then a person with the words to read out", async () => {
    const ways = byWays(day, [
      { provider: "one", sends: [failing] },
      { provider: "two", sends: [failing] },
    ]);
    const ada = await day.ask(nextRider(), { leaveAt: "12:00" });
    await ways.work();
    const { trip } = await day.trip(ada.trip.id);
    await breakPromise(day.core, ada.trip.id);
    await ways.work();
    // Each way is tried, paused, and tried again; nobody waits longer than some minutes.
    for (let minute = 1; minute <= 12; minute++) {
      await day.setTime(addSeconds(day.core.clock.now(), minutes(1)));
      await ways.comeDue();
    }
    expect(ways.sent.map(({ provider }) => provider)).toEqual(expect.arrayContaining(["one", "two"]));
    const { calls } = await ways.services.listToTell(day.dispatcher);
    const call = calls.find(({ story }) => story.notice.tripId === trip.id);
    expect(call?.story.notice.content.kind).toBe("changed");
    expect(call?.text).toContain("12:00-12:20");
    expect(call?.text).toContain("12:20-12:40");

    const noticeId = call?.story.notice.id ?? "";
    await ways.services.markTold(day.dispatcher, noticeId, "noAnswer");
    expect(
      (await ways.services.listToTell(day.dispatcher)).calls.map(({ story }) => story.notice.id),
    ).toContain(noticeId);
    await ways.services.markTold(day.dispatcher, noticeId, "told");
    await ways.services.markTold(day.dispatcher, noticeId, "told");
    expect(
      (await ways.services.listToTell(day.dispatcher)).calls.map(({ story }) => story.notice.id),
    ).not.toContain(noticeId);
    const facts = (await day.core.db.facts.listOfTrips([trip.id])).get(trip.id) ?? [];
    expect(facts.filter(({ kind }) => kind === "notice.called").map(({ details }) => details)).toEqual([
      { notice: noticeId, outcome: "noAnswer" },
      { notice: noticeId, outcome: "told" },
    ]);
    await day.setTime("06:30");
  });

  it("others go another way at once while it fails", async () => {
    const ways = byWays(day, [{ provider: "third", sends: [failing] }, { provider: "fourth" }]);
    const first = await day.ask(nextRider(), { leaveAt: "13:00" });
    await ways.work();
    const second = await day.ask(nextRider(), { leaveAt: "13:00" });
    await ways.work();
    expect((await told(day, first.trip.id)).map(({ state }) => state)).toEqual(["told"]);
    expect((await told(day, second.trip.id)).map(({ state }) => state)).toEqual(["told"]);
    // The first was tried by the one that fails; the second was not.
    expect(ways.sent.map(({ provider }) => provider)).toEqual(["third", "fourth", "fourth"]);
  });

  it("what was cut off while it was handed over is not sent that way again", async () => {
    const ways = byWays(day, [
      { provider: "fifth", sends: ["cutOff", { kind: "sent", reference: "later", isDelivered: true }] },
      { provider: "sixth" },
    ]);
    const ada = await day.ask(nextRider(), { leaveAt: "13:00" });
    await expect(ways.work()).rejects.toThrow("cut off");
    await ways.work();
    await day.setTime(addSeconds(day.core.clock.now(), minutes(3)));
    await ways.comeDue();
    await ways.comeDue();
    expect(ways.sent.map(({ provider }) => provider)).toEqual(["fifth", "sixth"]);
    expect((await told(day, ada.trip.id))[0]?.tries).toEqual(["fifth failed interrupted", "sixth delivered"]);
    await day.setTime("06:30");
  });
});

describe("SMS by smsc.kz", () => {
  it("goes to the record's number when what costs is allowed, and is asked about until it has arrived", async () => {
    const smsc = await startSmsc();
    const gateway = createSmsc({ login: "l", password: "p", url: smsc.url });
    const ways = byWays(day, [{ ...gateway, provider: "smsc" }], { paid: true });
    const rider = nextRider();
    const ada = await day.ask(rider, { leaveAt: "14:00" });
    smsc.answerNext('{"id":1,"cnt":2,"cost":"36"}');
    await ways.work();
    expect(smsc.asked).toHaveLength(1);
    expect(smsc.asked[0]).toMatchObject({ phones: rider.phone });
    expect((await told(day, ada.trip.id))[0]).toMatchObject({
      state: "waiting",
      tries: ["smsc sent"],
      costs: [36],
    });
    smsc.answerNext('{"status":1,"cost":"36"}');
    await day.setTime(addSeconds(day.core.clock.now(), minutes(2)));
    await ways.comeDue();
    expect((await told(day, ada.trip.id))[0]).toMatchObject({ state: "told", tries: ["smsc delivered"] });
    await day.setTime("06:30");
    await smsc.stop();
  });

  it("is not sent while nothing may cost", async () => {
    const ways = byWays(day, [{ provider: "paid", isPaid: true }]);
    const ada = await day.ask(nextRider(), { leaveAt: "14:00" });
    await ways.work();
    expect(ways.sent).toEqual([]);
    expect((await told(day, ada.trip.id)).map(({ state }) => state)).toEqual(["nobody"]);
  });
});
