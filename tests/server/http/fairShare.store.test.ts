import { afterEach, describe, expect, it } from "vitest";
import { Allowances } from "../../../server/allowances.ts";
import { createCallLimits } from "../../../server/compose/limits.ts";
import { type CallLimits, createTrust } from "../../../server/http/index.ts";
import type { Services } from "../../../server/services/index.ts";
import { ApiCaller, problemOf } from "../../support/apiCaller.ts";
import { eventually } from "../../support/eventually.ts";
import { type EdgeApp, startEdgeApp } from "./edgeApp.ts";

let app: EdgeApp | undefined;
afterEach(() => app?.end());

const roles = { rider: "rider", other: "rider", driver: "driver", ada: "dispatcher" } as const;
const signInStaff = async ({ username }: { username: string }) => {
  const role = roles[username as keyof typeof roles];
  const actor = { role, id: username };
  return { actor, view: { role: "dispatcher", id: crypto.randomUUID(), name: "Ada", locale: "en" } } as never;
};

/** A world in which whoever signs in as "rider" is one, and reading trips takes as long as the test wants. */
async function start(limits: Partial<CallLimits> = {}) {
  let [reading, most] = [0, 0];
  const waiting: (() => void)[] = [];
  const listMyTrips = async () => {
    reading += 1;
    most = Math.max(most, reading);
    await new Promise<void>((resolve) => waiting.push(resolve));
    reading -= 1;
    return { trips: [], cursor: 0 };
  };
  const services = { signInStaff, listMyTrips } as Partial<Services>;
  const calls = { ...createCallLimits({ DEMO: true, DATABASE_POOL: 10 }), ...limits };
  app = await startEdgeApp(services, { calls, trust: createTrust(0) });
  const { baseUrl } = app;
  const signIn = async (username: keyof typeof roles) => {
    const caller = new ApiCaller(baseUrl);
    await caller.ask("staffSignIn", { body: { username, password: "secret" } });
    await caller.ask("getRegion");
    return caller;
  };
  const answerAll = () => {
    for (const answer of waiting.splice(0)) answer();
  };
  return { baseUrl, signIn, answerAll, most: () => most, waiting: () => waiting.length };
}
const asked = (caller: ApiCaller, count: number) =>
  Array.from({ length: count }, () => caller.ask("listMyTrips"));

describe("a fair share", () => {
  it("works on three calls of one person at once, in however many sessions; the others wait for their turn", async () => {
    const { signIn, answerAll, most, waiting } = await start();
    const sessions = await Promise.all([signIn("rider"), signIn("rider")]);
    const answers = Promise.all(sessions.flatMap((session) => asked(session, 5)));
    const timer = setInterval(answerAll, 100);
    expect((await answers).map(({ status }) => status)).toEqual(Array(10).fill(200));
    clearInterval(timer);
    expect(most()).toBe(3);
    expect(waiting()).toBe(0);
  });

  it("lets staff pass while everybody else waits", async () => {
    const { signIn, answerAll, waiting } = await start({ atOnceOfOthers: 2 });
    const [rider, other, ada] = [await signIn("rider"), await signIn("other"), await signIn("ada")];
    const stuck = [...asked(rider, 3), ...asked(other, 3)];
    await eventually(() => expect(waiting()).toBe(2));
    expect((await ada.ask("getRegion")).status).toBe(200);
    const timer = setInterval(answerAll, 50);
    await Promise.all(stuck);
    clearInterval(timer);
  });

  it("refuses late, and with a code, who calls far too often; others at the same address go on", async () => {
    const perPerson = new Allowances({ burst: 4, perSecond: 0.1 });
    const { signIn } = await start({ perPerson });
    const [rider, other] = [await signIn("rider"), await signIn("other")];
    const answers = [];
    for (let time = 0; time < 4; time++) answers.push(await rider.ask("getRegion"));
    const begun = performance.now();
    const refused = await rider.ask("getRegion");
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(problemOf(refused)).toMatchObject({ code: "rate.limited", status: 429 });
    expect(refused.headers.get("retry-after")).toBe("5");
    expect(performance.now() - begun).toBeGreaterThan(900);
    expect((await other.ask("getRegion")).status).toBe(200);
  });

  it("counts a new session of a person who floods as the same person", async () => {
    const perPerson = new Allowances({ burst: 3, perSecond: 0.1 });
    const { signIn } = await start({ perPerson });
    const [first, second] = [await signIn("rider"), await signIn("rider")];
    for (let time = 0; time < 3; time++) expect((await first.ask("getRegion")).status).toBe(200);
    expect((await second.ask("getRegion")).status).toBe(429);
  });

  it("counts the files of a page apart from calls: opening pages anew leaves as many calls as before", async () => {
    const perPerson = new Allowances({ burst: 3, perSecond: 0.1 });
    const filesPerOrigin = new Allowances({ burst: 5, perSecond: 0.1 });
    const { signIn } = await start({ perPerson, filesPerOrigin });
    const rider = await signIn("rider");
    const files = [];
    for (let time = 0; time < 6; time++) files.push((await rider.send("/driver")).status);
    expect(files.slice(0, 5)).not.toContain(429);
    expect(files[5]).toBe(429);
    for (let time = 0; time < 3; time++) expect((await rider.ask("getRegion")).status).toBe(200);
    expect((await rider.ask("getRegion")).status).toBe(429);
  });

  it("does not make a proxy that nobody named everybody's limit", async () => {
    const perOrigin = new Allowances({ burst: 3, perSecond: 0.1 });
    const { baseUrl } = await start({ perOrigin });
    const from = async (address: string) => {
      const headers = { "x-forwarded-for": address };
      return (await new ApiCaller(baseUrl).send("/api/region", { headers })).status;
    };
    const flood = [];
    for (let time = 0; time < 4; time++) flood.push(await from("198.51.100.1"));
    expect(flood).toEqual([200, 200, 200, 429]);
    expect(await from("198.51.100.2")).toBe(200);
  });
});
