import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { beginChannelDay } from "./channelDay.ts";
import { numberOf, saidIn, written } from "./messengers.ts";
import { told, withContact } from "./told.ts";

let world: Awaited<ReturnType<typeof beginChannelDay>>;
beforeAll(async () => {
  world = await beginChannelDay();
});
afterAll(() => world?.end());

describe("Telegram", () => {
  it("is linked by the code, tells of the trip there and by no paid way, and takes '2' as an answer, once", async () => {
    const { day, all, withChat, promised, changed, addressesOf, openAnswers } = world;
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
    const { all, withChat, promised, changed, openAnswers } = world;
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
    const { all, nextChat, nextRider, linkFor, addressesOf } = world;
    const rider = nextRider();
    const code = await linkFor(rider, "telegram");
    const [own, other] = [nextChat(), nextChat()];
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
    const { day, all, nextChat, nextRider, promised } = world;
    const ada = await promised(nextRider());
    const stranger = nextChat();
    for (const text of [`cancel ${ada.trip.id}`, "2", "отмена"]) await all.update(written(stranger, text));
    expect(saidIn(all.telegram.asked, stranger)).toHaveLength(1);
    expect((await day.trip(ada.trip.id)).trip.status).toBe("assigned");
  });

  it("is refused to whoever does not know the secret", async () => {
    const { all, nextChat, nextRider, linkFor, addressesOf } = world;
    const rider = nextRider();
    const start = written(nextChat(), `/start ${await linkFor(rider, "telegram")}`);
    expect((await all.update(start, "a-guess-of-somebody-else")).status).toBe(403);
    expect(await addressesOf(rider)).toEqual([]);
    expect((await fetch(`${all.edge.baseUrl}/api/gateways/viber`, { method: "POST" })).status).toBe(404);
  });

  it("is ended by STOP, and messages go by SMS from then on", async () => {
    const { all, withChat, promised, addressesOf } = world;
    const { rider, chat } = await withChat();
    await all.update(written(chat, "Стоп!"));
    expect(await addressesOf(rider)).toEqual([]);
    await promised(rider);
    expect(all.sent.filter(({ to }) => to === rider.phone)).toHaveLength(1);
    expect(saidIn(all.telegram.asked, chat)).toHaveLength(2); // linked, unlinked
  });

  it("that was blocked is forgotten, and the next way has its turn at once", async () => {
    const { day, all, withChat, promised, addressesOf } = world;
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
    const { all, withChat, promised, openAnswers } = world;
    const { rider, chat } = await withChat();
    const ada = await promised(rider);
    expect((await all.update(written(chat, "а можно\0 с мамой?"))).status).toBe(200);
    expect(await openAnswers(ada)).toEqual(["а можно с мамой?"]);
  });
});

describe("a word that cancels", () => {
  it("cancels the trip that it was asked of, and of a message that asked nothing only where it is a reply to it", async () => {
    const { day, all, withChat, promised, openAnswers } = world;
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
    const { day, all, nextChat, nextRider, linkFor, promised, changed, addressesOf } = world;
    const rider = nextRider();
    const mother = await withContact(day, rider, ["beTold"]);
    const chat = nextChat();
    await all.update(written(chat, `/start ${await linkFor(rider, "telegram", mother)}`));
    expect(await addressesOf(rider)).toEqual([`telegram ${mother}`]);
    await changed(await promised(rider));
    expect(saidIn(all.telegram.asked, chat).at(-1)).toContain("12:20-12:40");
    expect(all.sent.filter(({ to }) => to === mother)).toEqual([]);
  });

  it("whom the record does not have, or who may not be told, gets none", async () => {
    const { day, nextRider, linkFor } = world;
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
