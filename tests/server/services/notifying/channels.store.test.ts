import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import { addSeconds, minutes } from "../../../../shared/time/index.ts";
import { breakPromise } from "../../../support/breakPromise.ts";
import { ServiceDay } from "../serviceDay.ts";
import { codeIn, numberOf, saidIn, subscribed, withMessengers, written } from "./messengers.ts";
import { told, withContact } from "./told.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
let all: Awaited<ReturnType<typeof withMessengers>>;
beforeAll(async () => {
  day = await ServiceDay.begin();
  riders = day.walkers("visual", 40);
  all = await withMessengers(day, { paid: true });
});
afterAll(async () => {
  await all?.end();
  await day?.end();
});

let chats = 5000;
const nextRider = (): GeneratedRider => {
  const rider = riders.shift();
  if (rider === undefined) throw new Error("no rider is left");
  return rider;
};
const self = ({ id }: GeneratedRider) => ({ role: "rider", id }) as const;
const linkFor = async (rider: GeneratedRider, channel: "telegram" | "whatsapp", contact?: string) =>
  codeIn((await all.services.makeMessengerLink(self(rider), { channel, contact })).link);
/** Somebody whose chat is linked. */
async function withChat() {
  const rider = nextRider();
  const chat = ++chats;
  await all.update(written(chat, `/start ${await linkFor(rider, "telegram")}`));
  return { rider, chat };
}
/** Asks for a trip and tells them of it by the ways of this world. */
async function promised(rider: GeneratedRider, leaveAt = "12:00"): Promise<TripRecord> {
  const asked = await day.ask(rider, { leaveAt, confirmed: ["chain"] });
  await all.work();
  return day.trip(asked.trip.id);
}
const changed = async (record: TripRecord) => {
  await breakPromise(day.core, record.trip.id);
  await all.work();
};
const addressesOf = async (rider: GeneratedRider) =>
  (await all.services.readReach(self(rider))).addresses.map(
    ({ channel, recipient }) => `${channel} ${recipient}`,
  );
const openAnswers = async ({ trip }: TripRecord) =>
  (await all.services.listToTell(day.dispatcher)).answers
    .filter(({ story }) => story.notice.tripId === trip.id)
    .flatMap(({ story }) => story.answers.map(({ text }) => text));

describe("Telegram", () => {
  it("is linked by the code, tells of the trip there and by no paid way, and takes '2' as an answer, once", async () => {
    const { rider, chat } = await withChat();
    expect(await addressesOf(rider)).toEqual(["telegram rider"]);
    const ada = await promised(rider);
    await changed(ada);
    const [linked, promise, change] = saidIn(all.telegram.asked, chat);
    expect([linked, promise]).toEqual([
      expect.stringMatching(/STOP|СТОП/),
      expect.stringContaining("12:00-12:20"),
    ]);
    expect(change).toContain("2 = ");
    expect(all.sent.filter(({ to }) => to === rider.phone)).toEqual([]);

    const two = written(chat, "2");
    expect((await all.update(two)).status).toBe(200);
    expect((await all.update(two)).status).toBe(200);
    expect(await openAnswers(ada)).toEqual(["2"]);
    expect(saidIn(all.telegram.asked, chat)).toHaveLength(4); // one word back, not two
    expect((await told(day, ada.trip.id)).at(-1)).toMatchObject({ state: "told", tries: ["telegram read"] });
  });

  it("takes a pressed button for the message under which it stood", async () => {
    const { rider, chat } = await withChat();
    const [first, second] = [await promised(rider, "12:00"), await promised(rider, "16:00")];
    await changed(first);
    const no = numberOf(all.telegram.asked, chat, "12:20-12:40");
    await changed(second);
    const pressed = {
      ...{ id: "q1", data: "call" },
      message: { message_id: no, chat: { id: chat, type: "private" } },
    };
    const answer = await all.update({ update_id: 8_001, callback_query: pressed });
    expect(await answer.json()).toEqual({ method: "answerCallbackQuery", callback_query_id: "q1" });
    expect([await openAnswers(first), await openAnswers(second)]).toEqual([["call"], []]);
  });

  it("works once for each code, and the same code from the same chat again changes nothing", async () => {
    const rider = nextRider();
    const code = await linkFor(rider, "telegram");
    const [own, other] = [++chats, ++chats];
    const start = written(own, `/start ${code}`);
    await all.update(start);
    await all.update(start);
    await all.update(written(other, `/start ${code}`));
    expect(await addressesOf(rider)).toEqual(["telegram rider"]);
    expect([saidIn(all.telegram.asked, own).length, saidIn(all.telegram.asked, other).length]).toEqual([
      1, 1,
    ]);
    expect(saidIn(all.telegram.asked, other)[0]).toMatch(/мерзімі өтті[\s\S]*истёк/);
  });

  it("of somebody unknown is told to link first, once a day, and nothing else comes of what they claim", async () => {
    const ada = await promised(nextRider());
    const stranger = ++chats;
    for (const text of [`cancel ${ada.trip.id}`, "2", "отмена"]) await all.update(written(stranger, text));
    expect(saidIn(all.telegram.asked, stranger)).toHaveLength(1);
    expect((await day.trip(ada.trip.id)).trip.status).toBe("assigned");
  });

  it("is refused to whoever does not know the secret", async () => {
    const rider = nextRider();
    const start = written(++chats, `/start ${await linkFor(rider, "telegram")}`);
    expect((await all.update(start, "a-guess-of-somebody-else")).status).toBe(403);
    expect(await addressesOf(rider)).toEqual([]);
    expect((await fetch(`${all.edge.baseUrl}/api/gateways/viber`, { method: "POST" })).status).toBe(404);
  });

  it("is ended by STOP, and messages go by SMS from then on", async () => {
    const { rider, chat } = await withChat();
    await all.update(written(chat, "Стоп!"));
    expect(await addressesOf(rider)).toEqual([]);
    await promised(rider);
    expect(all.sent.filter(({ to }) => to === rider.phone)).toHaveLength(1);
    expect(saidIn(all.telegram.asked, chat)).toHaveLength(2); // linked, unlinked
  });

  it("that was blocked is forgotten, and the next way has its turn at once", async () => {
    const { rider, chat: blocked } = await withChat();
    all.block(blocked);
    const ada = await promised(rider);
    expect(await addressesOf(rider)).toEqual([]);
    expect((await told(day, ada.trip.id))[0]?.tries).toEqual([
      ...["telegram failed telegram.error.403", "sms delivered"],
    ]);
    // Of others nothing is held back: it was about this chat alone.
    const { rider: other, chat } = await withChat();
    await promised(other);
    expect(saidIn(all.telegram.asked, chat)).toHaveLength(2);
  });

  it("of words that nobody foresaw gives the dispatcher the trip", async () => {
    const { rider, chat } = await withChat();
    const ada = await promised(rider);
    await all.update(written(chat, "а можно с мамой?"));
    expect(await openAnswers(ada)).toEqual(["а можно с мамой?"]);
  });
});

describe("a word that cancels", () => {
  it("cancels the trip that it was asked of, and of a message that asked nothing only where it is a reply to it", async () => {
    const { rider, chat } = await withChat();
    const ada = await promised(rider);
    await all.update(written(chat, "отмена")); // which one? they may have another
    expect(await openAnswers(ada)).toEqual(["отмена"]);
    expect((await day.trip(ada.trip.id)).trip.status).toBe("assigned");
    const { rider: other, chat: theirs } = await withChat();
    await promised(other);
    const numberIn = (whose: number) => numberOf(all.telegram.asked, whose, "12:00-12:20");
    await all.update(written(chat, "отмена", numberIn(theirs))); // to somebody else's
    expect((await day.trip(ada.trip.id)).trip.status).toBe("assigned");
    await all.update(written(chat, "отмена", numberIn(chat)));
    expect((await day.trip(ada.trip.id)).trip.status).toBe("cancelled");
  });
});

describe("a contact", () => {
  it("is linked by the link that the rider gives, and hears of lateness there", async () => {
    const rider = nextRider();
    const mother = await withContact(day, rider, ["beTold"]);
    const chat = ++chats;
    await all.update(written(chat, `/start ${await linkFor(rider, "telegram", mother)}`));
    expect(await addressesOf(rider)).toEqual([`telegram ${mother}`]);
    await changed(await promised(rider));
    expect(saidIn(all.telegram.asked, chat).at(-1)).toContain("12:20-12:40");
    expect(all.sent.filter(({ to }) => to === mother)).toEqual([]);
  });

  it("whom the record does not have, or who may not be told, gets none", async () => {
    const rider = nextRider();
    const friend = await withContact(day, rider, ["book"]);
    await expect(linkFor(rider, "telegram", friend)).rejects.toMatchObject({
      code: "channel.contactUnknown",
    });
    await expect(linkFor(rider, "telegram", "+77000009999")).rejects.toMatchObject({
      code: "channel.contactUnknown",
    });
  });
});

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
    /\d{6}/.exec(all.letters.findLast((letter) => letter.to === to)?.text ?? "")?.[0] ?? "";
  const begin = async (rider: GeneratedRider, address: string) => {
    await all.services.beginMailLink(self(rider), address);
    await all.work();
    return mailed(address);
  };

  it("is linked by the code that came there, once", async () => {
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
