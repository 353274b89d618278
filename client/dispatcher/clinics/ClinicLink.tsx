import { useRead } from "../../api/index.ts";
import { ButtonLink, useText } from "../../ui/index.ts";

const READ_AGAIN_MS = 60_000;

/** To clinics that run late, with how many people still have to be asked. */
export function ClinicLink() {
  const { t } = useText();
  const { data } = useRead("listClinicDelays", undefined, { refetchInterval: READ_AGAIN_MS });
  const toAsk = (data?.delays ?? []).reduce((sum, delay) => sum + delay.toAsk.length, 0);
  return (
    <div className="row">
      <ButtonLink href="#/clinics" look="quiet" icon="clock">
        {t("dispatcher.clinics.open")}
        {toAsk > 0 && ` · ${t("dispatcher.clinics.toAsk", { count: toAsk })}`}
      </ButtonLink>
    </div>
  );
}
