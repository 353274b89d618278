import type { NoticeView } from "../../../shared/schemas/notices.ts";
import { useRead } from "../../api/index.ts";
import { live, useLiveEvent } from "../../live/index.ts";
import { Button, Callout, useErrorText, useText } from "../../ui/index.ts";

const READ_AGAIN_MS = 10_000;

/** What the people of a trip were told, by which channel, and how far each message has come. */
export function TripNotices({ tripId }: { tripId: string }) {
  const { t } = useText();
  const errorText = useErrorText();
  const input = { params: { tripId } };
  const read = useRead("listTripNotices", input, {
    ...{ refetchInterval: READ_AGAIN_MS, staleTime: 0, keepPrevious: true },
  });
  useLiveEvent(live, "notices:changed", () => void read.refetch());
  if (read.error !== null && read.data === undefined)
    return (
      <Callout tone="bad">
        <p>{errorText(read.error)}</p>
        <Button onPress={() => void read.refetch()}>{t("common.retry")}</Button>
      </Callout>
    );
  const notices = read.data?.notices ?? [];
  if (read.data === undefined) return null;
  return (
    <section>
      <h3>{t("dispatcher.told.title")}</h3>
      {notices.length === 0 && <p className="soft">{t("dispatcher.told.none")}</p>}
      <ul className="story" aria-label={t("dispatcher.told.title")}>
        {notices.map((notice) => (
          <li key={notice.id}>
            <Told notice={notice} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Told({ notice }: { notice: NoticeView }) {
  const { t, formats } = useText();
  const { to, toName, kind, deliveries, answers, state } = notice;
  const who = to === "contact" ? ` (${toName ?? t("dispatcher.told.contact")})` : "";
  const isOpen = state !== "told" || deliveries.length === 0;
  return (
    <details>
      <summary>
        <time className="numbers" dateTime={notice.at}>
          {formats.time(notice.at)}
        </time>{" "}
        {t(`notice.kind.${kind}`)}
        {who}
        {isOpen && `: ${t(`notice.state.${state}`)}`}
        {deliveries.map((delivery) => (
          <span key={`${delivery.channel} ${delivery.at}`}>
            {", "}
            {t(`channel.${delivery.channel}`)}{" "}
            {delivery.sent !== undefined && <span className="numbers">{formats.time(delivery.sent)} </span>}
            {t(`delivery.${delivery.state}`)}
          </span>
        ))}
      </summary>
      <blockquote className="calls__words" lang={notice.locale}>
        {notice.text}
      </blockquote>
      {answers.map(({ id, text, at }) => (
        <p key={id}>
          {t("dispatcher.told.answered", { time: formats.time(at) })} <q>{text}</q>
        </p>
      ))}
    </details>
  );
}
