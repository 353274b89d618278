import { queryKey, useRead } from "../../api/index.ts";
import { useText } from "../../ui/index.ts";
import { UndoDeed } from "./UndoDeed.tsx";

const READ_AGAIN_MS = 15_000;

/** What was fixed or let go on a run a short while ago, with its undoing. */
export function RunDeeds({ shiftId }: { shiftId: string }) {
  const { t } = useText();
  const { data } = useRead("listDeeds", undefined, { staleTime: 0, refetchInterval: READ_AGAIN_MS });
  const deeds = (data?.deeds ?? []).filter(
    (deed) => deed.shiftId === shiftId && (deed.kind === "locked" || deed.kind === "unlocked"),
  );
  if (deeds.length === 0) return null;
  return (
    <ul className="stack stack--tight">
      {deeds.map((deed) => (
        <li key={deed.id}>
          <p className="soft">{t(`dispatcher.undo.kind.${deed.kind}`)}</p>
          <UndoDeed deed={deed} reads={[queryKey("listDeeds")]} done={t("dispatcher.undo.done")} />
        </li>
      ))}
    </ul>
  );
}
