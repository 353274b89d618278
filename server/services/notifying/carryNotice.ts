import type { NoticeKind } from "../../../shared/notices/index.ts";
import { addSeconds, minutes, seconds } from "../../../shared/time/index.ts";
import { nextStep, type Way } from "../../domain/notices/carrying.ts";
import { isPast } from "../../domain/notices/timing.ts";
import { answersIn } from "../../domain/notices/words.ts";
import type { RiderFileRecord } from "../../domain/people/record.ts";
import type { NewDelivery, Notice, NoticeStory, Stores } from "../../stores/index.ts";
import { carryAt } from "./carryAt.ts";
import { maySpend } from "./maySpend.ts";
import type { NoticeWay, NotifyingNeeds } from "./needs.ts";
import type { NotifyingUseCases } from "./useCases.ts";
import { wordsFor } from "./wordsFor.ts";

/** A provider that has failed is left alone for so long, then tried by one notice. */
const FAILING = minutes(1);
/** Whether somebody still has to be rung for is looked at again. */
const CALL_AGAIN = minutes(10);

/** What has just left is on its way. */
const ARRIVING = seconds(30);

/** What a step leaves to be done outside of its transaction. */
interface ToSend {
  way: NoticeWay;
  delivery: NewDelivery;
  to: string;
  notice: Notice;
}

/** See `NotifyingUseCases`: one step at a time, each from what stands written, so that it may run twice and side by side. */
export function createCarryNotice(deps: NotifyingNeeds): NotifyingUseCases["carryNotice"] {
  return async (noticeId) => {
    await askAbout(deps, noticeId);
    const toSend = await deps.db.transaction((tx) => takeStep(tx, deps, noticeId));
    if (toSend !== undefined) await send(deps, toSend);
  };
}

async function takeStep(tx: Stores, deps: NotifyingNeeds, noticeId: string): Promise<ToSend | undefined> {
  await tx.notices.lock(noticeId);
  const story = await tx.notices.find(noticeId);
  if (story === undefined) return undefined;
  const { notice, deliveries } = story;
  const now = deps.clock.now();
  if (notice.state !== "waiting" && notice.state !== "call") return undefined;
  if (notice.tellAt > now) return void (await carryAt(tx, deps, { id: noticeId, at: notice.tellAt }));
  const record = notice.tripId && (await tx.trips.find(notice.tripId));
  if (isPast(notice.content, record, now)) return end(tx, deps, story, hasLeft(story) ? "told" : "over");
  if (notice.state === "call")
    return void (await carryAt(tx, deps, { id: noticeId, at: addSeconds(now, CALL_AGAIN) }));
  const rider = await tx.riderRecords.find(notice.riderId);
  if (rider === undefined) return end(tx, deps, story, "over");
  const ways = await waysTo(tx, deps, notice.content.kind);
  const step = nextStep({ kind: notice.content.kind, state: notice.state, deliveries }, ways, now);
  switch (step.kind) {
    case "end":
      return end(tx, deps, story, step.state);
    case "wait":
      return void (await carryAt(tx, deps, { id: noticeId, at: step.until }));
    case "giveUp":
      await tx.notices.setDelivery(step.delivery, { state: "failed", at: now, reason: "interrupted" });
      return void (await carryAt(tx, deps, { id: noticeId, at: now }));
    case "send":
      return begin(tx, deps, { story, rider, way: step.way });
  }
}

const hasLeft = ({ deliveries }: NoticeStory): boolean => deliveries.some(({ state }) => state !== "failed");

async function end(
  tx: Stores,
  deps: NotifyingNeeds,
  { notice }: NoticeStory,
  state: Notice["state"],
): Promise<undefined> {
  const now = deps.clock.now();
  await tx.notices.setState(notice.id, state, now);
  if (state === "call") await carryAt(tx, deps, { id: notice.id, at: addSeconds(now, CALL_AGAIN) });
  if (state === "call" || notice.state === "call") await tx.outbox.addEvent({ type: "notices.changed" });
}

/** Which ways are open: beyond the rule's leave and budget none that costs something. SMS goes to the number of the record. */
async function waysTo(tx: Stores, deps: NotifyingNeeds, kind: NoticeKind): Promise<Way[]> {
  const now = deps.clock.now();
  const paid = await maySpend(tx, deps, kind);
  const failing = new Set(await tx.notices.listFailing(addSeconds(now, seconds(-FAILING))));
  return deps.noticeWays
    .filter(({ channel, isPaid }) => channel === "sms" && (paid || !isPaid))
    .map(({ channel, provider, isPaid }) => ({ channel, provider, isPaid, isDown: failing.has(provider) }));
}

/** The try stands written before anything leaves: whoever comes second finds it, and sends nothing. */
async function begin(
  tx: Stores,
  deps: NotifyingNeeds,
  { story, rider, way: chosen }: { story: NoticeStory; rider: RiderFileRecord; way: Way },
): Promise<ToSend | undefined> {
  const { notice, deliveries } = story;
  const { channel, provider } = chosen;
  const way = deps.noticeWays.find((each) => each.channel === channel && each.provider === provider);
  if (way === undefined) return undefined;
  const at = deps.clock.now();
  const text = await wordsFor(tx, deps, { notice, rider, way });
  const delivery = {
    ...{ id: deps.createId(), noticeId: notice.id, no: deliveries.length + 1, channel, provider, text, at },
  };
  if (!(await tx.notices.addDelivery(delivery))) return undefined;
  // Should this process end before it knows what came of it, somebody looks.
  await carryAt(tx, deps, { id: notice.id, at: addSeconds(at, minutes(2)) });
  return { way, delivery, notice, to: notice.recipient === "rider" ? rider.phone : notice.recipient };
}

async function send(deps: NotifyingNeeds, { way, delivery, notice, to }: ToSend): Promise<void> {
  const sent = await way.send({
    ...{ id: delivery.id, to, text: delivery.text, locale: notice.locale },
    choices: answersIn(notice.content, notice),
  });
  const at = deps.clock.now();
  await deps.db.transaction(async (tx) => {
    if (sent.kind === "sent") {
      const { reference, cost } = sent;
      const state = sent.isDelivered === true ? "delivered" : "sent";
      await tx.notices.setDelivery(delivery.id, { state, at, reference, cost });
    } else {
      const { reason, again, ofMessage } = sent;
      const isOutage = ofMessage !== true;
      await tx.notices.setDelivery(delivery.id, { state: "failed", at, reason, again, isOutage });
    }
    await carryAt(tx, deps, { id: notice.id, at });
  });
  const isOfMessage = sent.kind === "failed" && sent.ofMessage === true;
  if (way.isPaid && !isOfMessage)
    await deps.db.health.noteTry(way.channel, sent.kind === "sent").catch(() => undefined);
}

/** Providers that do not call us are asked what became of what was sent and has not arrived yet. */
async function askAbout({ db, clock, noticeWays }: NotifyingNeeds, noticeId: string): Promise<void> {
  const last = (await db.notices.find(noticeId))?.deliveries.at(-1);
  if (last?.state !== "sent" || last.reference === undefined) return;
  if (clock.now() < addSeconds(last.since, ARRIVING)) return;
  const way = noticeWays.find(
    ({ channel, provider }) => channel === last.channel && provider === last.provider,
  );
  for (const { state, reason, cost } of (await way?.ask?.([last.reference])) ?? [])
    await db.notices.setDelivery(last.id, { state, at: clock.now(), reason, cost });
}
