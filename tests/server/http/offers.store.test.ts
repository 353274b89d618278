import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { NewTripRequestInput } from "../../../shared/schemas/index.ts";
import { addSeconds, hours, toInstant, toIso } from "../../../shared/time/index.ts";
import { type ApiCaller, problemOf } from "../../support/apiCaller.ts";
import { signInDispatcher, signInRider } from "../../support/signedIn.ts";
import { createTestServer, type TestServer } from "../../support/testServer.ts";
import { goodWish } from "./trips.ts";

let server: TestServer;
let rider: ApiCaller;
let dispatcher: ApiCaller;
let wish: NewTripRequestInput;
beforeAll(async () => {
  server = await createTestServer();
  await server.setTime("09:00");
  [rider, dispatcher] = [await signInRider(server), await signInDispatcher(server)];
  wish = goodWish(server.core);
});
afterAll(() => server?.end());

describe("offers by the interface", () => {
  it("tell all that is known, become a promise, and are swapped for another one by a change", async () => {
    const { offers, canAskAnyway } = await rider.call("askOffers", { body: wish });
    expect(canAskAnyway).toBe(true);
    const [first] = offers;
    if (first === undefined) throw new Error("no offer");
    expect(first).toMatchObject({
      sharing: "shared",
      reason: { code: "asYouAsked" },
      companions: wish.companions,
    });
    expect(first.longestRideMinutes).toBeGreaterThanOrEqual(first.rideMinutes);
    expect(JSON.stringify(offers)).not.toMatch(/plate|shiftId/);

    const confirm = { params: { offerId: first.id }, idempotencyKey: crypto.randomUUID() };
    const { trip } = await rider.call("confirmOffer", confirm);
    expect(trip.status).toBe("assigned");
    expect(trip.promise?.pickupWindow).toEqual(first.pickupWindow);
    expect((await rider.call("confirmOffer", confirm)).trip.id).toBe(trip.id);

    const later = {
      kind: "leaveAt" as const,
      at: toIso(addSeconds(toInstant(first.pickupWindow.from), hours(2))),
    };
    const change = { params: { tripId: trip.id }, body: { when: later } };
    const { offers: others, canAskAnyway: none } = await rider.call("askChanges", change);
    expect(none).toBe(false); // the trip stays as it is
    const [other] = others;
    if (other === undefined) throw new Error("no offer");
    const { trip: changed } = await rider.call("confirmOffer", {
      ...{ params: { offerId: other.id }, idempotencyKey: crypto.randomUUID() },
    });
    expect(changed).toMatchObject({ id: trip.id, requested: other.requested, status: "assigned" });
    expect(changed.promise?.pickupWindow).toEqual(other.pickupWindow);
    expect(changed.story.map(({ what }) => what.key)).toContain("story.wishChanged");
  });

  it("that ran out are refused by a code, with what can be had instead", async () => {
    const other = await signInRider(server, 1);
    const { offers } = await other.call("askOffers", { body: wish });
    await server.setTime("09:06"); // they hold for five minutes
    const refused = problemOf(
      await other.ask("confirmOffer", { params: { offerId: offers[0]?.id }, key: crypto.randomUUID() }),
    );
    expect(refused).toMatchObject({ status: 409, code: "offer.expired" });
    expect(refused.instead?.offers[0]?.reason.code).toBe("asYouAsked");
  });

  it("are made for whom a dispatcher names, and for nobody whom she does not", async () => {
    const { session } = await rider.call("getSession");
    const riderId = session?.role === "rider" ? session.id : undefined;
    const asked = await dispatcher.call("askOffers", {
      body: { ...wish, riderId, when: { kind: "earliest" }, confirmed: ["chain"] },
    });
    expect(asked.offers[0]?.reason.code).toBe("soonest");
    const unnamed = problemOf(await dispatcher.ask("askOffers", { body: wish }));
    expect(unnamed).toMatchObject({ code: "request.invalid", field: "riderId" });
  });
});
