import { addSeconds, hours, minutes, seconds } from "../../../shared/time/index.ts";
import { triedBy, wayState } from "../../domain/notices/wayState.ts";
import type { Actor } from "../../domain/people/model.ts";
import { AppError } from "../../errors.ts";
import { canSteerMessages } from "../../policies/index.ts";
import { readBudget } from "../records/noticeBudget.ts";
import { todayOf } from "../records/today.ts";
import type { NoticeWay, NotifyingNeeds } from "./needs.ts";
import type { NotifyingUseCases } from "./useCases.ts";

const LATELY = hours(1);
/** As `carryNotice` leaves it alone. */
const FAILING = minutes(1);

type WayName = Pick<NoticeWay, "channel" | "provider">;

/** For who is over the whole service: by which ways this installation sends, and whether each works. */
export function createMessageWays(
  deps: NotifyingNeeds,
): Pick<NotifyingUseCases, "readMessageWays" | "checkMessageWay"> {
  const { db, clock, noticeWays } = deps;
  return {
    async readMessageWays(actor) {
      requireSteering(actor);
      const now = clock.now();
      const { paid } = deps.termsOn(todayOf(deps)).rules.notices.value;
      const [budget, uses, failing] = await Promise.all([
        readBudget(db, deps),
        db.messages.readUse(noticeWays, addSeconds(now, seconds(-LATELY))),
        db.notices.listFailing(addSeconds(now, seconds(-FAILING))),
      ]);
      const ways = noticeWays.map((way) => {
        const { channel, provider, isPaid, canAnswer } = way;
        const use = uses.find((each) => isSame(each, way));
        const isFailing = failing.includes(provider);
        return {
          ...{ channel, provider, isPaid, canAnswer, lastSuccess: use?.lastSuccess },
          ...{ failures: use?.failures ?? 0, triedBy: way.check && triedBy(channel) },
          state: wayState({ isPaid, isFailing, paid, level: budget.level }),
        };
      });
      return { ways, isPaidAllowed: paid, budget };
    },

    async checkMessageWay(actor, name) {
      requireSteering(actor);
      // What needs no account cannot fail.
      return (await findWay(noticeWays, name).check?.()) ?? { kind: "works" };
    },
  };
}

export function requireSteering(actor: Actor): void {
  if (!canSteerMessages(actor)) throw new AppError("session.forbidden");
}

const isSame = (one: WayName, other: WayName): boolean =>
  one.channel === other.channel && one.provider === other.provider;

/** Throws request.invalid where this installation has no such way. */
export function findWay(ways: readonly NoticeWay[], name: WayName): NoticeWay {
  const way = ways.find((each) => isSame(each, name));
  if (way === undefined) throw new AppError("request.invalid", { field: "provider" });
  return way;
}
