import type { WithdrawalView } from "../../../shared/schemas/withdrawals.ts";
import { Callout, useText } from "../../ui/index.ts";

/** That a run's vehicle or driver is not there, from when until when, and why. */
export function Withdrawn({
  withdrawal: { what, from, until, reason = "" },
}: {
  withdrawal: WithdrawalView;
}) {
  const { t, formats } = useText();
  const moment = (at: string) => `${formats.shortDay(at)} ${formats.time(at)}`;
  const said = { from: moment(from), why: reason };
  return (
    <Callout tone="warn">
      {until === undefined
        ? t(`dispatcher.withdrawn.${what}Open`, said)
        : t(`dispatcher.withdrawn.${what}`, { ...said, until: moment(until) })}
    </Callout>
  );
}
