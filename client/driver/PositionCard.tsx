import { Button, Icon, useText } from "../ui/index.ts";
import type { SharingState } from "./positionSharing.ts";

/** Whether others see where the vehicle is, in words, and the switch. */
export function PositionCard({ state, toggle }: { state: SharingState; toggle: () => void }) {
  const { t } = useText();
  const isOn = state === "waiting" || state === "sharing" || state === "unsent";
  return (
    <section className="card">
      <h2 className="next-stop__kind">
        <Icon name="signal" size={24} />
        {t("driver.position")}
      </h2>
      <p role="status">{t(`driver.position.state.${state}`)}</p>
      <div className="row">
        <Button onPress={toggle} aria-pressed={isOn}>
          {t(isOn ? "driver.position.off" : "driver.position.on")}
        </Button>
      </div>
    </section>
  );
}
