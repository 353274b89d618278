import type { RiderId, TripId } from "../../../shared/ids/index.ts";
import { addSeconds } from "../../../shared/time/index.ts";
import type { FactBy } from "../../domain/facts/fact.ts";
import type { NoticeContent } from "../../domain/notices/content.ts";
import { isNews } from "../../domain/notices/news.ts";
import { ofRider } from "../../domain/notices/person.ts";
import { type Recipient, recipientsOf } from "../../domain/notices/recipients.ts";
import { settling, tellAt } from "../../domain/notices/timing.ts";
import { noWishes } from "../../domain/notices/ways.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import type { Notice, Stores } from "../../stores/index.ts";
import { todayOf } from "../records/today.ts";
import { carryAt } from "./carryAt.ts";
import type { NotifyingNeeds } from "./needs.ts";

/** What is told, of whom, and what it is about: with kind and person the key under which it is told once. */
export interface Telling {
  content: NoticeContent;
  riderId: RiderId;
  record?: TripRecord | undefined;
  about: string;
  by: FactBy;
}

/** Writes a notice for everybody whom it concerns and has not had it, and sees to it that it is carried when its time comes. */
export async function addNotices(tx: Stores, deps: NotifyingNeeds, telling: Telling): Promise<Notice[]> {
  await tx.riders.lock(telling.riderId); // so that of two facts each is weighed by what the other has told
  const rider = await tx.riderRecords.find(telling.riderId);
  if (rider === undefined) return [];
  const today = todayOf(deps);
  const person = ofRider(telling.riderId);
  const { onlySafety } = (await tx.channels.findWishes(person)) ?? noWishes;
  const recipients = recipientsOf(telling.content.kind, rider, { by: telling.by, today, onlySafety });
  const earlier = telling.record === undefined ? [] : await tx.notices.listOfTrip(telling.record.trip.id);
  const told = (to: string) =>
    earlier
      .map(({ notice }) => notice)
      .filter(({ recipient, state }) => recipient === to && state !== "over" && state !== "nobody")
      .map(({ content }) => content);
  const notices = recipients.map((each) => noticeTo(each, telling, deps));
  const added = await tx.notices.add(
    notices.filter(({ recipient }) => isNews(telling.content, told(recipient))),
  );
  for (const { id, tellAt: at } of added) await carryAt(tx, deps, { id, at });
  return added;
}

function noticeTo(recipient: Recipient, telling: Telling, deps: NotifyingNeeds): Notice {
  const { content, riderId, record, about } = telling;
  const now = deps.clock.now();
  return {
    ...{ id: deps.createId(), person: ofRider(riderId), about, content },
    ...{ state: "waiting", madeAt: now, stateSince: now },
    ...(record !== undefined && { tripId: record.trip.id satisfies TripId }),
    recipient: recipient.role === "rider" ? "rider" : recipient.phone,
    locale: recipient.locale,
    tellAt: timeOf(deps, telling),
  };
}

function timeOf(deps: NotifyingNeeds, { content, record }: Telling) {
  const today = todayOf(deps);
  const { rules, timeZone } = deps.termsOn(today);
  const { quietFrom: from, quietUntil: until } = rules.notices.value;
  const moment = { now: deps.clock.now(), today, timeZone, quiet: { from, until } };
  const trip = record && { serviceDay: record.trip.serviceDay, begins: record.promise.pickupWindow.from };
  return addSeconds(tellAt(moment, trip), settling(content.kind));
}
