import type { Actor } from "../../../../server/domain/people/model.ts";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import { addSeconds, minutes } from "../../../../shared/time/index.ts";
import { breakPromise } from "../../../support/breakPromise.ts";
import { ServiceDay } from "../serviceDay.ts";
import { codeIn, saidIn, withMessengers, written } from "./messengers.ts";

export const self = ({ id }: GeneratedRider) => ({ role: "rider", id }) as const;

/** A day with people whose messengers are linked, or are going to be. */
export async function beginChannelDay() {
  const day = await ServiceDay.begin();
  const all = await withMessengers(day, { paid: true });
  const riders = day.walkers("visual", 40);
  let chats = 5000;
  const nextChat = () => ++chats;
  const nextRider = (): GeneratedRider => {
    const rider = riders.shift();
    if (rider === undefined) throw new Error("no rider is left");
    return rider;
  };
  const linkFor = async (rider: GeneratedRider, channel: "telegram" | "whatsapp", contact?: string) =>
    codeIn((await all.services.makeMessengerLink(self(rider), { channel, contact })).link);
  return {
    ...{ day, all, nextChat, nextRider, linkFor },
    /** Somebody whose chat is linked. */
    async withChat() {
      const [rider, chat] = [nextRider(), nextChat()];
      await all.update(written(chat, `/start ${await linkFor(rider, "telegram")}`));
      return { rider, chat };
    },
    /** What the bot has said to a chat besides that it is linked. */
    saidTo: (chat: number): string[] => saidIn(all.telegram.asked, chat).slice(1),
    /** From now on this chat alone: of several the one that was linked last would be told, and the clock stands still. */
    async linkOnly(actor: Actor): Promise<number> {
      for (const { id } of (await all.services.readReach(actor)).addresses)
        await all.services.unlinkAddress(actor, { addressId: id });
      const chat = nextChat();
      const { link } = await all.services.makeMessengerLink(actor, { channel: "telegram" });
      await all.update(written(chat, `/start ${codeIn(link)}`));
      return chat;
    },
    /** So many minutes later, with what is due by then. */
    async later(by: number): Promise<void> {
      await day.setTime(addSeconds(day.core.clock.now(), minutes(by)));
      await all.comeDue();
    },
    /** Asks for a trip and tells them of it by the ways of this world. */
    async promised(rider: GeneratedRider, leaveAt = "12:00"): Promise<TripRecord> {
      const asked = await day.ask(rider, { leaveAt, confirmed: ["chain"] });
      await all.work();
      return day.trip(asked.trip.id);
    },
    async changed(record: TripRecord) {
      await breakPromise(day.core, record.trip.id);
      await all.work();
    },
    addressesOf: async (rider: GeneratedRider) =>
      (await all.services.readReach(self(rider))).addresses.map(
        ({ channel, recipient }) => `${channel} ${recipient}`,
      ),
    openAnswers: async ({ trip }: TripRecord) =>
      (await all.services.listToTell(day.dispatcher)).answers
        .filter(({ story }) => story.notice.tripId === trip.id)
        .flatMap(({ story }) => story.answers.map(({ text }) => text)),
    end: async () => {
      await all.end();
      await day.end();
    },
  };
}
