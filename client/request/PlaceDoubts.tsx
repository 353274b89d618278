import { useEffect, useState } from "react";
import type { StopPlace } from "../../shared/schemas/common.ts";
import type { PlaceDoubt } from "../../shared/schemas/placeDoubts.ts";
import { call } from "../api/index.ts";
import { Button, Callout, useText } from "../ui/index.ts";

type Asked = Omit<StopPlace, "note">;

interface PlaceDoubtsProps {
  readonly place: Asked | undefined;
  /** It is there: whoever was asked says so. */
  readonly onMeant: (place: Asked) => void;
  readonly onOther: () => void;
  /** Shows where the point is, and lets another be chosen. */
  readonly onMap: () => void;
}

/** What is asked about a place before it is used; nothing of most, nor of what was said to be meant so. */
export function PlaceDoubts({ place, onMeant, onOther, onMap }: PlaceDoubtsProps) {
  const { t } = useText();
  const sentence = useSentence();
  const [doubt] = useDoubts(place);
  if (place === undefined || doubt === undefined) return null;
  return (
    <Callout tone="warn" title={t("doubt.title")} urgent>
      <div className="stack stack--tight">
        <p>{sentence(doubt, place.label)}</p>
        <div className="row">
          {doubt.kind !== "outsideArea" && (
            <Button look="primary" onPress={() => onMeant({ ...place, isMeant: true })}>
              {t("doubt.yes")}
            </Button>
          )}
          <Button icon="map" onPress={onMap}>
            {t("doubt.map")}
          </Button>
          <Button onPress={onOther}>{t("doubt.other")}</Button>
        </div>
      </div>
    </Callout>
  );
}

function useSentence() {
  const { t, locale, formats } = useText();
  return (doubt: PlaceDoubt, place: string): string => {
    if (doubt.kind === "outsideArea" || doubt.kind === "approximate")
      return t(`doubt.${doubt.kind}`, { place });
    const km = formats.number(doubt.meters / 1000, 1);
    if (doubt.kind === "farFromRoad") return t("doubt.farFromRoad", { km });
    return t(`doubt.${doubt.kind}`, { km, street: doubt.street[locale] });
  };
}

const none: readonly PlaceDoubt[] = [];

/** Asked as soon as a place was chosen. Without an answer nothing is asked here, and the server asks when the wish is sent. */
function useDoubts(place: Asked | undefined): readonly PlaceDoubt[] {
  const [answer, setAnswer] = useState<{ of: string; doubts: readonly PlaceDoubt[] }>();
  const of = place === undefined || place.isMeant === true ? undefined : bodyOf(place);
  useEffect(() => {
    if (of === undefined) return;
    const asking = new AbortController();
    call("checkPlace", { body: JSON.parse(of), signal: asking.signal }).then(
      ({ doubts }) => setAnswer({ of, doubts }),
      () => undefined,
    );
    return () => asking.abort();
  }, [of]);
  return of !== undefined && answer?.of === of ? answer.doubts : none;
}

const bodyOf = ({ point, label, placeId, precision }: Asked): string =>
  JSON.stringify({ point, label, placeId, precision });
