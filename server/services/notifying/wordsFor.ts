import type { TripId } from "../../../shared/ids/index.ts";
import { bySystem } from "../../domain/facts/fact.ts";
import { carriesLink } from "../../domain/notices/content.ts";
import { isSelf } from "../../domain/notices/person.ts";
import { shortName } from "../../domain/notices/recipients.ts";
import { wordsOf } from "../../domain/notices/words.ts";
import type { RiderFileRecord } from "../../domain/people/record.ts";
import type { Notice, Stores } from "../../stores/index.ts";
import { createTripLink, linkPath, shareHash, worksUntil } from "../records/createTripLink.ts";
import type { NoticeWay, NotifyingNeeds } from "./needs.ts";

interface Told {
  notice: Notice;
  /** Whose trip it is; of work there is none. */
  rider: RiderFileRecord | undefined;
  way: Pick<NoticeWay, "channel" | "canAnswer">;
}

/** What a notice says by this way, with the link to its trip's page where that has room; a link that nobody is sent is not made. */
export async function wordsFor(tx: Stores, deps: NotifyingNeeds, told: Told): Promise<string> {
  const { notice, rider, way } = told;
  const { kind } = notice.content;
  const link =
    notice.tripId !== undefined && carriesLink(kind)
      ? await findLink(tx, deps, { tripId: notice.tripId, recipient: notice.recipient })
      : undefined;
  const text = wordsOf(notice.content, {
    ...{ locale: notice.locale, now: deps.clock.now(), timeZone: deps.region.timeZone },
    ...{ channel: way.channel, canAnswer: way.canAnswer, phone: deps.dispatcherPhone },
    about: rider === undefined || isSelf(notice) ? undefined : shortName(rider.name),
    link: link?.address,
  });
  if (link !== undefined && text.includes(link.address)) await link.make();
  return text;
}

/**
 * The one link that this person's messages about this trip carry: what opens it follows from both, by the service's secret, so that it is
 * kept nowhere and is the same in every message. None once the page can be read no more, or somebody has ended it.
 */
async function findLink(
  tx: Stores,
  deps: NotifyingNeeds,
  { tripId, recipient }: { tripId: TripId; recipient: string },
): Promise<{ address: string; make(): Promise<unknown> } | undefined> {
  if (deps.publicOrigin === undefined) return undefined;
  await tx.tripShares.lockTrip(tripId);
  const record = await tx.trips.find(tripId);
  if (record === undefined || worksUntil(deps, record) <= deps.clock.now()) return undefined;
  const token = deps.digest("noticeLink", tripId, recipient);
  const share = await tx.tripShares.findByHash(shareHash(deps, token));
  if (share?.endedAt !== undefined) return undefined;
  return {
    address: new URL(linkPath(record, token), deps.publicOrigin).href,
    make: async () => {
      if (share !== undefined) return;
      const known = { ...deps, createToken: () => token };
      await createTripLink(tx, known, { tripId, purpose: "notice", by: bySystem });
    },
  };
}
