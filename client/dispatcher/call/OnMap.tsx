import { useState } from "react";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { MapPicker } from "../../request/MapPicker.tsx";
import { PlaceDoubts } from "../../request/PlaceDoubts.tsx";
import { pinnedEnd } from "../../request/pinnedEnd.ts";
import { type DraftEnd, isAt, type PlaceEnd } from "../../request/wish.ts";
import { Button, useText } from "../../ui/index.ts";
import type { CallDraft } from "./callDraft.ts";

interface OnMapProps {
  readonly region: RegionInfo;
  readonly draft: CallDraft;
  readonly end: PlaceEnd;
  readonly change: (part: Partial<CallDraft>) => void;
}

/** Nothing was found, or only about where it is. */
const isOpenEnded = ({ text, place }: DraftEnd): boolean =>
  place === undefined ? text !== "" : place.precision === "approximate" && place.isMeant === true;

/** Where exactly a place is: asked about where it is doubtful, and pinned on the map. */
export function OnMap({ region, draft, end, change }: OnMapProps) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const value = draft[end];
  const { place } = value;
  return (
    <>
      <PlaceDoubts
        place={isAt(place, draft.rider.home) ? undefined : place}
        onMeant={(meant) => change({ [end]: { ...value, place: meant } })}
        onOther={() => change({ [end]: { ...value, text: "", place: undefined } })}
        onMap={() => setOpen(true)}
      />
      {isOpenEnded(value) && (
        <div className="row">
          <Button look="quiet" icon="map" onPress={() => setOpen(true)}>
            {t("ask.onMap")}
          </Button>
        </div>
      )}
      {isOpen && (
        <MapPicker
          region={region}
          start={place?.point}
          onClose={() => setOpen(false)}
          onChoose={(point, name) => {
            change({ [end]: { ...value, ...pinnedEnd(value, point, name) } });
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
