import { useSay, useText } from "../../ui/index.ts";
import { useSettled } from "../useSettled.ts";

/** What follows on an act: the list is read anew, and it is said what was done. */
export function useHouseSettled() {
  const { t } = useText();
  const say = useSay();
  const settled = useSettled(["listHouses"]);
  return (said: "ownPlaces.moved" | "ownPlaces.merged" | "ownPlaces.divided") => ({
    ...settled,
    onSuccess: () => say(t(said)),
  });
}
