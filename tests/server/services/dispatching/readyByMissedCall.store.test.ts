import { afterAll, beforeAll, expect, it } from "vitest";
import { createReportCall } from "../../../../server/services/dispatching/calls/reportCall.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
beforeAll(async () => {
  day = await ServiceDay.begin();
});
afterAll(() => day?.end());

it("a missed call of somebody who waits for a ride home means that they are ready, once; of others, that they want to be called", async () => {
  const [waiting, other] = day.walkers("visual", 2);
  if (waiting === undefined || other === undefined) throw new Error("nobody");
  const ready: string[] = [];
  const reportCall = createReportCall({
    ...day.core.needs,
    exchangeOf: () => "city",
    readyByMissedCall: async (_tx, riders) => {
      const found = riders.filter(({ id }) => id === waiting.id);
      ready.push(...found.map(({ id }) => id));
      return found.length > 0;
    },
  });
  const missed = async (call: string, from: string) => {
    await reportCall("key", { call, event: "incoming", from, ago: 0 });
    for (const event of ["missed", "ended"] as const) await reportCall("key", { call, event, ago: 0 });
  };
  await missed("1", waiting.phone);
  await missed("2", other.phone);
  await missed("3", "+77000008888");
  expect(ready).toEqual([waiting.id]);
  const { missed: open } = await day.services.listCalls(day.dispatcher);
  expect(open.map(({ missed: { phone } }) => phone).sort()).toEqual([other.phone, "+77000008888"].sort());
  const settled = await day.core.db.facts.listOfPerson(waiting.id);
  expect(settled.filter(({ kind }) => kind === "call.settled")).toEqual([]); // it names nobody
});
