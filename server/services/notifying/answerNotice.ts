import type { TripId } from "../../../shared/ids/index.ts";
import type { Choice } from "../../../shared/notices/index.ts";
import { ofTrip } from "../../domain/facts/concerns.ts";
import type { Concerns } from "../../domain/facts/fact.ts";
import { choicesOf, noMeans } from "../../domain/notices/content.ts";
import { bySelf, concernsOfPerson, isSelf } from "../../domain/notices/person.ts";
import { understand } from "../../domain/notices/understand.ts";
import type { Actor } from "../../domain/people/model.ts";
import { AppError } from "../../errors.ts";
import type { NoticeAnswer, NoticeStory, Stores } from "../../stores/index.ts";
import { recordFact } from "../records/recordFact.ts";
import type { Answered } from "./answered.ts";
import { answerOffer } from "./answerOffer.ts";
import type { NotifyingNeeds } from "./needs.ts";

/** What came back by a channel that is sure who wrote. */
export interface Answering {
  /** What the channel calls the message: the same once more is taken once. */
  message: string;
  text: string;
  /** It was not written under this very message: of what was not asked there nothing is done, since it may be about another trip. */
  isLoose?: boolean | undefined;
}

/**
 * Takes an answer: "yes" settles the notice, a rider's "cancel", "ready" and "later" do what they say, and everything else is a dispatcher's. It waits for a
 * dispatcher until it is done, so that nobody's answer is lost with a process.
 */
export async function answerNotice(
  deps: NotifyingNeeds,
  noticeId: string,
  { message, text, isLoose = false }: Answering,
): Promise<Answered> {
  const story = await deps.db.notices.find(noticeId);
  if (story === undefined) throw new AppError("notice.unknown");
  const { content } = story.notice;
  const understood = understand(text, { choices: choicesOf(content), no: noMeans(content) });
  const said = understood.kind === "choice" ? understood.choice : undefined;
  const isAsked = said !== undefined && choicesOf(content).includes(said);
  const choice = isLoose && !isAsked && said === "cancel" ? undefined : said;
  const answer: NoticeAnswer = {
    ...{ id: deps.createId(), noticeId, message, text, choice, at: deps.clock.now() },
    isOpen: choice !== "yes" || content.kind === "offered",
  };
  if (!(await deps.db.transaction((tx) => take(tx, deps, { story, answer })))) return { kind: "known" };
  if (content.kind === "offered" && (choice === "yes" || choice === "no")) {
    const outcome = await answerOffer(deps, {
      notice: story.notice,
      offerId: content.offerId,
      choice,
      key: answer.id,
    });
    if (outcome !== undefined) await close(deps, answer.id);
    return outcome ?? { kind: "handedOver" };
  }
  if (choice === "yes") return { kind: "done", choice };
  if (choice === undefined || !(await isDone(deps, story, choice))) return { kind: "handedOver" };
  await close(deps, answer.id);
  return { kind: "done", choice };
}

const close = ({ db }: NotifyingNeeds, answerId: string): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.notices.closeAnswer(answerId);
    await tx.outbox.addEvent({ type: "notices.changed" });
  });

/** Who answers that they are not ready yet is asked again so much later. */
const NOT_YET = 30;

/** What riders themselves can do by an answer; undefined: that takes a person. */
const actOf: Partial<
  Record<Choice, (deps: NotifyingNeeds, rider: Actor, tripId: TripId) => Promise<unknown>>
> = {
  cancel: (deps, rider, tripId) => deps.cancelTrip(rider, tripId, { ways: "onward" }),
  ready: (deps, rider, tripId) => deps.sayReady(rider, tripId),
  later: (deps, rider, tripId) => deps.sayReadyLater(rider, tripId, { minutes: NOT_YET }),
};

/** False: the trip is beyond it, or it is not the rider who answers. */
async function isDone(deps: NotifyingNeeds, { notice }: NoticeStory, choice: Choice): Promise<boolean> {
  const act = actOf[choice];
  const { person, tripId } = notice;
  if (act === undefined || person.role !== "rider" || !isSelf(notice) || tripId === undefined) return false;
  try {
    await act(deps, person, tripId);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

async function take(
  tx: Stores,
  { clock }: NotifyingNeeds,
  { story, answer }: { story: NoticeStory; answer: NoticeAnswer },
): Promise<boolean> {
  const { notice, deliveries } = story;
  await tx.notices.lock(notice.id);
  if (!(await tx.notices.addAnswer(answer))) return false;
  const now = clock.now();
  // Who answers has read it.
  const last = deliveries.findLast(({ state }) => state !== "failed");
  if (last !== undefined) await tx.notices.setDelivery(last.id, { state: "read", at: now });
  if (notice.state === "waiting" || notice.state === "call")
    await tx.notices.setState(notice.id, "told", now);
  await recordFact(tx, {
    ...{ kind: "notice.answered", concerns: await concernsOf(tx, notice), at: now },
    by: bySelf(notice),
    details: { notice: notice.id, choice: answer.choice },
  });
  return true;
}

export async function concernsOf(
  tx: Pick<Stores, "trips">,
  { person, tripId }: NoticeStory["notice"],
): Promise<Concerns> {
  const record = tripId && (await tx.trips.find(tripId));
  return record ? ofTrip(record.trip) : concernsOfPerson(person);
}
