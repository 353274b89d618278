import { type FormEvent, type ReactNode, useState } from "react";
import type { StandingOrder, StandingOrderChange } from "../../../shared/schemas/standingOrders.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { TextField } from "../../ui/fields/index.ts";
import { Button, Callout, dayAfter, useErrorText, useText } from "../../ui/index.ts";
import { tripsCalledOff } from "./datesOf.ts";
import { useToday } from "./OrderCard.tsx";
import { DayField, RhythmFields } from "./RhythmFields.tsx";
import {
  isComplete,
  rhythmDraftOf,
  rhythmOf,
  rhythmProblems,
  type StandingField,
  standingFieldOf,
  wallText,
} from "./standingDraft.ts";
import type { OrderChange } from "./useStandingOrders.ts";

/** What somebody is about to do: with one date, or with all to come. */
export type Asking =
  | { readonly act: "skip" | "move"; readonly day: string }
  | { readonly act: "pause" | "anew" | "end" };

interface OrderDialogProps<A extends Asking = Asking> {
  readonly order: StandingOrder;
  readonly asking: A;
  readonly write: OrderChange;
  readonly onClose: () => void;
}

/** The question before an act, with what it calls off. */
export function OrderDialog(props: OrderDialogProps) {
  const { asking } = props;
  switch (asking.act) {
    case "skip":
      return <Skip {...props} day={asking.day} />;
    case "move":
      return <Move {...props} day={asking.day} />;
    case "pause":
      return <Pause {...props} />;
    case "anew":
      return <Anew {...props} />;
    case "end":
      return <End {...props} />;
  }
}

interface ActProps extends OrderDialogProps {
  readonly title: string;
  /** What is to be said; undefined while something is missing. */
  readonly change: StandingOrderChange | undefined;
  readonly confirm: string;
  readonly children?: ReactNode;
}

function Act({ order, write, onClose, title, change, confirm, children }: ActProps) {
  const { t, zone } = useText();
  const errorText = useErrorText();
  const calledOff = change === undefined ? undefined : tripsCalledOff(order, change, zone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change !== undefined) write.change(change);
  };
  return (
    <Dialog isOpen title={title} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        {children}
        {calledOff !== undefined && <p role="status">{t("standing.callsOff", { count: calledOff })}</p>}
        {write.error !== null && standingFieldOf(write.error) === undefined && (
          <Callout tone="bad" urgent>
            <p>{errorText(write.error)}</p>
          </Callout>
        )}
        <div className="dialog__actions">
          <Button onPress={onClose}>{t("common.back")}</Button>
          <Button
            type="submit"
            look={calledOff === undefined || calledOff === 0 ? "primary" : "danger"}
            isDisabled={change === undefined || write.isPending}
          >
            {confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What the server has against a field. */
function useRefusalAt({ error }: OrderChange): (field: StandingField) => string | undefined {
  const errorText = useErrorText();
  return (field) => (error !== null && standingFieldOf(error) === field ? errorText(error) : undefined);
}

type OfDate = OrderDialogProps & { readonly day: string };

function Skip({ day, ...props }: OfDate) {
  const { t, formats } = useText();
  const title = t("standing.skip.title", { day: formats.day(day) });
  return <Act {...props} title={title} change={{ kind: "skip", days: [day] }} confirm={t("standing.skip")} />;
}

function Move({ day, ...props }: OfDate) {
  const { t, formats, zone } = useText();
  const { there, back, days } = props.order;
  const timeOf = (leg: "there" | "back") => {
    const way = days.find((each) => each.day === day && each.leg === leg);
    return way === undefined ? "" : wallText(way.at, zone);
  };
  const [times, setTimes] = useState(() => ({ there: timeOf("there"), back: timeOf("back") }));
  const isFilled = times.there !== "" && (back === undefined || times.back !== "");
  const change: StandingOrderChange | undefined = isFilled
    ? {
        ...{ kind: "move", day },
        ...(times.there !== there.time && { there: times.there }),
        ...(back !== undefined && times.back !== back.time && { back: times.back }),
      }
    : undefined;
  const title = t("standing.move.title", { day: formats.day(day) });
  return (
    <Act {...props} {...{ title, change }} confirm={t("standing.save")}>
      <TextField
        type="time"
        label={t("standing.there")}
        value={times.there}
        onChange={(value) => setTimes({ ...times, there: value })}
      />
      {back !== undefined && (
        <TextField
          type="time"
          label={t("standing.back")}
          value={times.back}
          onChange={(value) => setTimes({ ...times, back: value })}
        />
      )}
    </Act>
  );
}

function Pause(props: OrderDialogProps) {
  const { t } = useText();
  const tomorrow = dayAfter(useToday());
  const refusalAt = useRefusalAt(props.write);
  const [days, setDays] = useState({ from: tomorrow, until: dayAfter(tomorrow, 6) });
  const isOrdered = days.from <= days.until;
  const isFilled = days.from !== "" && days.until !== "" && isOrdered;
  const change = isFilled ? { kind: "pause" as const, ...days } : undefined;
  return (
    <Act {...props} title={t("standing.pause.title")} change={change} confirm={t("standing.pause")}>
      <DayField
        label={t("standing.pause.from")}
        value={days.from}
        onChange={(from) => setDays({ ...days, from })}
      />
      <DayField
        label={t("standing.pause.until")}
        value={days.until}
        onChange={(until) => setDays({ ...days, until })}
        error={isOrdered || days.until === "" ? refusalAt("until") : t("error.standing.datesOrder")}
        min={days.from}
      />
    </Act>
  );
}

function End(props: OrderDialogProps) {
  const { t } = useText();
  const refusalAt = useRefusalAt(props.write);
  const [lastDay, setLastDay] = useState(useToday());
  const change = lastDay === "" ? undefined : { kind: "end" as const, lastDay };
  return (
    <Act {...props} title={t("standing.end.title")} change={change} confirm={t("standing.end")}>
      <DayField
        label={t("standing.lastDay")}
        value={lastDay}
        onChange={setLastDay}
        error={refusalAt("until")}
      />
    </Act>
  );
}

const idOf = (field: StandingField): string => `anew-${field}`;

function Anew(props: OrderDialogProps) {
  const { t } = useText();
  const tomorrow = dayAfter(useToday());
  const refusalAt = useRefusalAt(props.write);
  const [draft, setDraft] = useState(() => rhythmDraftOf(props.order));
  const [from, setFrom] = useState(tomorrow);
  const problems = rhythmProblems(draft);
  const errorOf = (field: StandingField) => {
    const own = problems[field];
    return own === undefined ? refusalAt(field) : t(own);
  };
  const isFilled = isComplete(problems) && from !== "";
  const change = isFilled ? { kind: "anew" as const, from, ...rhythmOf(draft) } : undefined;
  return (
    <Act {...props} title={t("standing.anew.title")} change={change} confirm={t("standing.save")}>
      <DayField
        label={t("standing.from")}
        value={from}
        onChange={setFrom}
        error={refusalAt("from")}
        min={tomorrow}
      />
      <RhythmFields
        {...{ draft, errorOf, idOf }}
        change={(part) => setDraft((known) => ({ ...known, ...part }))}
      />
    </Act>
  );
}
