import type { RunView } from "../../../shared/schemas/dispatching.ts";
import { Callout, useText } from "../../ui/index.ts";

/** That a vehicle has not been heard of, and since when. */
export function DoubtWarning({ doubt }: { doubt: NonNullable<RunView["doubt"]> }) {
  const { t, formats } = useText();
  return (
    <Callout tone="warn">
      {t(`dispatcher.trouble.text.${doubt.kind}`, { time: formats.time(doubt.since) })}
    </Callout>
  );
}
