import { useState } from "react";
import type { Manifest } from "../../../shared/schemas/driving.ts";
import type { HelpView } from "../../../shared/schemas/help.ts";
import { useRead } from "../../api/index.ts";
import { live, useLiveEvent } from "../../live/index.ts";
import { Button, Callout, useText } from "../../ui/index.ts";
import type { ReportQueue } from "../reports/reportQueue.ts";
import { SosCard } from "../sos/SosCard.tsx";
import { AskHelp } from "./AskHelp.tsx";
import { askForHelp } from "./askForHelp.ts";

interface HelpCardProps {
  readonly manifest: Manifest;
  readonly reports: ReportQueue;
}

/** One button for whatever is wrong, and what a dispatcher has said to it. */
export function HelpCard(props: HelpCardProps) {
  const { manifest, reports } = props;
  const { shiftId } = manifest;
  const { t } = useText();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <SosCard {...props} />
      <section className="card stack" aria-label={t("driver.help.title")}>
        <OwnHelp shiftId={shiftId} />
        <Button large wide icon="alert" onPress={() => setAsking(true)}>
          {t("driver.help.open")}
        </Button>
        <Button large wide icon="phone" onPress={() => askForHelp(reports, { shiftId, need: "callMe" })}>
          {t("driver.help.need.callMe")}
        </Button>
        {isAsking && (
          <AskHelp
            onClose={() => setAsking(false)}
            onAsk={(asked) => {
              setAsking(false);
              askForHelp(reports, { shiftId, ...asked });
            }}
          />
        )}
      </section>
    </>
  );
}

function OwnHelp({ shiftId }: { shiftId: Manifest["shiftId"] }) {
  const { data, refetch } = useRead("listOwnHelp", { params: { shiftId } });
  useLiveEvent(live, "manifest:changed", () => void refetch());
  return data?.help.map((help) => <OneHelp key={help.id} help={help} />);
}

function OneHelp({ help: { need, why, since, answer } }: { help: HelpView }) {
  const { t, formats } = useText();
  const title = `${formats.time(since)}: ${t(`driver.help.need.${need}`)}`;
  return (
    <Callout tone={answer === undefined ? "warn" : "good"} title={title} urgent={answer !== undefined}>
      {why !== undefined && <p>{t(`driver.cannotTake.why.${why}`)}</p>}
      <p>
        {answer === undefined
          ? t("driver.help.asked")
          : answer.called
            ? t("driver.help.answeredCalled", { time: formats.time(answer.at) })
            : t("driver.help.answered", { time: formats.time(answer.at), note: answer.note ?? "" })}
      </p>
    </Callout>
  );
}
