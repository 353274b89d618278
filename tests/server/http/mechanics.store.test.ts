import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { pino } from "pino";
import { afterEach, describe, expect, it } from "vitest";
import { AppError } from "../../../server/errors.ts";
import type { AppParts } from "../../../server/http/index.ts";
import type { Services } from "../../../server/services/index.ts";
import { ApiCaller, problemOf } from "../../support/apiCaller.ts";
import { type EdgeApp, startEdgeApp } from "./edgeApp.ts";

let app: EdgeApp | undefined;
afterEach(() => app?.end());

async function callerOf(services: Partial<Services> = {}, parts: Partial<AppParts> = {}): Promise<ApiCaller> {
  app = await startEdgeApp(services, parts);
  return new ApiCaller(app.baseUrl);
}
const signIn = (caller: ApiCaller) =>
  caller.ask("staffSignIn", { body: { username: "ada", password: "secret" } });

describe("refusals", () => {
  it("have one shape: type, title, status, code and the id under which the log knows the call", async () => {
    const caller = await callerOf();
    const answer = await caller.send("/api/trips", { headers: { "x-request-id": "asked-by-ada-1" } });
    expect(problemOf(answer)).toEqual({
      type: "urn:invataxi:error:session.missing",
      title: "You are not signed in. Sign in and try again.",
      status: 401,
      code: "session.missing",
      correlationId: "asked-by-ada-1",
    });
    expect(answer.headers.get("x-request-id")).toBe("asked-by-ada-1");
  });

  it("make an id of their own when the given one is none", async () => {
    const caller = await callerOf();
    const answer = await caller.send("/api/trips", { headers: { "x-request-id": "a b; drop" } });
    expect(problemOf(answer).correlationId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("say nothing of an error that nobody expected", async () => {
    const caller = await callerOf({
      getClock: async () => {
        throw new Error("password of the database is 1234");
      },
    });
    const answer = await caller.ask("getClock");
    expect(problemOf(answer)).toMatchObject({ code: "internal", status: 500 });
    expect(JSON.stringify(answer.body)).not.toContain("1234");
  });

  it("carry the values of the service's refusal", async () => {
    const caller = await callerOf({
      getClock: async () => {
        throw new AppError("trip.tooManyCompanions", { field: "companions", values: { most: 3 } });
      },
    });
    const problem = problemOf(await caller.ask("getClock"));
    expect(problem).toMatchObject({ status: 422, field: "companions", values: { most: 3 } });
  });

  it.each([
    ["Postgres refuses connections", { code: "ECONNREFUSED" }],
    ["Postgres is shutting down", { code: "57P01" }],
    ["Redis is away", { name: "MaxRetriesPerRequestError" }],
  ])("ask to come back later while %s", async (_title, marks) => {
    const caller = await callerOf({
      getClock: async () => {
        throw Object.assign(new Error("away"), marks);
      },
    });
    const answer = await caller.ask("getClock");
    expect(problemOf(answer)).toMatchObject({ code: "service.unavailable", status: 503 });
    expect(answer.headers.get("retry-after")).toBe("5");
  });

  it("refuse an answer of ours that says more than its schema", async () => {
    const state = { demo: false, now: "2026-03-02T00:00:00Z", anchorReal: "2026-03-02T00:00:00Z", speed: 1 };
    const caller = await callerOf({
      getClock: async () => ({ ...state, paused: false, secret: 1 }) as never,
    });
    expect(problemOf(await caller.ask("getClock")).code).toBe("internal");
  });
});

describe("sessions", () => {
  it("live in a cookie that scripts cannot read and other sites cannot send along", async () => {
    const caller = await callerOf();
    const answer = await signIn(caller);
    const line = answer.headers.getSetCookie().at(-1);
    expect(line).toMatch(/^invataxi\.sid=/);
    expect(line).toMatch(/; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/);
  });

  it("are secure behind a proxy that speaks https", async () => {
    const { createSessionMiddleware, createTrust } = await import("../../../server/http/index.ts");
    const { MemoryStore } = await import("express-session");
    const session = createSessionMiddleware({
      store: new MemoryStore(),
      secret: "x".repeat(32),
      trustProxy: true,
    });
    const caller = await callerOf({}, { session, trust: createTrust(1) });
    const answer = await caller.send("/api/auth/staff", {
      method: "POST",
      headers: { "content-type": "application/json", "x-forwarded-proto": "https" },
      body: JSON.stringify({ username: "ada", password: "secret" }),
    });
    for (const line of answer.headers.getSetCookie()) expect(line).toContain("; Secure");
  });

  it("are told last, after the device's cookie, which lives on and is sent to sign-ins alone", async () => {
    const lines = (await signIn(await callerOf())).headers.getSetCookie();
    expect(lines.map((line) => line.split("=")[0])).toEqual(["invataxi.device", "invataxi.sid"]);
    // 400 days are 34,560,000 seconds, the longest that browsers keep one.
    expect(lines[0]).toMatch(/; Max-Age=34560000; Path=\/api\/auth; Expires=.*; HttpOnly; SameSite=Lax$/);
  });

  it("get a new id with every sign-in, and the old one ends", async () => {
    const ended: string[] = [];
    const caller = await callerOf({}, { onSessionEnded: (id) => ended.push(id) });
    await signIn(caller);
    const first = caller.cookie;
    await signIn(caller);
    expect(caller.cookie).not.toBe(first);
    expect(ended).toHaveLength(1);
    await caller.call("signOut");
    expect(ended).toHaveLength(2);
    expect((await caller.call("getSession")).session).toBeNull();
  });

  it("end when the account is gone", async () => {
    const caller = await callerOf({ findSessionPerson: async () => undefined });
    await signIn(caller);
    expect((await caller.call("getSession")).session).toBeNull();
    expect(problemOf(await caller.ask("getBoard")).code).toBe("session.expired");
  });
});

describe("the log", () => {
  it("names the call and its id, and nobody's data", async () => {
    const lines: string[] = [];
    const sink = new Writable({
      write: (chunk, _encoding, done) => {
        lines.push(String(chunk));
        done();
      },
    });
    const caller = await callerOf({}, { logger: pino({ level: "trace" }, sink) });
    await caller.send("/api/places?q=Aigerim", {
      headers: { "x-request-id": "call-0001", cookie: "a=secret-cookie" },
    });
    await caller.ask("requestCode", { body: { phone: "+77011234567" } });
    const text = lines.join("");
    expect(text).toContain("call-0001");
    expect(text).toContain('"path":"/api/places"');
    expect(text).not.toMatch(/Aigerim|secret-cookie|77011234567|127\.0\.0\.1/);
  });
});

describe("health", () => {
  it("is well as long as the process answers", async () => {
    const caller = await callerOf();
    expect((await caller.send("/healthz")).status).toBe(200);
  });

  it("names the parts that are away, also those that only keep silent", async () => {
    const readiness = [
      { name: "postgres", check: async () => undefined },
      { name: "redis", check: () => Promise.reject(new Error("away")) },
      { name: "roads", check: () => new Promise<void>(() => undefined) },
    ];
    const caller = await callerOf({}, { readiness });
    const answer = await caller.send("/readyz");
    expect(answer.status).toBe(503);
    expect(answer.body).toEqual({ status: "waiting", missing: ["redis", "roads"] });
  });

  it("tells Prometheus the calls by their names", async () => {
    const metricsToken = "a token of the tests";
    const caller = await callerOf({}, { gauges: { sockets: () => 7 }, metricsToken });
    await caller.ask("getSession");
    const { body } = await caller.send("/metrics", { headers: { authorization: `Bearer ${metricsToken}` } });
    expect(body).toContain("\nsockets 7\n");
    expect(body).toContain('http_call_seconds_count{endpoint="getSession",status="200"} 1');
  });

  it.each([
    ["without a token", "a token of the tests", undefined],
    ["with a wrong one", "a token of the tests", "Bearer a token of somebody"],
    ["where no token is set", undefined, "Bearer undefined"],
  ])("keeps them from the world: %s", async (_title, metricsToken, authorization) => {
    const caller = await callerOf({}, { metricsToken });
    const answer = await caller.send("/metrics", { headers: authorization ? { authorization } : {} });
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain("process_cpu");
  });
});

describe("the built client", () => {
  it("has a page per role, asked for each time, and files that are kept for good", async () => {
    const folder = await mkdtemp(join(tmpdir(), "client-"));
    await mkdir(join(folder, "assets"));
    for (const name of ["index", "driver", "dispatch"]) await writeFile(join(folder, `${name}.html`), name);
    await writeFile(join(folder, "assets", "main-abc123.js"), "1");
    const caller = await callerOf({}, { clientFolder: folder });
    const pages = await Promise.all(["/", "/driver", "/dispatch"].map((path) => caller.send(path)));
    expect(pages.map(({ body }) => body)).toEqual(["index", "driver", "dispatch"]);
    expect(pages[0]?.headers.get("cache-control")).toBe("no-cache");
    const asset = await caller.send("/assets/main-abc123.js");
    expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect((await caller.send("/assets/../../etc/passwd")).status).toBe(404);
  });

  it("may run scripts of ours only", async () => {
    const caller = await callerOf();
    const policy = (await caller.send("/healthz")).headers.get("content-security-policy");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
  });
});
