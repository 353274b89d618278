import { isOver } from "../../../shared/lifeCycle/shift.ts";
import type { RunView } from "../../../shared/schemas/dispatching.ts";
import type { ReliefView } from "../../../shared/schemas/reliefs.ts";
import { queryKey, useRead } from "../../api/index.ts";
import { live, useNews } from "../../live/index.ts";
import { ButtonLink, Callout, placeText, useText } from "../../ui/index.ts";
import { UndoDeed } from "../undo/UndoDeed.tsx";
import { pathOfRelief } from "./reliefPath.ts";

const READ_AGAIN_MS = 60_000;

/** Read once by who shows a run, and again with each news. */
export function useReliefsOf(shiftId: string): readonly ReliefView[] {
  const read = useRead("listReliefs", undefined, { refetchInterval: READ_AGAIN_MS });
  useNews(live, "reliefs:changed", () => void read.refetch());
  return (read.data?.reliefs ?? []).filter((each) => each.shiftId === shiftId);
}

/** One step to another driver for the rest of the run. */
export function HandOverRun({ run, reliefs }: { run: RunView; reliefs: readonly ReliefView[] }) {
  const { t } = useText();
  const isAgreed = reliefs.some(({ state }) => state === "agreed");
  if (isOver(run) || isAgreed) return null;
  return <ButtonLink href={`#${pathOfRelief(run.shiftId)}`}>{t("dispatcher.relief.do")}</ButtonLink>;
}

/** Who takes or took the run over, the newest word of it, and for some minutes the way back. */
export function RunRelief({ reliefs }: { reliefs: readonly ReliefView[] }) {
  const { t, formats, locale } = useText();
  const [last] = reliefs.filter(({ state }) => state !== "undone");
  if (last === undefined || last.state === "undone") return null;
  const { id, state, at, was, next, meet, reason, undoUntil } = last;
  const said = { time: formats.time(at), was: was.name, next: next.name };
  return (
    <Callout tone={state === "lapsed" ? "warn" : "info"}>
      <p>
        {t(`dispatcher.relief.state.${state}`, said)}
        {meet !== undefined && ` ${t("dispatcher.relief.place", { place: placeText(meet, locale) })}`}
        {reason !== undefined && ` ${reason}`}
      </p>
      <UndoDeed
        deed={{ id, until: undoUntil }}
        reads={[queryKey("listReliefs")]}
        done={t("dispatcher.relief.undone", { driver: was.name })}
        instead={t("dispatcher.relief.acted")}
      />
    </Callout>
  );
}
