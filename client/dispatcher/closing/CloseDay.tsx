import { spacedPhone } from "../../../shared/phone/index.ts";
import type { DayClosing } from "../../../shared/schemas/closing.ts";
import { queryKey, useRead, useWrite } from "../../api/index.ts";
import {
  BackLink,
  Button,
  ButtonLink,
  Callout,
  EmptyState,
  ErrorState,
  Loading,
  useErrorText,
  useSay,
  useText,
  ViewTitle,
} from "../../ui/index.ts";
import { useNote } from "../call/drafts.ts";
import type { BoardListProps } from "../day/boardList.ts";
import { pathOfDay, useShownDay } from "../day/shownDay.ts";
import { NoteField } from "../NoteField.tsx";
import { useSettled } from "../useSettled.ts";
import { DaySums } from "./DaySums.tsx";
import { SolveOtherwise } from "./SolveOtherwise.tsx";

const READ_AGAIN_MS = 15_000;
type Select = BoardListProps["onSelect"];

/** What a day still needs before it can be closed, each with its remedy; then the day as it was closed. */
export function CloseDay({ onSelect }: { onSelect: Select }) {
  const { t, formats } = useText();
  const errorText = useErrorText();
  const { day, today } = useShownDay();
  const read = useRead(
    "getDayClosing",
    { params: { day } },
    { staleTime: 0, refetchInterval: READ_AGAIN_MS },
  );
  const { data } = read;
  return (
    <div className="stack">
      <BackLink href={`#${pathOfDay(day, today)}`} />
      <ViewTitle>{t("dispatcher.closing.title", { day: formats.day(day) })}</ViewTitle>
      {read.error !== null && <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />}
      {data === undefined && read.error === null && <Loading />}
      {data !== undefined && <Closing closing={data} onSelect={onSelect} />}
    </div>
  );
}

interface ClosingProps {
  readonly closing: DayClosing;
  readonly onSelect: Select;
}

function Closing({ closing, onSelect }: ClosingProps) {
  const { t, formats } = useText();
  const { state, open, closedAt, closedBy } = closing;
  const at = closedAt === undefined ? "" : `${formats.shortDay(closedAt)} ${formats.time(closedAt)}`;
  return (
    <>
      <div role="status">
        <Callout tone={state === "closed" ? "good" : open.length > 0 ? "warn" : "info"}>
          {t(`dispatcher.closing.state.${state}`, { at, by: closedBy ?? "", count: open.length })}
        </Callout>
      </div>
      {state !== "closed" && <OpenList closing={closing} onSelect={onSelect} />}
      <DaySums closing={closing} onSelect={onSelect} />
      {state === "open" && <CloseIt closing={closing} />}
      {closing.mayReopen && <Reopen closing={closing} />}
    </>
  );
}

function OpenList({ closing: { open, day }, onSelect }: ClosingProps) {
  const { t } = useText();
  if (open.length === 0) return <EmptyState icon="check" title={t("dispatcher.closing.nothingOpen")} />;
  return (
    <ul className="troubles" aria-label={t("dispatcher.closing.open")}>
      {open.map((end) => (
        <li key={`${end.kind} ${end.tripId ?? end.shiftId ?? ""}`}>
          <OpenEnd {...{ end, day, onSelect }} />
        </li>
      ))}
    </ul>
  );
}

interface OpenEndProps {
  readonly end: DayClosing["open"][number];
  readonly day: string;
  readonly onSelect: Select;
}

function OpenEnd({ end, day, onSelect }: OpenEndProps) {
  const { t, formats } = useText();
  const { kind, since, tripId, shiftId, person, plate, driver } = end;
  const title = t(`dispatcher.closing.${kind}`, { name: person?.name ?? "", plate: plate ?? "" });
  return (
    <article className="card stack stack--tight" aria-label={title}>
      <h3>{title}</h3>
      <p className="soft">{t(`dispatcher.closing.do.${kind}`, { time: formats.time(since) })}</p>
      <div className="row">
        {person !== undefined && (
          <ButtonLink icon="phone" href={`tel:${person.phone}`}>
            {spacedPhone(person.phone)}
          </ButtonLink>
        )}
        {driver !== undefined && (
          <ButtonLink icon="phone" href={`tel:${driver.phone}`}>
            {t("dispatcher.trouble.callDriver", { name: driver.name })}
          </ButtonLink>
        )}
        {tripId !== undefined && (
          <Button onPress={() => onSelect({ kind: "trip", id: tripId })}>
            {t("dispatcher.calls.openTrip")}
          </Button>
        )}
        {shiftId !== undefined && (
          <Button onPress={() => onSelect({ kind: "run", id: shiftId })}>
            {t("dispatcher.trouble.openRun")}
          </Button>
        )}
      </div>
      {tripId !== undefined && kind !== "aboard" && (
        <SolveOtherwise {...{ tripId, day }} name={person?.name ?? ""} />
      )}
    </article>
  );
}

function CloseIt({ closing: { day, open } }: { closing: DayClosing }) {
  const { t } = useText();
  const say = useSay();
  const write = useWrite("closeDay", { onSuccess: () => say(t("dispatcher.closing.done")) });
  const settled = useSettled(queryKey("getDayClosing", { params: { day } }));
  return (
    <Button
      look="primary"
      isDisabled={write.isPending || open.length > 0}
      onPress={() => write.mutate({ params: { day } }, settled)}
    >
      {t("dispatcher.closing.close")}
    </Button>
  );
}

function Reopen({ closing: { day } }: { closing: DayClosing }) {
  const { t } = useText();
  const [reason, setReason] = useNote(`reopen ${day}`);
  const write = useWrite("reopenDay", { onSuccess: () => setReason("") });
  const settled = useSettled(queryKey("getDayClosing", { params: { day } }));
  return (
    <section className="stack stack--tight" aria-label={t("dispatcher.closing.reopen")}>
      <NoteField label={t("dispatcher.closing.reopen.why")} value={reason} onChange={setReason} />
      <Button
        isDisabled={write.isPending || reason.trim() === ""}
        onPress={() => write.mutate({ params: { day }, body: { reason } }, settled)}
      >
        {t("dispatcher.closing.reopen")}
      </Button>
    </section>
  );
}
