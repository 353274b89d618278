import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { ApiResponse } from "../../../shared/schemas/api.ts";
import type { NewStandingOrderInput, StandingOrder } from "../../../shared/schemas/standingOrders.ts";
import { type ApiError, call, newIdempotencyKey, useWrite } from "../../api/index.ts";
import { currentServiceNow, useRested } from "../../state/index.ts";
import { ChoiceField } from "../../ui/fields/index.ts";
import {
  Button,
  dayAfter,
  ErrorState,
  ErrorSummary,
  type FormProblem,
  Loading,
  useErrorText,
  useText,
  wallTime,
} from "../../ui/index.ts";
import { countTrips, datesOf, isRidden } from "./datesOf.ts";
import { OrderCalendar } from "./OrderCalendar.tsx";
import { OrderDateList } from "./OrderDates.tsx";
import { DayField, type FieldErrors, RhythmFields } from "./RhythmFields.tsx";
import {
  draftAfter,
  type ExampleTrip,
  isComplete,
  problemsOf,
  type StandingDraft,
  type StandingField,
  standingFieldOf,
  standingRequest,
  wallText,
} from "./standingDraft.ts";

export interface StandingFormProps {
  readonly example: ExampleTrip;
  /** Where the way back is looked for. */
  readonly others: readonly ExampleTrip[];
  /** From whoever asks for somebody else. */
  readonly riderId?: string;
  readonly onAsked: (order: StandingOrder) => void;
}

const FIELDS: readonly StandingField[] = ["weekdays", "there", "back", "from", "until"];
const idOf = (field: StandingField): string => `standing-${field}`;

/** The draft while it is filled in, with the key under which it will be sent: a changed wish is a new one. */
function useDraft(example: ExampleTrip, others: readonly ExampleTrip[]) {
  const { zone } = useText();
  const [draft, setDraft] = useState(() => draftAfter(example, others, { now: currentServiceNow(), zone }));
  const [key, setKey] = useState(newIdempotencyKey);
  const change = (part: Partial<StandingDraft>) => {
    setDraft((known) => ({ ...known, ...part }));
    setKey(newIdempotencyKey());
    if (part.backWhenReady === true && draft.back === "") expectBack().catch(() => undefined); // else they write it themselves
  };
  /** A way back when ready begins with when that is expected, unless a time is written meanwhile. */
  const expectBack = async () => {
    const { at } = await call("getReturnForecast", { params: { tripId: example.id } });
    setDraft((known) => (known.back === "" ? { ...known, back: wallText(at, zone) } : known));
  };
  return { draft, key, change };
}

/** Asks for a trip again and again: on which days and when; below it, what that comes to, date by date, before it counts. */
export function StandingForm({ example, others, riderId, onAsked }: StandingFormProps) {
  const { t } = useText();
  const { draft, key, change } = useDraft(example, others);
  const [attempt, setAttempt] = useState(0);
  const problems = problemsOf(draft);
  const wish = isComplete(problems) ? standingRequest(example, draft, riderId) : undefined;
  const preview = usePreview(wish);
  const ask = useWrite("askStandingOrder", { onSuccess: ({ order }) => onAsked(order) });
  const refusal = ask.error ?? (wish === undefined ? null : aboutField(preview.error));
  const errors = useErrors({ problems, refusal, isTried: attempt > 0 });
  const edit = (part: Partial<StandingDraft>) => {
    ask.reset();
    change(part);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (wish !== undefined) ask.mutate({ body: wish, idempotencyKey: key });
  };
  return (
    <form className="stack stack--loose" onSubmit={submit} noValidate>
      {attempt > 0 && errors.all.length > 0 && (
        <ErrorSummary title={t("standing.problems")} problems={errors.all} attempt={attempt} />
      )}
      <section className="card stack stack--loose">
        <p className="soft">{t("standing.kept")}</p>
        <RhythmFields {...{ draft, change: edit, ...errors, idOf }} />
        <Validity {...{ draft, change: edit, ...errors, idOf }} />
      </section>
      <Preview {...{ preview, draft, isAsked: wish !== undefined }} />
      <Button type="submit" look="primary" large wide isDisabled={ask.isPending}>
        {t("standing.ask")}
      </Button>
    </form>
  );
}

/** What the preview could not be shown for otherwise is said there. */
const aboutField = (error: ApiError | null): ApiError | null =>
  error !== null && standingFieldOf(error) !== undefined ? error : null;

interface ValidityProps extends FieldErrors {
  readonly draft: StandingDraft;
  readonly change: (part: Partial<StandingDraft>) => void;
}

function Validity({ draft, change, errorOf, idOf: id }: ValidityProps) {
  const { t, zone } = useText();
  return (
    <>
      <DayField
        id={id("from")}
        label={t("standing.from")}
        value={draft.from}
        onChange={(from) => change({ from })}
        error={errorOf("from")}
        min={dayAfter(wallTime(currentServiceNow(), zone).day)}
      />
      <DayField
        id={id("until")}
        label={t("standing.until")}
        hint={t("standing.untilHint")}
        value={draft.until}
        onChange={(until) => change({ until })}
        error={errorOf("until")}
        min={draft.from}
      />
      <ChoiceField
        label={t("standing.holidays")}
        choices={(["rest", "ride"] as const).map((value) => ({
          value,
          label: t(`standing.holidays.${value}`),
        }))}
        value={draft.onHolidays}
        onChange={(onHolidays) => change({ onHolidays })}
      />
    </>
  );
}

interface Wrong {
  readonly problems: ReturnType<typeof problemsOf>;
  readonly refusal: ApiError | null;
  /** What is still empty is a mistake only once it was to be sent. */
  readonly isTried: boolean;
}

function useErrors({ problems, refusal, isTried }: Wrong) {
  const { t } = useText();
  const errorText = useErrorText();
  const errorOf = (field: StandingField): string | undefined => {
    const own = problems[field];
    if (own !== undefined) return isTried || own.startsWith("error.") ? t(own) : undefined;
    return refusal !== null && standingFieldOf(refusal) === field ? errorText(refusal) : undefined;
  };
  const atFields = FIELDS.flatMap((field): FormProblem[] => {
    const text = errorOf(field);
    return text === undefined ? [] : [{ text, fieldId: idOf(field) }];
  });
  const elsewhere = refusal !== null && standingFieldOf(refusal) === undefined;
  return { errorOf, all: elsewhere ? [{ text: errorText(refusal) }, ...atFields] : atFields };
}

const SETTLING_MS = 300;
type Previewed = ApiResponse<"previewStandingOrder">;

/** What the wish comes to, asked for a moment after the last change of it. */
function usePreview(wish: NewStandingOrderInput | undefined) {
  const settled = useRested(JSON.stringify(wish ?? null), SETTLING_MS);
  return useQuery<Previewed, ApiError>({
    queryKey: ["previewStandingOrder", settled],
    queryFn: ({ signal }) => call("previewStandingOrder", { body: JSON.parse(settled), signal }),
    enabled: settled !== "null",
    placeholderData: keepPreviousData,
  });
}

interface PreviewProps {
  readonly preview: ReturnType<typeof usePreview>;
  readonly draft: StandingDraft;
  readonly isAsked: boolean;
}

function Preview({ preview, draft, isAsked }: PreviewProps) {
  const { t } = useText();
  return (
    <section className="card stack">
      <h2>{t("standing.preview")}</h2>
      {isAsked ? (
        <PreviewedDates {...{ preview, draft }} />
      ) : (
        <p className="soft">{t("standing.preview.missing")}</p>
      )}
    </section>
  );
}

function PreviewedDates({ preview, draft }: Pick<PreviewProps, "preview" | "draft">) {
  const { t } = useText();
  const errorText = useErrorText();
  if (preview.error !== null && standingFieldOf(preview.error) === undefined)
    return <ErrorState text={errorText(preview.error)} onRetry={() => void preview.refetch()} />;
  if (preview.error !== null) return <p className="soft">{t("standing.preview.missing")}</p>;
  if (preview.data === undefined) return <Loading />;
  const dates = datesOf(preview.data.days);
  if (dates.length === 0) return <p role="status">{t("standing.preview.none")}</p>;
  return (
    <>
      <p role="status">
        {t("standing.preview.count", {
          dates: dates.filter(isRidden).length,
          trips: countTrips(dates),
        })}
      </p>
      <OrderCalendar dates={dates} />
      <h3>{t("standing.dates")}</h3>
      <OrderDateList dates={dates} kind={draft.kind} />
    </>
  );
}
