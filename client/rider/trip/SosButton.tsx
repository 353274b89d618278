import { useMemo, useState } from "react";
import { sos as en } from "../../../shared/i18n/en/sos.ts";
import { sos as kk } from "../../../shared/i18n/kk/sos.ts";
import { sos as ru } from "../../../shared/i18n/ru/sos.ts";
import type { RiderTrip } from "../../../shared/schemas/trips.ts";
import { newIdempotencyKey, useRead, useWrite } from "../../api/index.ts";
import { live, useLiveEvent } from "../../live/index.ts";
import { createTranslate } from "../../ui/i18n/translate.ts";
import { Callout, useText } from "../../ui/index.ts";
import { TwicePressed } from "../../ui/TwicePressed.tsx";

/** They come with the button: help waits for no further file. */
const texts = { kk, ru, en };

/** The trip is no other for it: no news of the trip tells. */
const READ_AGAIN_MS = 15_000;

/** Help at once for who waits on the road or is aboard, at the second press. */
export function SosButton({ trip }: { readonly trip: RiderTrip }) {
  const { locale, formats } = useText();
  const t = useMemo(() => createTranslate(locale, texts[locale]), [locale]);
  const params = { tripId: trip.id };
  const { data, refetch } = useRead("getSosOfTrip", { params }, { refetchInterval: READ_AGAIN_MS });
  useLiveEvent(live, "trip:changed", ({ data: told }) => {
    if (told.id === trip.id) void refetch();
  });
  const [sosId, setSosId] = useState(newIdempotencyKey);
  const write = useWrite("callSosOfTrip", {
    onSuccess: () => setSosId(newIdempotencyKey()),
  });
  const { open, ended } = data ?? {};
  const call = () => write.mutate({ params, body: { sosId } }, { onSettled: () => void refetch() });
  return (
    <>
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
    </>
  );
}
