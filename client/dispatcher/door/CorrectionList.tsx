import type { CorrectionOutcome, OpenCorrection } from "../../../shared/schemas/entrances.ts";
import { queryKey, useRead, useWrite } from "../../api/index.ts";
import { live, useNews } from "../../live/index.ts";
import { Button, useSay, useText } from "../../ui/index.ts";
import type { BoardListProps } from "../day/boardList.ts";
import { useSettled } from "../useSettled.ts";

const READ_AGAIN_MS = 60_000;
const none: readonly OpenCorrection[] = [];

/** What drivers found otherwise at doors, read anew whenever one comes or is decided. */
export function useCorrections(): readonly OpenCorrection[] {
  const read = useRead("listCorrections", undefined, { refetchInterval: READ_AGAIN_MS });
  useNews(live, "questions:changed", () => void read.refetch());
  return read.data?.corrections ?? none;
}

interface CorrectionListProps extends Pick<BoardListProps, "onSelect"> {
  readonly corrections: readonly OpenCorrection[];
}

/** Each with the place as it is kept and what is said to be otherwise: taken or not. */
export function CorrectionList({ corrections, onSelect }: CorrectionListProps) {
  const { t } = useText();
  return (
    <>
      <h3>{t("dispatcher.doors.list")}</h3>
      <ul className="troubles" aria-label={t("dispatcher.doors.list")}>
        {corrections.map((correction) => (
          <li key={correction.id}>
            <Correction {...{ correction, onSelect }} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Correction({
  correction,
  onSelect,
}: { correction: OpenCorrection } & Pick<CorrectionListProps, "onSelect">) {
  const { t, formats } = useText();
  const { id, tripId, what, place, entrance, apart, driver, at, photoId } = correction;
  const { decide, isDeciding } = useDecision(id);
  const title = `${[place, entrance].filter((part) => part !== undefined).join(", ")}: ${t(`door.found.${what}`)}`;
  return (
    <article className="card stack stack--tight" aria-label={title}>
      <h4>{title}</h4>
      <p className="soft">
        {driver !== undefined && t("dispatcher.doors.by", { driver, time: formats.time(at) })}
        {apart !== undefined && ` · ${t("dispatcher.doors.apart", { meters: apart })}`}
      </p>
      {photoId !== undefined && (
        <img
          className="door__photo"
          src={`/api/dispatch/entrance-photos/${photoId}`}
          alt={t("door.photo")}
          loading="lazy"
        />
      )}
      <div className="row">
        <Button look="primary" isDisabled={isDeciding} onPress={() => decide("accepted")}>
          {t("dispatcher.doors.accept")}
        </Button>
        <Button isDisabled={isDeciding} onPress={() => decide("declined")}>
          {t("dispatcher.doors.decline")}
        </Button>
        <Button look="quiet" onPress={() => onSelect({ kind: "trip", id: tripId })}>
          {t("dispatcher.calls.openTrip")}
        </Button>
      </div>
    </article>
  );
}

function useDecision(correctionId: string) {
  const { t } = useText();
  const say = useSay();
  const settled = useSettled(queryKey("listCorrections"));
  const write = useWrite("decideCorrection");
  const decide = (outcome: CorrectionOutcome) =>
    write.mutate(
      { params: { correctionId }, body: { outcome } },
      {
        onSuccess: () => say(t(`dispatcher.doors.${outcome}`)),
        ...settled,
      },
    );
  return { decide, isDeciding: write.isPending };
}
