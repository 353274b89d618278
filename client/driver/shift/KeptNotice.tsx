import { reachability } from "../../api/index.ts";
import { serviceTimeOf, useStore } from "../../state/index.ts";
import { Callout, useText } from "../../ui/index.ts";
import { keptSince } from "./keepShift.ts";

/** The page was opened without a connection: as of when its stops are. */
export function KeptNotice() {
  const { t, formats } = useText();
  const since = useStore(keptSince);
  const reached = useStore(reachability);
  if (since === undefined || reached) return null; // an answer on its way is not waited for with words
  return (
    <Callout tone="warn">
      <p>{t("driver.kept", { time: formats.time(serviceTimeOf(since)) })}</p>
    </Callout>
  );
}
