import { addSeconds, type Instant, minutes, seconds } from "../../../shared/time/index.ts";
import { nextStep, type Way } from "../../domain/notices/carrying.ts";
import { isSelf } from "../../domain/notices/person.ts";
import { isPast, isWorkPast } from "../../domain/notices/timing.ts";
import { answersIn } from "../../domain/notices/words.ts";
import { isWork } from "../../domain/notices/workContent.ts";
import type { NewDelivery, Notice, NoticeStory, Stores } from "../../stores/index.ts";
import { pricedBy } from "../records/pricedBy.ts";
import { carryAt } from "./carryAt.ts";
import type { NoticeWay, NotifyingNeeds } from "./needs.ts";
import { endAddress } from "./reach/endAddress.ts";
import { type KnownPerson, readPerson } from "./reach/readPerson.ts";
import { isInTalk, type Reach, readReach } from "./reach/readReach.ts";
import { startOffer } from "./startOffer.ts";
import type { NotifyingUseCases } from "./useCases.ts";
import { wordsFor } from "./wordsFor.ts";
import { isMessageSettled } from "./work/ofMessage.ts";

/** Whether somebody still has to be rung for is looked at again. */
const CALL_AGAIN = minutes(10);

/** What has just left is on its way. */
const ARRIVING = seconds(30);

/** What a step leaves to be done outside of its transaction. */
interface ToSend {
  way: NoticeWay;
  delivery: NewDelivery;
  to: string;
  isInTalk: boolean;
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
  if (await isGoneBy(tx, notice, now)) return end(tx, deps, story, hasLeft(story) ? "told" : "over");
  if (notice.state === "call")
    return void (await carryAt(tx, deps, { id: noticeId, at: addSeconds(now, CALL_AGAIN) }));
  const known = await readPerson(tx, notice.person);
  if (known === undefined) return end(tx, deps, story, "over");
  const reach = await readReach(tx, deps, notice);
  const step = nextStep({ kind: notice.content.kind, state: notice.state, deliveries }, reach.ways, now);
  switch (step.kind) {
    case "end":
      return end(tx, deps, story, step.state);
    case "wait":
      return void (await carryAt(tx, deps, { id: noticeId, at: step.until }));
    case "giveUp":
      await tx.notices.setDelivery(step.delivery, { state: "failed", at: now, reason: "interrupted" });
      return void (await carryAt(tx, deps, { id: noticeId, at: now }));
    case "send":
      return begin(tx, deps, { story, known, way: step.way, reach });
  }
}

/** By the trip as it stands, or the run. */
async function isGoneBy(tx: Stores, { tripId, content }: Notice, now: Instant): Promise<boolean> {
  if (content.kind === "offered" && (await tx.offers.find(content.offerId))?.state !== "open") return true;
  if (!isWork(content)) return isPast(content, tripId && (await tx.trips.find(tripId)), now);
  if (content.kind === "messageWaiting") return isMessageSettled(tx, content);
  const seen = content.kind === "runChanged" ? await tx.fleet.findSeen(content.shiftId) : undefined;
  return isWorkPast(content, now, seen);
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

/** The try stands written before anything leaves: whoever comes second finds it, and sends nothing. */
async function begin(
  tx: Stores,
  deps: NotifyingNeeds,
  { story, known, way: chosen, reach }: { story: NoticeStory; known: KnownPerson; way: Way; reach: Reach },
): Promise<ToSend | undefined> {
  const { notice, deliveries } = story;
  const { channel, provider, address } = chosen;
  const way = deps.noticeWays.find((each) => each.channel === channel && each.provider === provider);
  const linked = reach.addresses.find(({ id }) => id === address);
  const to = linked?.address ?? (isSelf(notice) ? known.phone : notice.recipient);
  if (way === undefined || to === undefined) return undefined;
  const at = deps.clock.now();
  const text = await wordsFor(tx, deps, { notice, rider: known.rider, way });
  const delivery = {
    ...{ id: deps.createId(), noticeId: notice.id, no: deliveries.length + 1, channel, provider },
    ...{ address, text, at },
  };
  if (!(await tx.notices.addDelivery(delivery))) return undefined;
  // Should this process end before it knows what came of it, somebody looks.
  await carryAt(tx, deps, { id: notice.id, at: addSeconds(at, minutes(2)) });
  return { way, delivery, notice, to, isInTalk: isInTalk(deps, linked) };
}

const pages = { rider: "/", driver: "/driver", staff: "/dispatch" } as const;

async function send(deps: NotifyingNeeds, toSend: ToSend): Promise<void> {
  const { way, delivery, notice, to, isInTalk } = toSend;
  const sent = await way.send({
    ...{ id: delivery.id, to, text: delivery.text, locale: notice.locale, isInTalk },
    ...{
      kind: notice.content.kind,
      page: pages[notice.person.role],
      choices: answersIn(notice.content, notice),
    },
  });
  const at = deps.clock.now();
  await deps.db.transaction(async (tx) => {
    if (sent.kind === "sent") {
      const { reference } = sent;
      const cost = pricedBy(deps, way, { said: sent.cost, text: delivery.text });
      const state = sent.isDelivered === true ? "delivered" : "sent";
      await tx.notices.setDelivery(delivery.id, { state, at, reference, cost });
      await startOffer(tx, notice.content, { channel: way.channel, state, at });
    } else {
      const { reason, again, ofMessage, gone } = sent;
      const isOutage = ofMessage !== true && gone !== true;
      await tx.notices.setDelivery(delivery.id, { state: "failed", at, reason, again, isOutage });
      if (delivery.address !== undefined)
        await noteFailure(tx, { address: delivery.address, at, isGone: gone === true });
    }
    await carryAt(tx, deps, { id: notice.id, at });
  });
  const isOfMessage = sent.kind === "failed" && (sent.ofMessage === true || sent.gone === true);
  if (way.isPaid && !isOfMessage)
    await deps.db.health.noteTry(way.channel, sent.kind === "sent").catch(() => undefined);
}

/** One that is none any more is forgotten, so that the next way has its turn at once. */
const noteFailure = async (
  tx: Stores,
  { address, at, isGone }: { address: string; at: Instant; isGone: boolean },
): Promise<void> => {
  if (isGone) await endAddress(tx, { id: address, by: { role: "system" }, because: "provider", at });
  else await tx.channels.noteFailed(address, at);
};

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
