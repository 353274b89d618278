import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { TripShareView } from "../../shared/schemas/sharedTrips.ts";
import { newIdempotencyKey, queryKey, useRead, useWrite } from "../api/index.ts";
import { TextField } from "../ui/fields/index.ts";
import { Button, Callout, ErrorState, Loading, useErrorText, useSay, useText } from "../ui/index.ts";
import { saveFile } from "../ui/saveFile.ts";

/** Links to the page of a trip: made, sent, looked through and ended; and the trip for a calendar. Reads when it is opened. */
export function TripLinks({ tripId }: { readonly tripId: string }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="card" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t("share.title")}</summary>
      {isOpen && <Opened tripId={tripId} />}
    </details>
  );
}

function Opened({ tripId }: { tripId: string }) {
  const { t, locale } = useText();
  const errorText = useErrorText();
  const cache = useQueryClient();
  const input = { params: { tripId } };
  const read = useRead("listTripShares", input);
  const [path, setPath] = useState<string>();
  const put = (shares: readonly TripShareView[]) =>
    cache.setQueryData(queryKey("listTripShares", input), { shares });
  const make = useWrite("shareTrip", {
    onSuccess: (answer) => {
      setPath(answer.path);
      put(answer.shares);
    },
  });
  const calendar = useWrite("getTripCalendar", { onSuccess: saveFile });
  const failed = make.error ?? calendar.error;
  return (
    <div className="stack">
      <p className="soft">{t("share.about")}</p>
      {path !== undefined && <MadeLink address={new URL(path, location.origin).href} />}
      <div className="row">
        <Button
          icon="plus"
          isPending={make.isPending}
          onPress={() => make.mutate({ ...input, body: { shareId: newIdempotencyKey() } })}
        >
          {t("share.make")}
        </Button>
        <Button
          icon="clock"
          isPending={calendar.isPending}
          onPress={() => calendar.mutate({ ...input, body: { locale } })}
        >
          {t("share.calendar")}
        </Button>
      </div>
      {calendar.isSuccess && <p role="status">{t("share.calendarSaved")}</p>}
      {failed !== null && (
        <Callout tone="bad" urgent>
          {errorText(failed)}
        </Callout>
      )}
      {read.data !== undefined && <Standing tripId={tripId} shares={read.data.shares} onEnded={put} />}
      {read.data === undefined && read.error !== null && (
        <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />
      )}
      {read.data === undefined && read.error === null && <Loading />}
    </div>
  );
}

/** Devices that can, offer whom to send it to; all others copy it. */
function MadeLink({ address }: { address: string }) {
  const { t } = useText();
  const say = useSay();
  const copy = () =>
    void navigator.clipboard?.writeText(address).then(
      () => say(t("share.copied")),
      () => say(t("share.copyByHand"), "error"),
    );
  const canSend = typeof navigator.share === "function";
  // Whoever closes the dialog of the device has decided otherwise.
  const send = () => void navigator.share({ text: t("share.text"), url: address }).catch(() => undefined);
  return (
    <Callout tone="good" title={t("share.made")}>
      <TextField
        label={t("share.link")}
        isReadOnly
        value={address}
        onFocus={({ target }) => target instanceof HTMLInputElement && target.select()}
      />
      <div className="row">
        {canSend && (
          <Button look="primary" onPress={send}>
            {t("share.send")}
          </Button>
        )}
        <Button look={canSend ? "secondary" : "primary"} onPress={copy}>
          {t("share.copy")}
        </Button>
      </div>
    </Callout>
  );
}

interface StandingProps {
  readonly tripId: string;
  readonly shares: readonly TripShareView[];
  readonly onEnded: (shares: readonly TripShareView[]) => void;
}

function Standing({ tripId, shares, onEnded }: StandingProps) {
  const { t, formats } = useText();
  const errorText = useErrorText();
  const say = useSay();
  const end = useWrite("endTripShare", {
    onSuccess: (answer) => {
      onEnded(answer.shares);
      say(t("share.ended"));
    },
  });
  if (shares.length === 0) return <p className="soft">{t("share.none")}</p>;
  return (
    <section className="stack stack--tight" aria-label={t("share.inForce")}>
      <h3>{t("share.inForce")}</h3>
      <ul className="stack stack--tight">
        {shares.map(({ id, madeAt, until, madeBy }) => {
          const made = { day: formats.shortDay(madeAt), time: formats.time(madeAt) };
          return (
            <li key={id}>
              <span className="numbers">
                {t("share.line", {
                  ...{ ...made, who: t(`share.by.${madeBy}`) },
                  ...{ untilDay: formats.shortDay(until), untilTime: formats.time(until) },
                })}
              </span>{" "}
              <Button
                look="quiet"
                aria-label={t("share.endNamed", made)}
                isPending={end.isPending}
                onPress={() => end.mutate({ params: { tripId, shareId: id } })}
              >
                {t("share.end")}
              </Button>
            </li>
          );
        })}
      </ul>
      {end.error !== null && <Callout tone="bad">{errorText(end.error)}</Callout>}
    </section>
  );
}
