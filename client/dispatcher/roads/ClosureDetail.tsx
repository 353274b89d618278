import { spacedPhone } from "../../../shared/phone/index.ts";
import type { ClosureView } from "../../../shared/schemas/roads.ts";
import { queryKey, useWrite } from "../../api/index.ts";
import {
  Button,
  Callout,
  EmptyState,
  ErrorState,
  Loading,
  useErrorText,
  useSay,
  useText,
  ViewTitle,
} from "../../ui/index.ts";
import { UndoDeed } from "../undo/UndoDeed.tsx";
import { useSettled } from "../useSettled.ts";
import { useClosures } from "./useClosures.ts";
import { useSpanText } from "./useSpanText.ts";

/** A closure that was accepted: what it did, and that the road is open again. */
export function ClosureDetail({ closureId }: { closureId: string }) {
  const { t } = useText();
  const errorText = useErrorText();
  const read = useClosures();
  const closure = read.data?.closures.find(({ id }) => id === closureId);
  if (closure !== undefined) return <Detail closure={closure} />;
  if (read.error !== null)
    return <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />;
  return read.data === undefined ? <Loading /> : <EmptyState title={t("error.closure.unknown")} />;
}

function Detail({ closure }: { closure: ClosureView }) {
  const { t, locale } = useText();
  const spanText = useSpanText();
  const { label, state, by, reason, late, moved } = closure;
  return (
    <>
      <ViewTitle>{label[locale]}</ViewTitle>
      <div role="status">
        <Callout tone={state === "closed" ? "warn" : "good"}>
          <p>
            {t(`dispatcher.roads.state.${state}`)} · {spanText(closure)}
          </p>
          {reason !== undefined && (
            <p>{by === undefined ? `“${reason}”` : t("dispatcher.roads.said", { by, why: reason })}</p>
          )}
        </Callout>
      </div>
      <Acts closure={closure} />
      <People title={t("dispatcher.roads.late")} people={late} />
      <People title={t("dispatcher.roads.moved")} people={moved} />
    </>
  );
}

/** For some minutes it had not been meant so; afterwards the road can be said to be open. */
function Acts({ closure: { id, undoUntil, state } }: { closure: ClosureView }) {
  const { t } = useText();
  const say = useSay();
  const settled = useSettled(queryKey("listClosures"), queryKey("listTroubles"));
  const lift = useWrite("liftClosure", { onSuccess: () => say(t("dispatcher.roads.lifted")) });
  if (state === "over" || state === "undone") return null;
  const params = { closureId: id };
  return (
    <>
      <UndoDeed
        deed={{ id, until: undoUntil }}
        reads={[queryKey("listClosures"), queryKey("listTroubles")]}
        done={t("dispatcher.roads.undone")}
        instead={t("dispatcher.roads.acted.what")}
      />
      <div className="row">
        <Button look="primary" isDisabled={lift.isPending} onPress={() => lift.mutate({ params }, settled)}>
          {t("dispatcher.roads.lift")}
        </Button>
      </div>
    </>
  );
}

interface PeopleProps {
  readonly title: string;
  readonly people: readonly ClosureView["moved"][number][];
}

function People({ title, people }: PeopleProps) {
  const { t, formats } = useText();
  if (people.length === 0) return null;
  return (
    <section className="stack stack--tight" aria-label={title}>
      <h2>{title}</h2>
      <ul className="rescue__people">
        {people.map(({ tripId, name, phone, plate, pickup }) => (
          <li key={tripId} className="card stack stack--tight">
            <div className="row">
              <strong>{name}</strong>
              <a href={`tel:${phone}`}>{spacedPhone(phone)}</a>
            </div>
            {plate !== undefined && (
              <p>
                {plate}
                {pickup !== undefined &&
                  ` · ${t("dispatcher.trouble.expected", { time: formats.time(pickup) })}`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
