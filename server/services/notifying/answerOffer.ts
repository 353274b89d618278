import type { OfferId } from "../../../shared/ids/index.ts";
import { isSelf } from "../../domain/notices/person.ts";
import { AppError } from "../../errors.ts";
import type { Notice } from "../../stores/index.ts";
import type { Answered } from "./answered.ts";
import type { NotifyingNeeds } from "./needs.ts";

interface Answering {
  notice: Notice;
  offerId: OfferId;
  choice: "yes" | "no";
  /** The same once more is the same. */
  key: string;
}

/** "Yes" promises what was offered, if it can still be had; "no" leaves the trip where it waits. Undefined: that takes a person. */
export async function answerOffer(
  deps: NotifyingNeeds,
  { notice, offerId, choice, key }: Answering,
): Promise<Answered | undefined> {
  const { person } = notice;
  if (person.role !== "rider" || !isSelf(notice)) return undefined;
  try {
    if (choice === "no") {
      await deps.refuseOffer(person, offerId);
      return { kind: "done", choice };
    }
    if (!(await isOpen(deps, offerId))) return { kind: "tooLate" };
    const { kind } = await deps.confirmOffer(person, offerId, key);
    return kind === "confirmed" ? { kind: "done", choice } : { kind: "tooLate" };
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

/** Who says "yes" twice has what they had. */
async function isOpen({ db, clock }: NotifyingNeeds, offerId: OfferId): Promise<boolean> {
  const offered = await db.offers.find(offerId);
  if (offered?.state === "open") return clock.now() <= offered.expiresAt;
  return offered?.state === "confirmed";
}
