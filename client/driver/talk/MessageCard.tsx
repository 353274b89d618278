import { useEffect, useRef } from "react";
import { type DriverAnswer, driverAnswers } from "../../../shared/lifeCycle/talk.ts";
import type { Manifest } from "../../../shared/schemas/driving.ts";
import type { DriverMessageView } from "../../../shared/schemas/talk.ts";
import { toIso } from "../../../shared/time/units.ts";
import { newIdempotencyKey } from "../../api/index.ts";
import { currentServiceNow, deviceClock } from "../../state/index.ts";
import { Button, Callout, useText } from "../../ui/index.ts";
import { askForHelp } from "../help/askForHelp.ts";
import { useMoving } from "../position/useMoving.ts";
import type { ReportQueue } from "../reports/reportQueue.ts";
import { useSpoken } from "../voice/useVoice.ts";
import { chime } from "./chime.ts";
import { useMessages } from "./useMessages.ts";

interface MessageCardProps {
  readonly manifest: Manifest;
  readonly reports: ReportQueue;
}

/** What a dispatcher says, one after the other: to be read when the vehicle stands; while it drives only that something waits. */
export function MessageCard({ manifest, reports }: MessageCardProps) {
  const { t } = useText();
  const [message] = useMessages(manifest.shiftId, reports);
  const moving = useMoving();
  const id = message?.id;
  const announced = useRef<string>(undefined);
  useEffect(() => {
    if (id === undefined || announced.current === id) return;
    announced.current = id;
    chime();
  }, [id]);
  useSpoken(message && moving ? t("driver.talk.waits") : undefined);
  if (message === undefined) return null;
  if (moving)
    return (
      <Callout tone="info" urgent>
        <p>{t("driver.talk.waits")}</p>
      </Callout>
    );
  return <Message key={message.id} {...{ message, manifest, reports }} />;
}

function Message({ message, manifest, reports }: MessageCardProps & { message: DriverMessageView }) {
  const { t, formats } = useText();
  const { id: messageId, shiftId, phrase, text, tripId, sentAt } = message;
  const about = manifest.stops.find((stop) => stop.tripId === tripId)?.rider.name;
  const understand = (answer?: DriverAnswer) => {
    const at = toIso(currentServiceNow());
    const done = deviceClock.stamp();
    reports.add({ actionId: newIdempotencyKey(), shiftId, messageId, ...(answer && { answer }), at, done });
    if (answer === "callMe") askForHelp(reports, { shiftId, need: "callMe" });
    else void reports.flush();
  };
  return (
    <section className="card stack" aria-label={t("driver.talk.title")}>
      <div role="alert" className="stack stack--tight">
        <h2>{t("driver.talk.title")}</h2>
        {about !== undefined && <p>{t("driver.talk.about", { name: about })}</p>}
        <p>
          <strong>
            {phrase === undefined ? (text ?? t("driver.talk.gone")) : t(`talk.phrase.${phrase}`)}
          </strong>
        </p>
        <p className="soft">{t("driver.talk.sent", { time: formats.time(sentAt) })}</p>
      </div>
      <Button look="primary" large wide icon="check" onPress={() => understand()}>
        {t("driver.talk.understood")}
      </Button>
      <div className="row">
        {driverAnswers.map((answer) => (
          <Button key={answer} large onPress={() => understand(answer)}>
            {t(`talk.answer.${answer}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}
