import { useState } from "react";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { call } from "../../api/index.ts";
import { EntranceField } from "../../request/EntranceField.tsx";
import type { Draft, DraftEnd, PlaceEnd } from "../../request/wish.ts";
import { TextField } from "../../ui/fields/index.ts";
import { PlaceField, type PlaceFieldProps } from "../../ui/fields/pickers.ts";
import { ApproximateMark, Button, useText } from "../../ui/index.ts";
import type { Rider } from "../rider.ts";
import type { FieldErrors } from "./fieldErrors.ts";
import { MapPicker } from "./MapPicker.tsx";

export interface WhereSectionProps extends FieldErrors {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly rider: Rider;
  readonly region: RegionInfo;
}

const searchPlaces: PlaceFieldProps["search"] = (query, signal) => call("searchPlaces", { query, signal });

export function WhereSection(props: WhereSectionProps) {
  const { t } = useText();
  const { draft, change } = props;
  const isEmpty = [draft.pickup, draft.dropoff].every(
    ({ text, place }) => text === "" && place === undefined,
  );
  return (
    <section className="card ask__section">
      <h2>{t("ask.where")}</h2>
      <EndFields end="pickup" {...props} />
      <div className="row">
        <Button
          look="quiet"
          icon="repeat"
          isDisabled={isEmpty}
          onPress={() => change({ pickup: draft.dropoff, dropoff: draft.pickup })}
        >
          {t("ask.swap")}
        </Button>
      </div>
      <EndFields end="dropoff" {...props} />
    </section>
  );
}

interface EndFieldsProps extends WhereSectionProps {
  readonly end: PlaceEnd;
}

/** One end: search, "from home", the map, and how to find the door. */
function EndFields({ end, draft, change, rider, region, errorOf, idOf }: EndFieldsProps) {
  const { t } = useText();
  const [isOnMap, setOnMap] = useState(false);
  const value = draft[end];
  const set = (part: Partial<DraftEnd>) => change({ [end]: { ...value, ...part } });
  const { home } = rider;
  const other = draft[end === "pickup" ? "dropoff" : "pickup"].place;
  return (
    <div className="stack stack--tight" id={idOf(end)}>
      <PlaceField
        label={t(end === "pickup" ? "ask.from" : "ask.to")}
        hint={t("ask.placeHint")}
        text={value.text}
        onTextChange={(text) => set({ text, place: undefined })}
        onChoose={(place) => set({ text: place.label, place })}
        search={searchPlaces}
        near={other?.point ?? home?.point}
        error={errorOf(end)}
      />
      <EntranceField place={value.place} onChange={(place) => set({ place })} />
      <ApproximateMark place={value.place} reader="rider" />
      <div className="ask__place-tools">
        {home !== undefined && (
          <Button icon="home" onPress={() => set({ text: home.label, place: home, note: "" })}>
            {t(end === "pickup" ? "ask.fromHome" : "ask.toHome")}
          </Button>
        )}
        <Button icon="map" onPress={() => setOnMap(true)}>
          {t("ask.onMap")}
        </Button>
      </div>
      {value.place !== undefined && (
        <TextField
          label={t("ask.entrance")}
          hint={t("ask.entranceHint")}
          value={value.note}
          onChange={(note) => set({ note })}
          maxLength={300}
        />
      )}
      {isOnMap && (
        <MapPicker
          region={region}
          start={value.place?.point}
          onClose={() => setOnMap(false)}
          onChoose={(point, name) => {
            // The address that was typed stays; only its point becomes exact.
            const label = value.place?.precision === "approximate" ? value.place.label : name;
            set({ text: label, place: { point, label, precision: "exact" } });
            setOnMap(false);
          }}
        />
      )}
    </div>
  );
}
