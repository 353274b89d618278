import type { StopPlace } from "../../shared/schemas/common.ts";
import { Icon } from "./Icon.tsx";
import { useText } from "./i18n/TextProvider.tsx";
import { placeText } from "./placeText.ts";

interface ApproximateMarkProps {
  readonly place: Pick<StopPlace, "label" | "names" | "precision"> | undefined;
  /** Staff ask the passenger for the house; the rider learns that they may be called. */
  readonly reader: "rider" | "staff";
}

/** Says so where a point stands for a whole street or settlement; nothing where it does not. */
export function ApproximateMark({ place, reader }: ApproximateMarkProps) {
  const { t, locale } = useText();
  if (place?.precision !== "approximate") return null;
  return (
    <p className="approximate">
      <Icon name="alert" size={18} />
      <span>{t(`place.approximate.${reader}`, { place: placeText(place, locale) })}</span>
    </p>
  );
}
