import { useState } from "react";
import { purposeOf } from "../../../shared/needs/purposeOf.ts";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import type { RiderTrip } from "../../../shared/schemas/trips.ts";
import { searchPlaces } from "../../api/index.ts";
import { EntranceField } from "../../request/EntranceField.tsx";
import { MapPicker } from "../../request/MapPicker.tsx";
import { PlaceDoubts } from "../../request/PlaceDoubts.tsx";
import { pinnedEnd } from "../../request/pinnedEnd.ts";
import { type Draft, type DraftEnd, isAt, type PlaceEnd } from "../../request/wish.ts";
import { TextField } from "../../ui/fields/index.ts";
import { PlaceField } from "../../ui/fields/pickers.ts";
import { ApproximateMark, Button, useText } from "../../ui/index.ts";
import type { Rider } from "../rider.ts";
import type { FieldErrors } from "./fieldErrors.ts";
import { purposeAt } from "./ownHistory.ts";

export interface PlaceQuestionProps extends FieldErrors {
  readonly end: PlaceEnd;
  readonly draft: Draft;
  readonly edit: (part: Partial<Draft>) => void;
  readonly rider: Rider;
  readonly region: RegionInfo;
  readonly trips: readonly RiderTrip[];
}

/** One end: search, home, the map, and how to find the door. Why people go there is known of many places. */
export function PlaceQuestion(props: PlaceQuestionProps) {
  const { end, draft, edit, rider, region, trips, errorOf, idOf } = props;
  const { t } = useText();
  const [isOnMap, setOnMap] = useState(false);
  const value = draft[end];
  const set = (part: Partial<DraftEnd>, kind?: string) => {
    const { place } = part;
    const purpose =
      place === undefined || isAt(place, rider.home)
        ? undefined
        : (purposeAt(place, trips) ?? purposeOf(kind));
    edit({ [end]: { ...value, ...part }, ...(purpose !== undefined && { purpose }) });
  };
  const { home } = rider;
  const other = draft[end === "pickup" ? "dropoff" : "pickup"].place;
  return (
    <div className="card stack" id={idOf(end)}>
      <PlaceField
        label={t(end === "pickup" ? "ask.from" : "ask.to")}
        hint={t("ask.placeHint")}
        text={value.text}
        onTextChange={(text) => set({ text, place: undefined })}
        onChoose={(place, kind) => set({ text: place.label, place }, kind)}
        search={searchPlaces}
        near={other?.point ?? home?.point}
        error={errorOf(end)}
      />
      <EntranceField place={value.place} onChange={(place) => set({ place })} />
      <ApproximateMark place={value.place} reader="rider" />
      <PlaceDoubts
        place={isAt(value.place, rider.home) ? undefined : value.place}
        onMeant={(place) => set({ place })}
        onOther={() => set({ text: "", place: undefined })}
        onMap={() => setOnMap(true)}
      />
      <div className="ask__place-tools">
        {home !== undefined && !isAt(home, other) && (
          <Button icon="home" onPress={() => set({ text: home.label, place: home, note: "" })}>
            {t(end === "pickup" ? "ask.fromHome" : "ask.toHome")}
          </Button>
        )}
        <Button icon="map" onPress={() => setOnMap(true)}>
          {t("ask.onMap")}
        </Button>
      </div>
      {value.place !== undefined && <Entrance note={value.note} onChange={(note) => set({ note })} />}
      {isOnMap && (
        <MapPicker
          region={region}
          start={value.place?.point}
          onClose={() => setOnMap(false)}
          onChoose={(point, name) => {
            set(pinnedEnd(value, point, name));
            setOnMap(false);
          }}
        />
      )}
    </div>
  );
}

function Entrance({ note, onChange }: { note: string; onChange: (note: string) => void }) {
  const { t } = useText();
  return (
    <div className="optional">
      <TextField
        label={t("ask.entrance")}
        hint={t("ask.entranceHint")}
        value={note}
        onChange={onChange}
        maxLength={300}
      />
    </div>
  );
}
