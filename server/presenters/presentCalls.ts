import type { CallDayView, Caller, Calls } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import type { CallerRecord, CallPicture } from "../services/dispatching/calls/calls.ts";
import type { ReportingUseCases } from "../services/reporting/useCases.ts";
import { presentRiderSummary } from "./presentRider.ts";
import type { Viewing } from "./viewing.ts";

/** The telephone as a dispatcher sees it. */
export function presentCalls({ calls, missed }: CallPicture, viewing: Viewing): Calls {
  const callersOf = (callers: readonly CallerRecord[]) => callers.map((each) => presentCaller(each, viewing));
  return {
    calls: calls.map(({ call, isMine, callers }) => ({
      ...{ id: call.id, phone: call.phone ?? null, state: call.state, at: toIso(call.began), isMine },
      ...(call.takenBy !== undefined && { takenBy: call.takenBy.name }),
      callers: callersOf(callers),
    })),
    missed: missed.map(({ missed: { callId, phone, count, at }, callers }) => ({
      ...{ id: callId, phone, count, at: toIso(at), callers: callersOf(callers) },
    })),
  };
}

const presentCaller = ({ rider, contact, nextTrip }: CallerRecord, viewing: Viewing): Caller => ({
  rider: presentRiderSummary(rider, viewing),
  ...(contact !== undefined && { contact }),
  ...(nextTrip !== undefined && { nextTrip: { ...nextTrip, at: toIso(nextTrip.at) } }),
});

type CallDay = Awaited<ReturnType<ReportingUseCases["readCallFigures"]>>["days"][number];

export const presentCallDay = (figures: CallDay): CallDayView => {
  const { day, calls, answered, missed, waitHalf, waitLongest, gaveUpHalf } = figures;
  return {
    ...{ day, calls, answered, missed },
    ...(waitHalf !== undefined && { waitHalf }),
    ...(waitLongest !== undefined && { waitLongest }),
    ...(gaveUpHalf !== undefined && { gaveUpHalf }),
  };
};
