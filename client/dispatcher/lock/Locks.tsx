import { useState } from "react";
import { isOver } from "../../../shared/lifeCycle/shift.ts";
import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import type { RunView } from "../../../shared/schemas/dispatching.ts";
import type { LockKind, LockView } from "../../../shared/schemas/locks.ts";
import { useWrite } from "../../api/index.ts";
import { Button, type Formats, type Translate, useErrorText, useSay, useText } from "../../ui/index.ts";
import { RunDeeds } from "../undo/RunDeeds.tsx";
import { LockDialog } from "./LockDialog.tsx";

interface LocksProps {
  readonly run: RunView;
  /** Only what is fixed of this trip; without it what is fixed of the run as a whole. */
  readonly tripId?: string;
}

/** What dispatchers have fixed, by whom and why, with its letting go; and what else can be fixed. */
export function Locks({ run, tripId }: LocksProps) {
  const { t } = useText();
  const [asking, ask] = useState<LockKind>();
  const kinds: readonly LockKind[] = tripId === undefined ? ["vehicle", "order"] : ["rider", "time"];
  const held = run.locks.filter((lock) => tripId === undefined || isAbout(lock, tripId));
  const mayLock = !isOver(run) && isStillAhead(run, tripId);
  const open = kinds.filter((kind) => !held.some((lock) => lock.kind === kind));
  if (held.length === 0 && !mayLock) return null;
  return (
    <section className="stack stack--tight">
      {held.length > 0 && <h3>{t("dispatcher.lock.title")}</h3>}
      {held.length > 0 && (
        <ul className="rows">
          {held.map((lock) => (
            <Lock key={lock.id} lock={lock} />
          ))}
        </ul>
      )}
      {tripId === undefined && <RunDeeds shiftId={run.shiftId} />}
      {mayLock && open.length > 0 && (
        <div className="actions">
          {open.map((kind) => (
            <Button key={kind} look="quiet" onPress={() => ask(kind)}>
              {t(`dispatcher.lock.do.${kind}`)}
            </Button>
          ))}
        </div>
      )}
      {asking !== undefined && (
        <LockDialog kind={asking} run={run} tripId={tripId} onClose={() => ask(undefined)} />
      )}
    </section>
  );
}

/** Of a trip also what holds its vehicle and the order around it: either may be why it cannot be moved. */
const isAbout = (lock: LockView, tripId: string): boolean =>
  lock.tripId === undefined || lock.tripId === tripId;

const isStillAhead = ({ stops }: RunView, tripId: string | undefined): boolean =>
  stops.some(
    (stop) => isAhead(stop) && (tripId === undefined || (stop.tripId === tripId && stop.kind === "pickup")),
  );

/** What is fixed, in words. */
function whatOf({ kind, stop = "pickup", window }: LockView, t: Translate, formats: Formats): string {
  if (kind !== "time") return t(`dispatcher.lock.${kind}`);
  const shown = (at: string | undefined) => (at === undefined ? "" : formats.time(at));
  return t(`dispatcher.lock.time.${stop}`, { from: shown(window?.from), until: shown(window?.until) });
}

function Lock({ lock }: { lock: LockView }) {
  const { t, formats } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const unlock = useWrite("unlock", { onSuccess: () => say(t("dispatcher.lock.released")) });
  const what = whatOf(lock, t, formats);
  const said = { why: lock.reason ?? "", until: formats.time(lock.until) };
  return (
    <li className="row row--apart">
      <span>
        <strong>{what}</strong>
        <br />
        {lock.by === undefined
          ? t("dispatcher.lock.setBySomebody", said)
          : t("dispatcher.lock.set", { by: lock.by, ...said })}
      </span>
      <Button
        look="quiet"
        isDisabled={unlock.isPending}
        aria-label={t("dispatcher.lock.releaseWhat", { what })}
        onPress={() =>
          unlock.mutate(
            { params: { lockId: lock.id } },
            { onError: (cause) => say(errorText(cause), "error") },
          )
        }
      >
        {t("dispatcher.lock.release")}
      </Button>
    </li>
  );
}
