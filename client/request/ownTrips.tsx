import type { MessageKey } from "../../shared/i18n/index.ts";
import type { LeaveOrArrive, NewTripRequestInput, RiderTrip } from "../../shared/schemas/trips.ts";
import { type ApiError, useRead } from "../api/index.ts";
import { useServiceNow } from "../state/index.ts";
import { Button, Callout, PlaceLabel, useErrorText, useText } from "../ui/index.ts";

/** Why a wish does not go with another trip of the same person. */
const questions: Readonly<Record<string, MessageKey>> = {
  before: "chain.before",
  after: "chain.after",
  notYetThere: "chain.notYetThere",
};
const clashes = new Set(["trip.overlapsOwnTrip", "trip.tooFarFromOwnTrip", "trip.apartFromOwnTrip"]);

/** A question that the person may answer with yes, and no refusal. */
export const isChainQuestion = (error: ApiError | null): boolean => error?.code === "trip.apartFromOwnTrip";

/** About another trip of the same person, which is shown with it. */
export const isClash = ({ code, values }: ApiError): boolean =>
  clashes.has(code) && values.tripId !== undefined;

/** "Today, Monday 23 November, leave at 09:00", as people wished it. */
export function useWhenText(): (when: LeaveOrArrive) => string {
  const { t, formats } = useText();
  const now = useServiceNow(60_000);
  return ({ kind, at }) =>
    t(kind === "leaveAt" ? "when.leaveAt" : "when.arriveBy", {
      day: formats.relativeDay(at, now),
      time: formats.time(at),
    });
}

interface Ways {
  readonly pickup: Pick<RiderTrip["pickup"], "label">;
  readonly dropoff: Pick<RiderTrip["dropoff"], "label">;
}

function TripLines({ title, when, trip }: { title: string; when: LeaveOrArrive | undefined; trip: Ways }) {
  const { t } = useText();
  const whenText = useWhenText();
  return (
    <p>
      <strong>{title}</strong>
      <br />
      {when === undefined ? t("offers.asSoon") : whenText(when)}
      <br />
      <PlaceLabel of={trip.pickup} /> → <PlaceLabel of={trip.dropoff} />
    </p>
  );
}

/** The trip that a refused wish does not go with; nothing for other refusals. */
export function OtherTrip({ error }: { error: ApiError }) {
  const { t } = useText();
  const tripId = String(error.values.tripId);
  const { data } = useRead("getTrip", { params: { tripId } }, { enabled: isClash(error) });
  if (data === undefined) return null;
  return <TripLines title={t("chain.other")} when={data.trip.requested} trip={data.trip} />;
}

interface ChainQuestionProps {
  readonly error: ApiError;
  readonly wish: NewTripRequestInput;
  /** As soon as possible, whatever time stands in the wish. */
  readonly soonest?: boolean | undefined;
  readonly isSending: boolean;
  readonly onConfirm: () => void;
  readonly onChange: () => void;
}

/** The two trips that do not hang together by place, and whether they are meant so. */
export function ChainQuestion({ error, wish, soonest, isSending, onConfirm, onChange }: ChainQuestionProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const why = questions[String(error.values.gap)];
  return (
    <Callout tone="warn" title={t("chain.title")} urgent>
      <div className="stack stack--tight">
        <p>{why === undefined ? errorText(error) : t(why)}</p>
        <OtherTrip error={error} />
        <TripLines title={t("chain.this")} when={soonest === true ? undefined : wish.when} trip={wish} />
        <div className="row">
          <Button look="primary" onPress={onConfirm} isDisabled={isSending}>
            {t("chain.confirm")}
          </Button>
          <Button onPress={onChange} isDisabled={isSending}>
            {t("common.change")}
          </Button>
        </div>
      </div>
    </Callout>
  );
}
