import { spacedPhone } from "../../../shared/phone/index.ts";
import type { OwnRelief } from "../../../shared/schemas/reliefs.ts";
import { useRead } from "../../api/index.ts";
import { live, useNews } from "../../live/index.ts";
import { ButtonLink, Callout, placeText, useText } from "../../ui/index.ts";

const READ_AGAIN_MS = 5 * 60_000;

/** Whom its driver relieves today, and who relieves them; `onNews`: whose run is whose may be otherwise. */
export function OwnReliefs({ onNews }: { onNews: () => void }) {
  const read = useRead("listOwnReliefs", undefined, { refetchInterval: READ_AGAIN_MS });
  useNews(live, "reliefs:changed", () => {
    void read.refetch();
    onNews();
  });
  return (read.data?.reliefs ?? []).map((relief) => <One key={relief.id} relief={relief} />);
}

function One({ relief: { takes, state, at, plate, other, meet } }: { relief: OwnRelief }) {
  const { t, formats, locale } = useText();
  const said = { time: formats.time(at), plate, name: other.name };
  const way = takes ? "takes" : "gives";
  return (
    <Callout tone="info">
      <p>
        {t(`driver.relief.${way}.${state === "taken" ? "taken" : "agreed"}`, said)}
        {meet !== undefined && ` ${t("driver.relief.place", { place: placeText(meet, locale) })}`}
      </p>
      {state === "taken" && !takes && <p>{t("driver.relief.kept")}</p>}
      <ButtonLink icon="phone" href={`tel:${other.phone}`}>
        {other.name}, {spacedPhone(other.phone)}
      </ButtonLink>
    </Callout>
  );
}
