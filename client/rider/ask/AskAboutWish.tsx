import { useState } from "react";
import type { ErrorCode } from "../../../shared/errors/index.ts";
import type { NewTripRequestInput, RiderTrip } from "../../../shared/schemas/trips.ts";
import { type ApiError, newIdempotencyKey, useWrite } from "../../api/index.ts";
import { useSay, useText } from "../../ui/index.ts";
import { AskDialog } from "../trip/AskPerson.tsx";

/** What a person can decide otherwise; the server says no to all else. */
const decidedByPeople: ReadonlySet<string> = new Set<ErrorCode>([
  ...(["rider.notEligible", "rider.eligibilityEnds", "rider.quotaUsed", "rider.quotaHoursUsed"] as const),
  ...(["rider.purposeNotCovered", "rider.territoryNotCovered"] as const),
]);
export const isForPeople = ({ code }: Pick<ApiError, "code">): boolean => decidedByPeople.has(code);

interface AskAboutWishProps {
  readonly wish: NewTripRequestInput;
  readonly onAsked: (trip: RiderTrip) => void;
}

/** A wish that a rule speaks against goes to a dispatcher, who answers with a reason. */
export function AskAboutWish({ wish, onAsked }: AskAboutWishProps) {
  const { t, formats } = useText();
  const say = useSay();
  const [idempotencyKey] = useState(newIdempotencyKey);
  const write = useWrite("askPerson", {
    onSuccess: ({ trip, appeal: { dueBy } }) => {
      say(t("appeal.sent", { time: formats.time(dueBy), day: formats.shortDay(dueBy) }));
      onAsked(trip);
    },
  });
  return (
    <AskDialog
      label={t("appeal.ask.refusal")}
      {...{ isPending: write.isPending, error: write.error }}
      onSend={(asked) => write.mutate({ body: { ...asked, wish }, idempotencyKey })}
    />
  );
}
