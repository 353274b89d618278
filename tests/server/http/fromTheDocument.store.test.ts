import { afterAll, beforeAll, expect, it } from "vitest";
import { generateRiders } from "../../../server/regions/kyzylorda/index.ts";
import type { ApiResponse, EndpointName } from "../../../shared/schemas/index.ts";
import { addSeconds, hours, toInstant, toIso } from "../../../shared/time/index.ts";
import { ApiCaller } from "../../support/apiCaller.ts";
import { eventually } from "../../support/eventually.ts";
import { createTestServer, type TestServer } from "../../support/testServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server?.end());

interface Document {
  paths: Record<string, Record<string, { operationId: string }>>;
}
/** A stranger's client: knows the address of the document and what stands in it. Our types only spare it parsing. */
class Stranger {
  private readonly caller: ApiCaller;
  private constructor(
    baseUrl: string,
    private readonly document: Document,
  ) {
    this.caller = new ApiCaller(baseUrl);
  }

  static async meet(baseUrl: string): Promise<Stranger> {
    const { body } = await new ApiCaller(baseUrl).send("/api/openapi.json");
    return new Stranger(baseUrl, body as Document);
  }

  async do<N extends EndpointName>(
    operationId: N,
    given: { path?: Record<string, string>; query?: string; body?: object; key?: string } = {},
  ): Promise<ApiResponse<N>> {
    for (const [template, methods] of Object.entries(this.document.paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        if (operation.operationId !== operationId) continue;
        const path = template.replace(/\{(\w+)\}/g, (_, name: string) => given.path?.[name] ?? "");
        const answer = await this.caller.send(path + (given.query ?? ""), {
          method: method.toUpperCase(),
          headers: {
            ...(given.body && { "content-type": "application/json" }),
            ...(given.key !== undefined && { "idempotency-key": given.key }),
          },
          ...(given.body && { body: JSON.stringify(given.body) }),
        });
        expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
        return answer.body as ApiResponse<N>;
      }
    }
    throw new Error(`the document has no ${operationId}`);
  }
}

it("signs in, asks for a trip, waits for the outcome and drives it, from the document alone", async () => {
  const [rider, driver, dispatcher] = await Promise.all([1, 2, 3].map(() => Stranger.meet(server.baseUrl)));
  if (!rider || !driver || !dispatcher) throw new Error("nobody came");

  // Signing in: a code for the rider, read by the demo's dispatcher.
  const { logins } = await dispatcher.do("listDemoLogins");
  const staff = logins.find((login) => login.role === "dispatcher");
  await dispatcher.do("staffSignIn", { body: { username: staff?.login, password: staff?.secret } });
  const phone = generateRiders(server.core.region, 1)[0]?.phone;
  await rider.do("requestCode", { body: { phone } });
  const { codes } = await dispatcher.do("listDemoCodes");
  await rider.do("riderSignIn", {
    body: { phone, code: codes.find((each) => each.phone === phone)?.code },
  });

  // Asking, and polling for the outcome.
  const { now } = await rider.do("getClock");
  const places = (await rider.do("searchPlaces", { query: "?q=polyclinic" })).places;
  const [from, to] = places;
  if (from === undefined || to === undefined) throw new Error("there are too few places");
  const wish = {
    pickup: { point: from.point, label: from.name.en },
    dropoff: { point: to.point, label: to.name.en },
    when: { kind: "leaveAt", at: toIso(addSeconds(toInstant(now), hours(2))) },
    companions: 0,
  };
  const asked = await rider.do("requestTrip", { body: wish, key: "0a1b2c3d" });
  const path = { tripId: asked.trip.id };
  const trip = await eventually(async () => {
    const found = (await rider.do("getTrip", { path })).trip;
    if (found.status === "requested") throw new Error("still waiting");
    return found;
  });
  expect(trip).toMatchObject({ status: "assigned", promise: { pickupWindow: {} }, vehicle: {} });

  // Driving it: whoever's run it is, step by step as the manifest allows.
  const { core } = server;
  const code = core.region.drivers.find(({ name }) => name === trip.vehicle?.driverName)?.phone;
  await driver.do("driverSignIn", { body: { phone: code, pin: "2580" } });
  const { manifest: planned } = await driver.do("getManifest");
  if (planned === null) throw new Error("the driver has no shift");
  // The demo's clock goes on to when the vehicle is expected, and to when the promised window opens.
  const goOnTo = async (...times: string[]) => {
    const { now: before } = await rider.do("getClock");
    await dispatcher.do("stepDemoClock", { body: { to: [before, ...times].sort().at(-1) } });
  };
  await goOnTo(planned.starts);
  await driver.do("startShift", { path: { shiftId: planned.shiftId } });
  const steps: string[] = [];
  for (;;) {
    const { manifest } = await driver.do("getManifest");
    const stop = manifest?.stops.find((each) => each.actions.length > 0);
    const action = stop?.actions[0];
    if (stop === undefined || action === undefined) break;
    if (action === "arrive") await goOnTo(stop.estimated);
    if (action === "board" && stop.window !== undefined) await goOnTo(stop.window.from);
    steps.push(action);
    const { now: at } = await rider.do("getClock");
    const report = { actionId: crypto.randomUUID(), action, at, point: stop.place.point };
    await driver.do("reportStopAction", { path: { stopId: stop.id }, body: report });
  }
  expect(steps).toEqual(["depart", "arrive", "board", "depart", "arrive", "dropOff"]);
  await driver.do("endShift", { path: { shiftId: planned.shiftId } });
  expect((await rider.do("getTrip", { path })).trip).toMatchObject({ status: "completed", canCancel: false });
});
