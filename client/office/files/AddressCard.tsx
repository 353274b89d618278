import { useState } from "react";
import type { LatLng } from "../../../shared/geo/index.ts";
import type { OpenAddressView, StopPlace } from "../../../shared/schemas/index.ts";
import type { PlaceHit, RegionInfo } from "../../../shared/schemas/region.ts";
import { searchPlaces, useRead, useWrite } from "../../api/index.ts";
import { MapView } from "../../map/index.ts";
import { PlaceField } from "../../ui/fields/pickers.ts";
import {
  ApproximateMark,
  Button,
  Callout,
  PlaceLabel,
  useErrorText,
  useSay,
  useText,
} from "../../ui/index.ts";

export interface AddressCardProps {
  readonly address: OpenAddressView;
  readonly region: RegionInfo;
  readonly isToAsk: boolean;
  readonly onDone: () => void;
}

/** One address: what it may be, another place by search or on the map, or a question for the rider. */
export function AddressCard({ address, region, isToAsk, onDone }: AddressCardProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const say = useSay();
  const { riderId, name, phone, home, candidates } = address;
  const params = { riderId };
  const done = (words: string) => {
    say(words);
    onDone();
  };
  const settle = useWrite("settleAddress", { onSuccess: () => done(t("addresses.settled", { name })) });
  const ask = useWrite("askForAddress", { onSuccess: () => done(t("addresses.asked", { name })) });
  const take = (place: Omit<StopPlace, "label">) =>
    settle.mutate({ params, body: { ...place, label: address.address } });
  const error = settle.error ?? ask.error;
  return (
    <li className="card stack">
      <p className="lists__head">
        <strong>{name}</strong>
        <span>
          <PlaceLabel>{address.address}</PlaceLabel>
        </span>
      </p>
      {home !== undefined && <p className="soft">{t("addresses.home", { home })}</p>}
      {isToAsk && <p>{t("addresses.call", { phone })}</p>}
      {error !== null && (
        <Callout tone="bad" urgent>
          {errorText(error)}
        </Callout>
      )}
      <Candidates candidates={candidates} isBusy={settle.isPending} onTake={take} />
      <details>
        <summary>{t("addresses.other")}</summary>
        <OtherPlace region={region} isBusy={settle.isPending} onTake={take} />
      </details>
      {!isToAsk && (
        <Button look="quiet" isDisabled={ask.isPending} onPress={() => ask.mutate({ params })}>
          {t("addresses.ask")}
        </Button>
      )}
    </li>
  );
}

interface Taking {
  readonly isBusy: boolean;
  readonly onTake: (place: Omit<StopPlace, "label">) => void;
}

function Candidates({ candidates, isBusy, onTake }: Taking & { candidates: readonly PlaceHit[] }) {
  const { t, locale } = useText();
  if (candidates.length === 0) return <p>{t("addresses.noCandidates")}</p>;
  return (
    <ul aria-label={t("addresses.candidates")} className="lists">
      {candidates.map(({ name, district, locality, point, placeId, precision }, index) => (
        <li key={placeId ?? `candidate-${index}`} className="row">
          <Button
            isDisabled={isBusy}
            onPress={() => onTake({ point, precision, ...(placeId !== undefined && { placeId }) })}
          >
            {[name[locale], locality?.[locale], district?.[locale]]
              .filter((part) => part !== undefined)
              .join(", ")}
          </Button>
          <ApproximateMark place={{ label: name[locale], precision }} reader="staff" />
        </li>
      ))}
    </ul>
  );
}

/** By its name or, for who knows where it is, by a pin. */
function OtherPlace({ region, isBusy, onTake }: Taking & { region: RegionInfo }) {
  const { t, locale } = useText();
  const [text, setText] = useState("");
  const [place, setPlace] = useState<Omit<StopPlace, "label">>();
  const regionMap = useRead("getRegionMap", undefined, { staleTime: Number.POSITIVE_INFINITY });
  const pin = (point: LatLng) => {
    setText("");
    setPlace({ point, precision: "exact" });
  };
  const stops =
    place === undefined
      ? []
      : [{ id: "home", point: place.point, kind: "pickup" as const, label: t("addresses.take") }];
  return (
    <div className="stack">
      <PlaceField
        label={t("addresses.other")}
        text={text}
        onTextChange={(typed) => {
          setText(typed);
          setPlace(undefined);
        }}
        onChoose={({ label, note: _, ...chosen }) => {
          setText(label);
          setPlace(chosen);
        }}
        search={searchPlaces}
      />
      {regionMap.data !== undefined && (
        <div className="lists__map">
          <MapView
            {...{ region, locale, stops }}
            regionMap={regionMap.data}
            label={t("common.map")}
            texts={{ zoomIn: t("common.zoomIn"), zoomOut: t("common.zoomOut") }}
            onPointPicked={pin}
          />
        </div>
      )}
      <Button
        look="primary"
        isDisabled={place === undefined || isBusy}
        onPress={() => place !== undefined && onTake(place)}
      >
        {t("addresses.take")}
      </Button>
    </div>
  );
}
