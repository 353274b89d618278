import { useRef, useState } from "react";
import { isToBegin } from "../../../shared/lifeCycle/shift.ts";
import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import type { RunView } from "../../../shared/schemas/dispatching.ts";
import type { Instant } from "../../../shared/time/units.ts";
import { asApiError } from "../../api/index.ts";
import { currentServiceNow } from "../../state/index.ts";
import { actTime } from "../../ui/fields/actTime.ts";
import { useErrorText, useSay, useText } from "../../ui/index.ts";
import { enterPaper } from "./enterPaper.ts";
import { emptyRow, type PaperRow, type PaperStep, readPaper } from "./paperDay.ts";

/** What is typed in of a run's paper, and its entering. */
export function usePaper(run: RunView, onEntered: () => void) {
  const { t } = useText();
  const [rows, setRows] = useState<ReadonlyMap<string, PaperRow>>(new Map());
  const [began, setBegan] = useState("");
  const [note, setNote] = useState(t("dispatcher.paper.reason"));
  const stops = run.stops.filter((stop) => isAhead(stop) && stop.isHeld !== true);
  const entering = useEntering(run, onEntered);
  const read = useReadPaper(run, { began, stops, rows });
  const [wrong, setWrong] = useState<string>();
  const send = async () => {
    const found = read();
    setWrong(found.wrong);
    if (found.wrong !== undefined) return;
    if (await entering.enter({ ...found, reason: note.trim() })) setRows(new Map());
  };
  return {
    ...{ stops, began, setBegan, note, setNote, wrong, send, isPending: entering.isPending },
    rowOf: (id: string) => rows.get(id) ?? emptyRow,
    write: (id: string, part: Partial<PaperRow>) =>
      setRows((all) => new Map(all).set(id, { ...(all.get(id) ?? emptyRow), ...part })),
  };
}

interface Typed {
  readonly began: string;
  readonly stops: RunView["stops"];
  readonly rows: ReadonlyMap<string, PaperRow>;
}

/** Reads what is typed, as of now. */
function useReadPaper(run: RunView, { began, stops, rows }: Typed) {
  const { zone } = useText();
  return (): { startAt?: Instant | undefined; steps: readonly PaperStep[]; wrong?: string | undefined } => {
    const now = currentServiceNow();
    if (!isToBegin(run)) return readPaper(stops, rows, { last: Date.parse(run.lastAct), now, zone });
    const startAt = actTime(began, { last: Date.parse(run.starts) - EARLY_MS, now }, zone);
    if (startAt === undefined) return { steps: [], wrong: BEGAN };
    return { startAt, ...readPaper(stops, rows, { last: startAt, now, zone }) };
  };
}

interface Entry {
  readonly startAt?: Instant | undefined;
  readonly steps: readonly PaperStep[];
  readonly reason: string;
}

function useEntering(run: RunView, onEntered: () => void) {
  const { t } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const [isPending, setPending] = useState(false);
  const ids = useRef(new Map<string, string>());
  const enter = async ({ startAt, ...entry }: Entry): Promise<boolean> => {
    setPending(true);
    const failed = await enterPaper({ run, startAt, ...entry }, ids.current).catch(asApiError);
    setPending(false);
    if (failed === undefined) say(t("dispatcher.done.reported"));
    else say(errorText(failed), "error");
    onEntered(); // also what came through before something did not
    return failed === undefined;
  };
  return { isPending, enter };
}

/** What names the field for the beginning of the shift where it is wrong. */
export const BEGAN = "began";
/** A shift may begin before its time. */
const EARLY_MS = 3_600_000;
