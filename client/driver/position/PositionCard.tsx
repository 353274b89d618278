import { type DeviceStamp, serviceTimeOf, useStore } from "../../state/index.ts";
import { Button, Icon, type Texts, useErrorText, useText } from "../../ui/index.ts";
import type { Refusal } from "./positionSharing.ts";
import type { HiddenTime } from "./useHidden.ts";
import type { Sharing } from "./usePositionSharing.ts";

interface PositionCardProps extends Sharing {
  /** The browser keeps the screen on. */
  readonly isAwake: boolean;
  readonly hidden: HiddenTime | undefined;
}

/** Whether others see where the vehicle is, in words, what keeps them from it, and the switch. */
export function PositionCard({ state, detail, waiting, toggle, isAwake, hidden }: PositionCardProps) {
  const { t, formats } = useText();
  const errorText = useErrorText();
  const isOn = state !== "off" && state !== "denied" && state !== "unavailable";
  const words =
    state === "refused"
      ? (refusalText(detail.refusal, t) ?? errorText(detail.refusal))
      : state === "silent"
        ? t("driver.position.state.silent", { time: timeText(detail.lastMeasured, formats) })
        : t(`driver.position.state.${state}`);
  return (
    <section className="card">
      <h2 className="next-stop__kind">
        <Icon name="signal" size={24} />
        {t("driver.position")}
      </h2>
      <p role="status">{words}</p>
      <KeptCount waiting={waiting} />
      {isOn && !isAwake && <p>{t("driver.position.dark")}</p>}
      {isOn && hidden !== undefined && (
        <p>
          {t("driver.position.hidden", {
            ...{ from: timeText(hidden.from, formats), until: timeText(hidden.until, formats) },
          })}
        </p>
      )}
      <div className="row">
        <Button onPress={toggle} aria-pressed={isOn}>
          {t(isOn ? "driver.position.off" : "driver.position.on")}
        </Button>
      </div>
    </section>
  );
}

function KeptCount({ waiting }: Pick<Sharing, "waiting">) {
  const { t } = useText();
  const { length: count } = useStore(waiting);
  return count > 0 && <p className="numbers">{t("driver.position.kept", { count })}</p>;
}

const timeText = (stamp: DeviceStamp | undefined, formats: Texts["formats"]): string =>
  stamp === undefined ? "" : formats.time(serviceTimeOf(stamp));

/** What the driver can do about it; undefined: the error's own sentence says it. */
function refusalText(refusal: Refusal | undefined, t: Texts["t"]): string | undefined {
  if (refusal?.code === "position.implausible")
    return t(refusal.field === "at" ? "driver.position.refused.time" : "driver.position.refused.place");
  if (refusal?.code === "shift.notStarted") return t("driver.position.refused.notStarted");
  if (refusal?.code === "shift.ended") return t("driver.position.refused.ended");
  return undefined;
}
