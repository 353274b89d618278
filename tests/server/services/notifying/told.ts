import { jobHandlers } from "../../../../server/compose/worker.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import { createServices } from "../../../../server/services/createServices.ts";
import type { ChannelDoors, NoticeWay, Sent } from "../../../../server/services/notifying/needs.ts";
import type { OutboxJob } from "../../../../server/stores/index.ts";
import { PostgresOutboxStore } from "../../../../server/stores/postgres/outboxStore.ts";
import { doJob } from "../../../../server/workers/startWorkers.ts";
import type { TripId } from "../../../../shared/ids/index.ts";
import type { ContactRight } from "../../../../shared/needs/riderRecords.ts";
import type { ServiceRules } from "../../../../shared/schemas/serviceRules.ts";
import type { ServiceDay } from "../serviceDay.ts";

/** What the people of a trip were told, in order. */
export async function told(day: ServiceDay, tripId: TripId) {
  const stories = await day.core.db.notices.listOfTrip(tripId);
  return stories.map(({ notice, deliveries }) => ({
    ...{ id: notice.id, kind: notice.content.kind, to: notice.recipient, state: notice.state },
    texts: deliveries.map(({ text }) => text),
    tries: deliveries.map(({ provider, state, reason }) =>
      [provider, state, reason].filter(Boolean).join(" "),
    ),
    costs: deliveries.flatMap(({ cost }) => cost?.amount ?? []),
  }));
}

let phones = 0;
/** Gives the rider a contact of these rights; answers with the contact's number. */
export async function withContact(
  day: ServiceDay,
  rider: GeneratedRider,
  may: ContactRight[],
  consent: { consentUntil?: string } = {},
): Promise<string> {
  const phone = `+7700999${String(++phones).padStart(4, "0")}`;
  const record = await day.core.db.riderRecords.find(rider.id);
  if (record === undefined) throw new Error("no such rider");
  await day.core.db.riderRecords.replace([
    { ...record, contacts: [{ name: "Mother", phone, may, ...consent }] },
  ]);
  return phone;
}

type Way = Partial<NoticeWay> & { provider: string; sends?: (Sent | "cutOff")[] };

/**
 * The same service with other ways for messages: each does what it is told for ever by the last of `sends`, and delivers otherwise. What
 * costs something is allowed, and bounded, for it alone.
 */
export function byWays(
  day: ServiceDay,
  ways: readonly Way[],
  {
    paid = false,
    tengePerMonth,
    doors = {},
    waitingOffers,
  }: {
    paid?: boolean;
    tengePerMonth?: number;
    doors?: ChannelDoors;
    waitingOffers?: ServiceRules["waitingOffers"]["value"];
  } = {},
) {
  const sent: { provider: string; to: string; text: string }[] = [];
  const noticeWays = ways.map((way): NoticeWay => {
    const { sends = [] } = way;
    let nth = 0;
    return {
      ...{ channel: "sms", isPaid: false, canAnswer: false, ...way },
      send: async (message) => {
        sent.push({ provider: way.provider, to: message.to, text: message.text });
        if (way.send !== undefined) return way.send(message);
        const does = sends[Math.min(nth++, sends.length - 1)];
        if (does === "cutOff") throw new Error("cut off");
        return does ?? { kind: "sent", reference: message.id, isDelivered: true };
      },
    };
  });
  const termsOn: typeof day.core.terms.on = (of) => {
    const terms = day.core.terms.on(of);
    const { notices, noticeBudget } = terms.rules;
    const budget = tengePerMonth === undefined ? undefined : { tengePerMonth };
    return {
      ...terms,
      rules: {
        ...terms.rules,
        notices: { ...notices, value: { ...notices.value, paid } },
        noticeBudget: { ...noticeBudget, value: budget },
        waitingOffers: { ...terms.rules.waitingOffers, value: waitingOffers },
      },
    };
  };
  const services = createServices({ ...day.core.needs, noticeWays, channelDoors: doors, termsOn });
  const jobs = { ...day.jobs, handlers: jobHandlers({ ...day.core, services }) };
  const work = async (): Promise<void> => {
    const outbox = new PostgresOutboxStore(day.core.kysely);
    const waiting: OutboxJob[] = [];
    while (
      (await outbox.publish("job", 500, async ({ rows }) => {
        waiting.push(...rows);
      })) > 0
    )
      for (const { id, name, payload } of waiting.splice(0))
        if (name in jobs.handlers) await doJob(jobs, { name, data: { ...payload, outbox: Number(id) } });
  };
  const comeDue = async (): Promise<void> => {
    await services.drainDue();
    await work();
  };
  return { services, sent, work, comeDue };
}
