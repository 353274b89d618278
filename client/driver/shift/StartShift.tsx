import type { Manifest } from "../../../shared/schemas/driving.ts";
import { useWrite } from "../../api/index.ts";
import { Button, Callout, PlaceLabel, useErrorText, useText } from "../../ui/index.ts";
import { sortStops } from "../visit/manifestView.ts";
import { StopList } from "../visit/StopList.tsx";

/** Before the shift: the vehicle, the depot, what is planned, one button. */
export function StartShift({ manifest, put }: { manifest: Manifest; put: (manifest: Manifest) => void }) {
  const { t } = useText();
  const errorText = useErrorText();
  const start = useWrite("startShift", { onSuccess: (answer) => put(answer.manifest) });
  const { next, following } = sortStops(manifest);
  const stops = next === undefined ? following : [next, ...following];
  return (
    <>
      <div className="card start-shift">
        <dl className="facts">
          <div>
            <dt>{t("driver.depot")}</dt>
            <dd>
              <PlaceLabel>{manifest.depot.label}</PlaceLabel>
            </dd>
          </div>
        </dl>
        <p>{t("driver.stopsPlanned", { count: stops.length })}</p>
        {start.error !== null && (
          <Callout tone="bad" urgent>
            <p>{errorText(start.error)}</p>
          </Callout>
        )}
        <div className="next-stop__act">
          <Button
            look="primary"
            large
            wide
            icon="play"
            isDisabled={start.isPending}
            onPress={() => start.mutate({ params: { shiftId: manifest.shiftId } })}
          >
            {t("driver.startShift")}
          </Button>
        </div>
        <p className="soft">{t("driver.screenOn")}</p>
      </div>
      <StopList following={stops} over={[]} />
    </>
  );
}
