import type { CallOutcome } from "../../../shared/notices/index.ts";
import { isSelf } from "../../domain/notices/person.ts";
import { shortName } from "../../domain/notices/recipients.ts";
import { isPast } from "../../domain/notices/timing.ts";
import { readOut } from "../../domain/notices/words.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { RiderFileRecord } from "../../domain/people/record.ts";
import { AppError } from "../../errors.ts";
import type { NoticeStory, Stores } from "../../stores/index.ts";
import { recordFact } from "../records/recordFact.ts";
import { requireStaff } from "../records/requireStaff.ts";
import { concernsOf } from "./answerNotice.ts";
import type { NotifyingNeeds } from "./needs.ts";
import type { NotifyingUseCases, ToReach } from "./useCases.ts";

const AT_MOST = 200;

/** Who has to be rung, who has answered what no machine understands, and what came of it. */
export function createCallList(
  deps: NotifyingNeeds,
): Pick<NotifyingUseCases, "listToTell" | "markTold" | "settleAnswer" | "listTripNotices"> {
  return {
    async listToTell(actor) {
      requireStaff(actor);
      const { notices } = deps.db;
      const now = deps.clock.now();
      const calls = await completed(deps, await notices.listToCall(AT_MOST));
      return {
        calls: calls.filter(({ story, record }) => !isPast(story.notice.content, record, now)),
        answers: await completed(deps, await notices.listAnswered(AT_MOST)),
      };
    },
    markTold: (actor, noticeId, outcome) => markTold(deps, actor, { noticeId, outcome }),
    settleAnswer: (actor, answerId) => settleAnswer(deps, actor, answerId),
    async listTripNotices(actor, tripId) {
      requireStaff(actor);
      return completed(deps, await deps.db.notices.listOfTrip(tripId));
    },
  };
}

async function completed(
  { db, clock, region }: NotifyingNeeds,
  stories: readonly NoticeStory[],
): Promise<ToReach[]> {
  const riders = await ridersOf(db, stories);
  const tripIds = [...new Set(stories.flatMap(({ notice }) => notice.tripId ?? []))];
  const trips = new Map((await db.trips.listByIds(tripIds)).map((record) => [record.trip.id, record]));
  return stories.flatMap((story) => {
    const { notice } = story;
    const rider = riders.get(notice.person.id);
    if (rider === undefined) return [];
    const about = isSelf(notice) ? undefined : shortName(rider.name);
    const telling = { locale: notice.locale, now: clock.now(), timeZone: region.timeZone, about };
    const record = notice.tripId && trips.get(notice.tripId);
    return [{ story, rider, record, text: readOut(notice.content, telling) }];
  });
}

/** Those whom notices are about; of people at work there is nobody. */
export async function ridersOf(
  db: Pick<Stores, "riderRecords">,
  stories: readonly NoticeStory[],
): Promise<Map<string, RiderFileRecord>> {
  const ids = stories.flatMap(({ notice: { person } }) => (person.role === "rider" ? [person.id] : []));
  const riders = await db.riderRecords.listByIds([...new Set(ids)]);
  return new Map(riders.map((rider) => [rider.id, rider]));
}

/** Who did not answer stays on the list, behind the others; who was told is off it. Saying so twice changes nothing. */
async function markTold(
  { db, clock }: NotifyingNeeds,
  actor: Actor,
  { noticeId, outcome }: { noticeId: string; outcome: CallOutcome },
): Promise<void> {
  requireStaff(actor);
  await db.transaction(async (tx) => {
    await tx.notices.lock(noticeId);
    const story = await tx.notices.find(noticeId);
    if (story === undefined) throw new AppError("notice.unknown");
    const { notice } = story;
    if (notice.state !== "call") return;
    const at = clock.now();
    await tx.notices.setState(noticeId, outcome === "told" ? "called" : "call", at);
    await recordFact(tx, {
      ...{ kind: "notice.called", concerns: await concernsOf(tx, notice), by: actor, at },
      details: { notice: noticeId, outcome },
    });
  });
}

async function settleAnswer({ db, clock }: NotifyingNeeds, actor: Actor, answerId: string): Promise<void> {
  requireStaff(actor);
  await db.transaction(async (tx) => {
    const closed = await tx.notices.closeAnswer(answerId);
    const story = closed && (await tx.notices.find(closed.noticeId));
    if (story === undefined) return;
    await recordFact(tx, {
      ...{ kind: "notice.settled", concerns: await concernsOf(tx, story.notice), by: actor, at: clock.now() },
      details: { notice: story.notice.id },
    });
  });
}
