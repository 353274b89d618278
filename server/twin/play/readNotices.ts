import type { NoticeView } from "../../../shared/schemas/index.ts";
import { toInstant } from "../../../shared/time/index.ts";
import { type Caller, RefusedCall } from "../apiSession.ts";
import type { NoticeLog } from "../figures/dayLog.ts";
import type { Town } from "./town.ts";

/** What was said by message about each trip, as the dispatcher's page tells it; on paper nobody sends any. */
export async function readNotices(dispatcher: Caller, town: Town): Promise<void> {
  try {
    for (const tripId of town.knownTrips()) {
      const { notices } = await dispatcher.call("listTripNotices", { params: { tripId } });
      const found = town.find(tripId);
      if (found !== undefined) found.trip.notices = notices.map(toLog);
    }
  } catch (error) {
    if (!(error instanceof RefusedCall && error.code === "request.unknownPath")) throw error;
  }
}

function toLog({ kind, to, toName, text, state, deliveries }: NoticeView): NoticeLog {
  const arrived = deliveries.find(({ state }) => state === "delivered" || state === "read");
  return {
    ...{ kind, to: toName === undefined ? to : `${to} ${toName}`, text },
    // A message that was read has been there by when it was sent.
    reachedAt: arrived && toInstant(arrived.sent ?? arrived.at),
    isOver: state === "over",
    cost: deliveries.reduce((sum, { cost }) => sum + (cost?.amount ?? 0), 0),
  };
}
