import { useText } from "../../ui/index.ts";
import { fullDay } from "../fullDay.ts";

interface ValidityProps {
  readonly validFrom: string | undefined;
  readonly validUntil: string | undefined;
}

/** From when and until when something holds, with the years: contracts go over them. */
export function Validity({ validFrom, validUntil }: ValidityProps) {
  const { t, formats } = useText();
  const since = validFrom && t("officeFleet.template.since", { day: fullDay(validFrom, formats) });
  const until = validUntil && t("officeFleet.template.until", { day: fullDay(validUntil, formats) });
  return [since, until].filter(Boolean).join(" ");
}
