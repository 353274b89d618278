import { afterEach, describe, expect, it } from "vitest";
import { AppError } from "../../../server/errors.ts";
import { demoRateLimits } from "../../../server/http/index.ts";
import { ApiCaller } from "../../support/apiCaller.ts";
import { type EdgeApp, startEdgeApp } from "./edgeApp.ts";

let app: EdgeApp | undefined;
afterEach(() => app?.end());

const minute = (count: number) => ({ count, windowSeconds: 60 });
const grace = "3c4a9a64-7f7c-4f05-9a55-6a4a2f3f3a11";
const services = {
  takeTracked: async () => undefined,
  signInStaff: async ({ username, password }: { username: string; password: string }) => {
    if (password !== "right") throw new AppError("session.wrongCredentials");
    const id = username === "grace" ? grace : "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a20";
    const person = { role: "dispatcher", id } as const;
    return { actor: person, view: { ...person, name: "Ada", locale: "en" } } as never;
  },
};

async function start(limits: Partial<typeof demoRateLimits>): Promise<ApiCaller> {
  app = await startEdgeApp(services, { rateLimits: { ...demoRateLimits, ...limits } });
  return new ApiCaller(app.baseUrl);
}
const tryPassword = (caller: ApiCaller, username: string, password: string) =>
  caller.ask("staffSignIn", { body: { username, password } });

describe("limits", () => {
  it("hold for every address", async () => {
    const caller = await start({ perAddress: minute(5) });
    const statuses = [];
    for (let time = 0; time < 7; time += 1) statuses.push((await caller.ask("getSession")).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
    expect((await caller.send("/healthz")).status).toBe(200);
  });

  it("hold for a tracker, whatever address it has at the moment, and let others on", async () => {
    const caller = await start({ perTracker: minute(2) });
    const tell = async (id: string) => (await caller.send(`/osmand?id=${id}`)).status;
    const statuses = [];
    for (let time = 0; time < 4; time += 1) statuses.push(await tell("one"));
    expect(statuses).toEqual([200, 200, 429, 429]);
    expect(await tell("other")).toBe(200);
  });

  it("hold for a person in all of their sessions, not for others at the same address", async () => {
    const caller = await start({ perSession: minute(2) });
    const [again, other] = [new ApiCaller(caller.baseUrl), new ApiCaller(caller.baseUrl)];
    await tryPassword(caller, "ada", "right");
    await tryPassword(again, "ada", "right");
    await tryPassword(other, "grace", "right");
    const statuses = [];
    for (let time = 0; time < 4; time += 1) statuses.push((await caller.ask("getSession")).status);
    expect(statuses).toEqual([200, 200, 429, 429]);
    expect((await again.ask("getSession")).status).toBe(429);
    expect((await other.ask("getSession")).status).toBe(200);
  });
});

describe("while Redis is away", () => {
  it("calls pass, sign-ins too: who guesses is counted elsewhere", async () => {
    const caller = await start({});
    app?.redis.disconnect();
    expect((await caller.ask("getSession")).status).toBe(200);
    expect((await tryPassword(caller, "ada", "wrong")).status).toBe(401);
    expect((await tryPassword(caller, "ada", "right")).status).toBe(200);
  });

  it("even from the start on: limits hold once it is back", async () => {
    const caller = await start({ perAddress: minute(2) });
    app?.redis.disconnect();
    expect((await caller.ask("getSession")).status).toBe(200);
    await app?.redis.connect();
    const statuses = [];
    for (let time = 0; time < 4; time += 1) statuses.push((await caller.ask("getSession")).status);
    expect(statuses).toEqual([200, 200, 429, 429]);
  });
});
