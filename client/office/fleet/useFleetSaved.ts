import { useQueryClient } from "@tanstack/react-query";
import type { ApiResponse } from "../../../shared/schemas/api.ts";
import { queryKey } from "../../api/index.ts";
import { useSay, useText } from "../../ui/index.ts";

/** What follows when something of the operators was saved: they are shown as they are now, and the dialog closes. */
export function useFleetSaved(onClose: () => void) {
  const { t } = useText();
  const say = useSay();
  const cache = useQueryClient();
  return {
    onSuccess: (answer: ApiResponse<"listFleetOperators">) => {
      cache.setQueryData(queryKey("listFleetOperators"), answer);
      say(t("officeFleet.saved"));
      onClose();
    },
  };
}
