import { useQueryClient } from "@tanstack/react-query";
import { isAhead } from "../../../shared/lifeCycle/trip.ts";
import type { BoardTrip } from "../../../shared/schemas/trips.ts";
import { queryKey, useWrite } from "../../api/index.ts";
import { Button, PlaceLabel, useErrorText, useSay, useText } from "../../ui/index.ts";
import type { BoardListProps } from "../day/boardList.ts";

/** Minutes by which a caller who is not ready puts it off. */
const LATER = [15, 30, 60] as const;

/** How a return that waits for a word stands, and the word on behalf of who rang. */
export function ReturnReady({ trip }: { readonly trip: BoardTrip }) {
  const { t } = useText();
  const text = useStanding(trip);
  const { say, later, isPending } = useWord(trip.id);
  if (text === undefined) return null;
  return (
    <section className="stack stack--tight">
      <h3>{t("dispatcher.ready.fact")}</h3>
      <p>{text}</p>
      {trip.whenReady?.waits && (
        <div className="actions">
          <Button look="primary" icon="check" isDisabled={isPending} onPress={say}>
            {t("dispatcher.ready.say")}
          </Button>
          {LATER.map((minutes) => (
            <Button key={minutes} icon="clock" isDisabled={isPending} onPress={() => later(minutes)}>
              {t("dispatcher.ready.later", { minutes })}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

/** Everybody who waits to go back: who is ready first, since when; then by when they are expected. */
export function ReturnList({ board, onSelect }: Pick<BoardListProps, "board" | "onSelect">) {
  const { t } = useText();
  const waiting = board.trips
    .filter((trip) => trip.whenReady !== undefined && isAhead(trip))
    .toSorted((one, other) => rankOf(one).localeCompare(rankOf(other)));
  if (waiting.length === 0) return null;
  return (
    <>
      <h3>{t("dispatcher.ready.list")}</h3>
      <ul className="stack stack--tight" aria-label={t("dispatcher.ready.list")}>
        {waiting.map((trip) => (
          <ReturnRow key={trip.id} {...{ trip, onSelect }} />
        ))}
      </ul>
    </>
  );
}

const rankOf = ({ whenReady }: BoardTrip): string =>
  whenReady?.readyAt === undefined ? `1 ${whenReady?.forecast}` : `0 ${whenReady.readyAt}`;

function ReturnRow({ trip, onSelect }: { trip: BoardTrip; onSelect: BoardListProps["onSelect"] }) {
  return (
    <li className="row">
      <button type="button" className="link" onClick={() => onSelect({ kind: "trip", id: trip.id })}>
        {trip.rider.name}
      </button>
      <span className="soft">
        <PlaceLabel of={trip.pickup} /> · {useStanding(trip)}
      </span>
    </li>
  );
}

function useStanding({ whenReady, promise }: BoardTrip): string | undefined {
  const { t, formats } = useText();
  if (whenReady === undefined) return undefined;
  const { forecast, readyAt } = whenReady;
  if (readyAt === undefined) return t("dispatcher.ready.waits", { time: formats.time(forecast) });
  const time = formats.time(readyAt);
  if (promise === undefined) return t("dispatcher.ready.since", { time });
  return t("dispatcher.ready.fetched", { time, window: formats.timeRange(promise.pickupWindow) });
}

function useWord(tripId: string) {
  const { t } = useText();
  const tell = useSay();
  const errorText = useErrorText();
  const cache = useQueryClient();
  const params = { tripId };
  const done = (text: "dispatcher.ready.done" | "dispatcher.ready.put") => () => {
    tell(t(text));
    void cache.invalidateQueries({ queryKey: queryKey("getTripDetail", { params }) });
    void cache.invalidateQueries({ queryKey: queryKey("listTroubles", undefined) });
  };
  const ready = useWrite("sayReady", { onSuccess: done("dispatcher.ready.done") });
  const putOff = useWrite("sayReadyLater", { onSuccess: done("dispatcher.ready.put") });
  const onError = (cause: unknown) => tell(errorText(cause), "error");
  return {
    isPending: ready.isPending || putOff.isPending,
    say: () => ready.mutate({ params }, { onError }),
    later: (minutes: number) => putOff.mutate({ params, body: { minutes } }, { onError }),
  };
}
