import { useState } from "react";
import type { TroubleView } from "../../../shared/schemas/troubles.ts";
import { queryKey, useWrite } from "../../api/index.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { Button, useErrorText, useSay, useText } from "../../ui/index.ts";
import { useSettled } from "../useSettled.ts";

/** Whose it is: taken, given back, or taken over from somebody; what another did meanwhile is a choice, never overwritten. */
export function TroubleHolder({ trouble: { id, holder } }: { trouble: TroubleView }) {
  const { t, formats } = useText();
  const { take, giveBack, isWriting, conflict, leave } = useTaking(id);
  const time = holder === undefined ? "" : formats.time(holder.since);
  return (
    <div className="row">
      {holder !== undefined && (
        <span>
          {holder.isMine
            ? t("dispatcher.trouble.mine", { time })
            : t("dispatcher.trouble.held", { name: holder.name, time })}
        </span>
      )}
      {holder?.isMine === true ? (
        <Button isDisabled={isWriting} onPress={giveBack}>
          {t("dispatcher.trouble.giveBack")}
        </Button>
      ) : (
        <Button isDisabled={isWriting} onPress={() => take(holder?.id)}>
          {t(holder === undefined ? "dispatcher.trouble.take" : "dispatcher.trouble.takeOver")}
        </Button>
      )}
      {conflict !== undefined && (
        <Dialog isOpen title={t("dispatcher.trouble.conflict")} onClose={leave}>
          <p>{t("dispatcher.trouble.conflict.who", { name: conflict })}</p>
          <div className="dialog__actions">
            <Button onPress={leave}>{t("dispatcher.trouble.leave", { name: conflict })}</Button>
            <Button
              look="primary"
              isDisabled={holder === undefined || isWriting}
              onPress={() => take(holder?.id)}
            >
              {t("dispatcher.trouble.takeOver")}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

/** The list is read anew after each try, so that a second one names whoever has it by then. */
function useTaking(trouble: string) {
  const say = useSay();
  const errorText = useErrorText();
  const [conflict, setConflict] = useState<string>();
  const { onSettled, onError } = useSettled(queryKey("listTroubles", undefined));
  const taking = useWrite("takeTrouble", { onSuccess: () => setConflict(undefined) });
  const giving = useWrite("giveBackTrouble");
  return {
    conflict,
    leave: () => setConflict(undefined),
    isWriting: taking.isPending || giving.isPending,
    take: (from: NonNullable<TroubleView["holder"]>["id"] | undefined) =>
      taking.mutate(
        { body: { trouble, ...(from !== undefined && { from }) } },
        {
          onSettled,
          onError: (cause) => {
            if (cause.code === "trouble.held") setConflict(String(cause.values?.name ?? ""));
            else say(errorText(cause), "error");
          },
        },
      ),
    giveBack: () => giving.mutate({ body: { trouble } }, { onSettled, onError }),
  };
}
