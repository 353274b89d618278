import { useState } from "react";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { REST_MS, useRested } from "../../state/index.ts";
import { TextField } from "../../ui/fields/index.ts";
import { BackLink, useText, ViewTitle } from "../../ui/index.ts";
import { HouseList } from "./HouseList.tsx";
import { NameForm } from "./NameForm.tsx";
import { NameList } from "./NameList.tsx";

/** The region's own addresses: houses that were pinned for trips, and names that people say. */
export function OwnPlacesScreen({ region }: { region: RegionInfo }) {
  const { t } = useText();
  const [text, setText] = useState("");
  const q = useRested(text.trim(), REST_MS);
  return (
    <div className="stack stack--loose beside-board">
      <BackLink href="#/" />
      <ViewTitle>{t("ownPlaces.title")}</ViewTitle>
      <p className="soft">{t("ownPlaces.about")}</p>
      <TextField
        label={t("ownPlaces.search")}
        hint={t("ownPlaces.searchHint")}
        value={text}
        onChange={setText}
        maxLength={200}
      />
      <HouseList region={region} q={q} />
      <NameList q={q} />
      <NameForm region={region} />
    </div>
  );
}
