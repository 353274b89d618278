import { useEffect, useRef } from "react";
import type { OpenHelp } from "../../../shared/schemas/help.ts";
import { useRead } from "../../api/index.ts";
import { live, useNews } from "../../live/index.ts";
import { useSay, useText } from "../../ui/index.ts";

const READ_AGAIN_MS = 30_000;
const none: readonly OpenHelp[] = [];

/** Drivers who ask for help, read anew whenever one asks or is answered. */
export function useHelp(): readonly OpenHelp[] {
  const read = useRead("listHelp", undefined, { refetchInterval: READ_AGAIN_MS });
  useNews(live, "questions:changed", () => void read.refetch());
  return read.data?.help ?? none;
}

/** Whoever asks for help is said at once, wherever on the board one is; what was there when the page was opened is on the list. */
export function useHelpAnnounced(): void {
  const { t } = useText();
  const say = useSay();
  const help = useHelp();
  const known = useRef<ReadonlySet<string>>(undefined);
  useEffect(() => {
    const fresh = help.filter(({ id }) => known.current?.has(id) === false);
    for (const { plate, need } of fresh)
      say(t("dispatcher.help.new", { plate, need: t(`driver.help.need.${need}`) }), "error");
    known.current = new Set([...(known.current ?? []), ...help.map(({ id }) => id)]);
  }, [help, say, t]);
}
