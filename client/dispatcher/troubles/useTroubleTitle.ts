import type { TroubleView } from "../../../shared/schemas/troubles.ts";
import { useRead } from "../../api/index.ts";
import { useText } from "../../ui/index.ts";

/** What a trouble is called: of whom, or of which vehicle or district. */
export function useTroubleTitle(): (trouble: TroubleView) => string {
  const { t, locale } = useText();
  const map = useRead("getRegionMap", undefined, { staleTime: Number.POSITIVE_INFINITY });
  return ({ kind, runs, people, districtId, work, broken, sos }) => {
    const district = map.data?.districts.find(({ id }) => id === districtId)?.name[locale] ?? "";
    return t(`dispatcher.trouble.${kind}`, {
      ...{ plate: runs[0]?.plate ?? "", name: people[0]?.name ?? "", district, count: runs.length },
      job: work?.job ?? "",
      who: (sos?.by === "driver" ? runs[0]?.plate : people[0]?.name) ?? runs[0]?.plate ?? "",
      broken: broken ?? "",
    });
  };
}
