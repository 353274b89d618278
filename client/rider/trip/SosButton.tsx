import { useMemo, useState } from "react";
import type { Locale } from "../../../shared/i18n/index.ts";
import type { RiderTrip } from "../../../shared/schemas/trips.ts";
import { newIdempotencyKey, useRead, useWrite } from "../../api/index.ts";
import { live, useLiveEvent } from "../../live/index.ts";
import { loadLater } from "../../ui/i18n/loadLater.ts";
import { createTranslate } from "../../ui/i18n/translate.ts";
import { useLoadedMessages } from "../../ui/i18n/useLoadedMessages.ts";
import { ButtonLink, Callout, useText } from "../../ui/index.ts";
import { TwicePressed } from "../../ui/TwicePressed.tsx";

const load = (locale: Locale) => loadLater(locale, "sos");

/** The trip is no other for it: no news of the trip tells. */
const READ_AGAIN_MS = 15_000;

/** Help at once for who waits on the road or is aboard, at the second press. */
export function SosButton({ trip }: { readonly trip: RiderTrip }) {
  const { locale, formats } = useText();
  const { loaded } = useLoadedMessages(locale, load);
  const t = useMemo(() => loaded && createTranslate(loaded.locale, loaded.messages), [loaded]);
  const params = { tripId: trip.id };
  const { data, refetch } = useRead("getSosOfTrip", { params }, { refetchInterval: READ_AGAIN_MS });
  useLiveEvent(live, "trip:changed", ({ data: told }) => {
    if (told.id === trip.id) void refetch();
  });
  const [sosId, setSosId] = useState(newIdempotencyKey);
  const write = useWrite("callSosOfTrip", {
    onSuccess: () => setSosId(newIdempotencyKey()),
  });
  if (t === undefined) return null;
  const { open, ended } = data ?? {};
  const call = () => write.mutate({ params, body: { sosId } }, { onSettled: () => void refetch() });
  return (
    <section className="card stack" aria-label="SOS">
      {open !== undefined && (
        <Callout tone="bad" urgent>
          <p>{t("sos.called", { time: formats.time(open.since) })}</p>
        </Callout>
      )}
      {open === undefined && ended !== undefined && (
        <Callout tone="good" urgent>
          <p>{t("sos.ended", { time: formats.time(ended.at) })}</p>
        </Callout>
      )}
      {write.error !== null && open === undefined && (
        <Callout tone="bad" urgent>
          <p>{t("sos.failed")}</p>
        </Callout>
      )}
      {open === undefined && (
        <TwicePressed
          label={t("sos.open")}
          confirm={t("sos.confirm")}
          cancel={t("sos.cancel")}
          isDisabled={write.isPending}
          onConfirm={call}
        />
      )}
      <ButtonLink icon="phone" href="tel:112">
        112
      </ButtonLink>
    </section>
  );
}
