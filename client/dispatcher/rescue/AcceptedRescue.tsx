import { spacedPhone } from "../../../shared/phone/index.ts";
import type { RescueView } from "../../../shared/schemas/rescues.ts";
import { queryKey, useRead } from "../../api/index.ts";
import {
  Callout,
  EmptyState,
  ErrorState,
  Loading,
  useErrorText,
  useText,
  ViewTitle,
} from "../../ui/index.ts";
import { SolveOtherwise } from "../closing/SolveOtherwise.tsx";
import { UndoDeed } from "../undo/UndoDeed.tsx";

const READ_AGAIN_MS = 15_000;

/** What was done, and those for whom somebody has yet to say what becomes of them. */
export function AcceptedRescue({ rescueId }: { rescueId: string }) {
  const { t } = useText();
  const errorText = useErrorText();
  const read = useRead("listRescues", undefined, { staleTime: 0, refetchInterval: READ_AGAIN_MS });
  const rescue = read.data?.rescues.find(({ id }) => id === rescueId);
  if (rescue !== undefined) return <Accepted rescue={rescue} />;
  if (read.error !== null)
    return <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />;
  return read.data === undefined ? <Loading /> : <EmptyState title={t("error.deed.unknown")} />;
}

function Accepted({ rescue }: { rescue: RescueView }) {
  const { t, formats } = useText();
  const { moved, left, cause, plate, serviceDay: day } = rescue;
  return (
    <>
      <ViewTitle>{t(`dispatcher.rescue.title.${cause}`, { plate })}</ViewTitle>
      <div role="status">
        <Callout tone="good">
          {rescue.undone
            ? t("dispatcher.rescue.undone")
            : t("dispatcher.rescue.accepted", { count: moved.length })}
        </Callout>
      </div>
      <UndoDeed
        deed={{ id: rescue.id, until: rescue.undoUntil }}
        reads={[queryKey("listRescues")]}
        done={t("dispatcher.rescue.undone")}
      />
      {left.length > 0 && (
        <section className="stack stack--tight" aria-label={t("dispatcher.rescue.left")}>
          <h2>{t("dispatcher.rescue.left")}</h2>
          <ul className="rescue__people">
            {left.map((person) => (
              <li key={person.tripId} className="card stack stack--tight">
                <Person {...person} />
                {person.isAboard && <p>{t("dispatcher.rescue.stillAboard")}</p>}
                {person.open ? (
                  <SolveOtherwise tripId={person.tripId} day={day} name={person.name} />
                ) : (
                  <p className="soft">{t("dispatcher.rescue.settled")}</p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="stack stack--tight" aria-label={t("dispatcher.rescue.moved")}>
        <h2>{t("dispatcher.rescue.moved")}</h2>
        <ul className="rescue__people">
          {moved.map((person) => (
            <li key={person.tripId} className="card stack stack--tight">
              <Person {...person} />
              <p>
                {person.plate}
                {person.pickup !== undefined &&
                  ` · ${t("dispatcher.trouble.expected", { time: formats.time(person.pickup) })}`}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

const Person = ({ name, phone }: { name: string; phone: string }) => (
  <div className="row">
    <strong>{name}</strong>
    <a href={`tel:${phone}`}>{spacedPhone(phone)}</a>
  </div>
);
