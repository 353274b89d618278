import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import { addSeconds, minutes } from "../../../../shared/time/index.ts";
import { beginChannelDay, self } from "./channelDay.ts";
import { saidIn, subscribed } from "./messengers.ts";
import { told } from "./told.ts";

let world: Awaited<ReturnType<typeof beginChannelDay>>;
beforeAll(async () => {
  world = await beginChannelDay();
});
afterAll(() => world?.end());

describe("WhatsApp", () => {
  const from = (phone: string, body: string, more = {}) => ({
    messages: [
      {
        ...{ id: `wamid.IN${Math.random()}`, from: phone.slice(1), timestamp: "1790416800", type: "text" },
        ...{ text: { body }, ...more },
      },
    ],
  });

  it("is linked under both its names, carries an approved template unless they have just written, and tells what was read", async () => {
    const { day, all, nextRider, linkFor, promised, changed, addressesOf, openAnswers } = world;
    const rider = nextRider();
    const code = await linkFor(rider, "whatsapp");
    await all.whatsApp(from(rider.phone, `start ${code}`, { from_user_id: "KZ.ada" }));
    expect(await addressesOf(rider)).toEqual(["whatsapp rider"]);
    const talk = await promised(rider, "12:00");
    const sent = () => JSON.parse(all.graph.last().raw.toString("utf8")) as { type: string };
    expect(sent().type).toBe("text");

    await day.core.kysely
      .updateTable("channel_addresses")
      .set({ heard_at: new Date(0) })
      .execute();
    const later = await promised(rider, "17:00");
    expect(sent()).toMatchObject({ type: "template", template: { name: "invataxi_promised" } });
    const no = all.graph.asked.length;
    const receipt = (status: string) => ({ statuses: [{ id: `wamid.OUT${no}`, status }] });
    for (const status of ["delivered", "read", "delivered", "read"]) await all.whatsApp(receipt(status));
    await all.work();
    expect((await told(day, later.trip.id))[0]).toMatchObject({ state: "told", tries: ["whatsapp read"] });
    expect((await told(day, talk.trip.id))[0]).toMatchObject({ tries: ["whatsapp sent"] });

    // With the number hidden it is the same person.
    await changed(later);
    const hidden = { ...from(rider.phone, "2").messages[0], from: undefined, from_user_id: "KZ.ada" };
    await all.whatsApp({ messages: [hidden] });
    expect(await openAnswers(later)).toEqual(["2"]);
  });

  it("with a forged signature is refused, and its address is shown to nobody who does not know our word", async () => {
    const { all, nextRider, linkFor, addressesOf } = world;
    const rider = nextRider();
    const code = await linkFor(rider, "whatsapp");
    expect((await all.whatsApp(from(rider.phone, `start ${code}`), "another app")).status).toBe(403);
    expect(await addressesOf(rider)).toEqual([]);
    const verify = (token: string) =>
      fetch(
        `${all.edge.baseUrl}/api/gateways/whatsapp?hub.mode=subscribe&hub.challenge=123&hub.verify_token=${token}`,
      );
    expect(await (await verify("shown-once")).text()).toBe("123");
    expect((await verify("a-guess")).status).toBe(403);
  });

  it("takes a receipt that was faster than our own answer a little later", async () => {
    const { day, all, nextRider, linkFor, promised } = world;
    const rider = nextRider();
    await all.whatsApp(from(rider.phone, `start ${await linkFor(rider, "whatsapp")}`));
    const next = all.graph.asked.length + 1;
    await all.whatsApp({ statuses: [{ id: `wamid.OUT${next}`, status: "read" }] });
    const ada = await promised(rider);
    expect((await told(day, ada.trip.id))[0]?.tries).toEqual(["whatsapp sent"]);
    const now = day.core.clock.now();
    await day.setTime(addSeconds(now, minutes(1)));
    await all.comeDue();
    expect((await told(day, ada.trip.id))[0]?.tries).toEqual(["whatsapp read"]);
    await day.setTime(now);
  });
});

describe("a browser", () => {
  it("that is gone is forgotten and an SMS is sent instead", async () => {
    const { day, all, nextRider, promised, addressesOf } = world;
    const rider = nextRider();
    await all.services.linkBrowser(self(rider), subscribed(all.pushes.url));
    all.pushes.says({ status: 410 });
    const ada = await promised(rider);
    expect((await told(day, ada.trip.id))[0]?.tries).toEqual([
      "webPush failed webPush.http.410",
      "sms delivered",
    ]);
    expect(await addressesOf(rider)).toEqual([]);
  });

  it("tells that it was read, and what was pressed; of another's message nothing", async () => {
    const { day, all, nextRider, promised, changed, openAnswers } = world;
    const [rider, other] = [nextRider(), nextRider()];
    await all.services.linkBrowser(self(rider), subscribed(all.pushes.url));
    const ada = await promised(rider);
    await changed(ada);
    const change = (await day.core.db.notices.listOfTrip(ada.trip.id)).at(-1);
    const delivery = change?.deliveries[0]?.id ?? "";
    const news = { delivery, state: "read", answer: "call" } as const;
    await expect(all.services.takePushNews(self(other), news)).rejects.toMatchObject({
      code: "notice.unknown",
    });
    await all.services.takePushNews(self(rider), news);
    await all.services.takePushNews(self(rider), news);
    expect(await openAnswers(ada)).toEqual(["call"]);
    expect((await told(day, ada.trip.id)).at(-1)?.tries).toEqual(["webPush read"]);
  });

  it("is one person's at a time, and subscribes anew under other keys as itself", async () => {
    const { all, nextRider, addressesOf } = world;
    const [rider, other] = [nextRider(), nextRider()];
    const browser = subscribed(all.pushes.url);
    await all.services.linkBrowser(self(rider), browser);
    await all.services.linkBrowser(self(rider), {
      ...subscribed(all.pushes.url),
      endpoint: browser.endpoint,
    });
    expect(await addressesOf(rider)).toEqual(["push rider"]);
    await all.services.linkBrowser(self(other), browser);
    expect([await addressesOf(rider), await addressesOf(other)]).toEqual([[], ["push rider"]]);
  });
});

describe("mail", () => {
  const mailed = (to: string) =>
    /\d{6}/.exec(world.all.letters.findLast((letter) => letter.to === to)?.text ?? "")?.[0] ?? "";
  const begin = async (rider: GeneratedRider, address: string) => {
    await world.all.services.beginMailLink(self(rider), address);
    await world.all.work();
    return mailed(address);
  };

  it("is linked by the code that came there, once", async () => {
    const { all, nextRider, promised, addressesOf } = world;
    const rider = nextRider();
    const address = "ada@mail.example";
    const code = await begin(rider, address);
    await all.services.finishMailLink(self(rider), { address, code });
    expect(await addressesOf(rider)).toEqual(["email rider"]);
    await expect(all.services.finishMailLink(self(rider), { address, code })).rejects.toMatchObject({
      code: "channel.codeExpired",
    });
    await promised(rider);
    expect(all.letters.at(-1)).toMatchObject({ to: address, text: expect.stringContaining("12:00-12:20") });
  });

  it("not by five guesses, nor by somebody else with the right one", async () => {
    const { all, nextRider, addressesOf } = world;
    const [rider, other] = [nextRider(), nextRider()];
    const address = "bea@mail.example";
    const code = await begin(rider, address);
    const wrong = code === "000000" ? "000001" : "000000";
    const guess = (of: GeneratedRider, said: string) =>
      all.services.finishMailLink(self(of), { address, code: said }).catch(({ code: refused }) => refused);
    expect(await guess(other, code)).toBe("channel.codeExpired");
    for (const _ of [1, 2, 3, 4, 5]) expect(await guess(rider, wrong)).toBe("channel.wrongCode");
    expect(await guess(rider, code)).toBe("channel.codeExpired");
    expect(await addressesOf(rider)).toEqual([]);
  });
});

describe("who wants no messages", () => {
  it("is told nothing of a promise, but that its time is another one", async () => {
    const { day, all, withChat, promised, changed } = world;
    const { rider, chat } = await withChat();
    await all.services.setReachWishes(self(rider), { onlySafety: true, channels: [] });
    const ada = await promised(rider);
    expect(await told(day, ada.trip.id)).toEqual([]);
    await changed(ada);
    expect((await told(day, ada.trip.id)).map(({ kind }) => kind)).toEqual(["changed"]);
    expect(saidIn(all.telegram.asked, chat).at(-1)).toContain("12:20-12:40");
  });
});

describe("what is linked", () => {
  it("a dispatcher sees and unlinks, and it is written down without the address", async () => {
    const { day, all, nextRider, withChat, addressesOf } = world;
    const { rider, chat } = await withChat();
    const { addresses } = await all.services.readReach(day.dispatcher, rider.id);
    await all.services.unlinkAddress(day.dispatcher, {
      addressId: addresses[0]?.id ?? "",
      riderId: rider.id,
    });
    expect(await addressesOf(rider)).toEqual([]);
    const facts = (await day.core.db.facts.listOfPerson(rider.id)).filter(({ kind }) =>
      kind.startsWith("channel."),
    );
    expect(facts.map(({ kind, by }) => `${kind} ${by.role}`).sort()).toEqual([
      ...["channel.linked rider", "channel.unlinked dispatcher"],
    ]);
    const rows = await day.core.pool.query(
      "SELECT x::text AS row FROM channel_addresses x WHERE rider_id = $1",
      [rider.id],
    );
    expect(JSON.stringify([facts, rows.rows])).not.toContain(String(chat));
    await expect(
      all.services.unlinkAddress(self(nextRider()), { addressId: addresses[0]?.id ?? "" }),
    ).rejects.toMatchObject({ code: "channel.unknown" });
  });

  it("goes with who is erased", async () => {
    const { day, withChat } = world;
    const { rider } = await withChat();
    const counts = await day.core.db.transaction((tx) =>
      tx.privacy.erase(rider.id, "", day.core.clock.now()),
    );
    expect(counts.channels).toBe(1);
    const left = await day.core.pool.query(
      "SELECT FROM channel_addresses WHERE rider_id = $1 UNION ALL SELECT FROM channel_codes WHERE rider_id = $1",
      [rider.id],
    );
    expect(left.rowCount).toBe(0);
  });
});
