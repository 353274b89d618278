import { useRead } from "../../api/index.ts";
import { useServiceNow } from "../../state/index.ts";
import { ButtonLink, useText } from "../../ui/index.ts";
import { pathOfAccepted } from "./rescuePath.ts";

const READ_AGAIN_MS = 30_000;

/** Plans that were accepted and can still be taken back, or of whose people nobody has said yet what became of them. */
export function OpenRescues() {
  const { t } = useText();
  const now = useServiceNow(10_000);
  const read = useRead("listRescues", undefined, { refetchInterval: READ_AGAIN_MS });
  const open = (read.data?.rescues ?? []).filter(
    ({ undoUntil, undone, left }) =>
      !undone && (left.some((each) => each.open) || (undoUntil !== undefined && Date.parse(undoUntil) > now)),
  );
  if (open.length === 0) return null;
  return (
    <>
      <h3>{t("dispatcher.rescue.list")}</h3>
      <ul className="stack stack--tight">
        {open.map(({ id, cause, plate, left }) => (
          <li key={id}>
            <ButtonLink href={`#${pathOfAccepted(id)}`}>
              {t(`dispatcher.rescue.title.${cause}`, { plate })}
              {" · "}
              {t("dispatcher.rescue.open", { count: left.filter((each) => each.open).length })}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </>
  );
}
