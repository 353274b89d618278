import { useState } from "react";
import type { RiderSummary } from "../../../shared/schemas/dispatching.ts";
import { newIdempotencyKey } from "../../api/index.ts";
import { type CallDraft, isBegun, startDraft, withRider } from "./callDraft.ts";
import { type CallWorld, firstCallTime } from "./callTimes.ts";
import { dropCall, findCall, type KeptCall, keepCall, keepSearch } from "./drafts.ts";

/** `untouched`: as it was offered; undefined where an earlier one is continued. */
interface OpenCall extends KeptCall {
  readonly untouched?: CallDraft;
}

const hasBegun = ({ draft, untouched }: OpenCall): boolean =>
  untouched === undefined || isBegun(draft, untouched);

const beginCall = (rider: RiderSummary, world: CallWorld): OpenCall => {
  const kept = findCall(rider.id);
  if (kept !== undefined) return kept;
  const untouched = startDraft(rider, firstCallTime(world));
  return { draft: untouched, untouched, key: newIdempotencyKey() };
};

/** The caller's request on the screen; whatever is written down is kept until it is booked or discarded. `first`: whom the telephone has told. */
export function useCall(world: () => CallWorld, first?: RiderSummary) {
  const [call, setCall] = useState<OpenCall | undefined>(() => first && beginCall(first, world()));
  const [finding, setFinding] = useState(first === undefined);
  const show = (next: OpenCall) => {
    setCall(next);
    if (hasBegun(next)) keepCall(next);
    else dropCall(next.draft.rider.id);
  };
  const open = (rider: RiderSummary) => {
    keepSearch("");
    setFinding(false);
    const begun = beginCall(rider, world());
    const { untouched } = begun;
    if (untouched === undefined || call === undefined || !hasBegun(call)) return setCall(begun);
    dropCall(call.draft.rider.id);
    return show({ ...call, untouched, draft: withRider(call.draft, rider), key: newIdempotencyKey() });
  };
  return {
    call: finding ? undefined : call,
    hasBegun: call !== undefined && hasBegun(call),
    open,
    findAnother: () => setFinding(true),
    /** Another wish is another request. */
    change: (draft: CallDraft) => call && show({ ...call, draft, key: newIdempotencyKey() }),
    drop: () => call && dropCall(call.draft.rider.id),
  };
}
