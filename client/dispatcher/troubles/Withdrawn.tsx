import type { WithdrawalView } from "../../../shared/schemas/withdrawals.ts";
import { useWrite } from "../../api/index.ts";
import { Button, Callout, useErrorText, useSay, useText } from "../../ui/index.ts";

/** That a run's vehicle or driver is not there, from when until when, and why; and that it is back. */
export function Withdrawn({
  withdrawal: { id, what, from, until, reason = "" },
}: {
  withdrawal: WithdrawalView;
}) {
  const { t, formats } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const end = useWrite("endWithdrawal", { onSuccess: () => say(t("dispatcher.withdraw.ended")) });
  const moment = (at: string) => `${formats.shortDay(at)} ${formats.time(at)}`;
  const said = { from: moment(from), why: reason };
  return (
    <Callout tone="warn">
      <p>
        {until === undefined
          ? t(`dispatcher.withdrawn.${what}Open`, said)
          : t(`dispatcher.withdrawn.${what}`, { ...said, until: moment(until) })}
      </p>
      <Button
        isDisabled={end.isPending}
        onPress={() =>
          end.mutate({ params: { withdrawalId: id } }, { onError: (cause) => say(errorText(cause), "error") })
        }
      >
        {t(`dispatcher.withdraw.back.${what}`)}
      </Button>
    </Callout>
  );
}
