import { afterEach, describe, expect, it } from "vitest";
import { AppError } from "../../../server/errors.ts";
import { demoRateLimits } from "../../../server/http/index.ts";
import { ApiCaller, problemOf } from "../../support/apiCaller.ts";
import { type EdgeApp, startEdgeApp } from "./edgeApp.ts";

let app: EdgeApp | undefined;
afterEach(() => app?.end());

const minute = (count: number) => ({ count, windowSeconds: 60 });
const grace = "3c4a9a64-7f7c-4f05-9a55-6a4a2f3f3a11";
const services = {
  signInStaff: async ({ username, password }: { username: string; password: string }) => {
    if (password !== "right") throw new AppError("session.wrongCredentials");
    const id = username === "grace" ? grace : "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a20";
    const person = { role: "dispatcher", id } as const;
    return { actor: person, view: { ...person, name: "Ada", locale: "en" } } as never;
  },
  requestSignInCode: async () => ({ expiresInSeconds: 300 }),
};

async function start(limits: Partial<typeof demoRateLimits>): Promise<ApiCaller> {
  app = await startEdgeApp(services, { rateLimits: { ...demoRateLimits, ...limits } });
  return new ApiCaller(app.baseUrl);
}
const tryPassword = (caller: ApiCaller, username: string, password: string) =>
  caller.ask("staffSignIn", { body: { username, password } });

describe("limits", () => {
  it("stop guessing at one account after so many failures, and say when to come back", async () => {
    const caller = await start({ failedSignIns: minute(3) });
    for (const guess of ["a", "b", "c"]) {
      expect(problemOf(await tryPassword(caller, "ada", guess)).code).toBe("session.wrongCredentials");
    }
    const answer = await tryPassword(caller, "ada", "right");
    expect(problemOf(answer)).toMatchObject({ code: "rate.limited", status: 429 });
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    // Written differently it is the same account; another account is another matter.
    expect((await tryPassword(caller, " ADA ", "right")).status).toBe(429);
    expect((await tryPassword(caller, "grace", "right")).status).toBe(200);
  });

  it("do not count sign-ins that succeed", async () => {
    const caller = await start({ failedSignIns: minute(2) });
    for (let time = 0; time < 6; time += 1) {
      expect((await tryPassword(caller, "ada", "right")).status).toBe(200);
    }
  });

  it("stop flooding a phone with codes, however its number is written", async () => {
    const caller = await start({ codes: minute(2) });
    const ask = (phone: string) => caller.ask("requestCode", { body: { phone } });
    expect((await ask("+77011234567")).status).toBe(200);
    expect((await ask("8 (701) 123-45-67")).status).toBe(200);
    expect((await ask("+7 701 123 45 67")).status).toBe(429);
    expect((await ask("+77019999999")).status).toBe(200);
  });

  it("hold for every address", async () => {
    const caller = await start({ perAddress: minute(5) });
    const statuses = [];
    for (let time = 0; time < 7; time += 1) statuses.push((await caller.ask("getSession")).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
    expect((await caller.send("/healthz")).status).toBe(200);
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
  it("calls pass and people can sign in, and guessing is counted by the process itself", async () => {
    const caller = await start({ failedSignIns: minute(2) });
    app?.redis.disconnect();
    expect((await caller.ask("getSession")).status).toBe(200);
    expect((await tryPassword(caller, "grace", "right")).status).toBe(200);
    const statuses = [];
    for (let time = 0; time < 3; time += 1) statuses.push((await tryPassword(caller, "ada", "wrong")).status);
    expect(statuses).toEqual([401, 401, 429]);
  });

  it("even from the start on: limits hold once it is back", async () => {
    app = await startEdgeApp(services, { rateLimits: { ...demoRateLimits, failedSignIns: minute(2) } });
    const caller = new ApiCaller(app.baseUrl);
    app.redis.disconnect();
    expect((await tryPassword(caller, "ada", "wrong")).status).toBe(401);
    await app.redis.connect();
    const statuses = [];
    for (let time = 0; time < 4; time += 1) statuses.push((await tryPassword(caller, "ada", "wrong")).status);
    expect(statuses).toEqual([401, 401, 429, 429]);
  });
});
