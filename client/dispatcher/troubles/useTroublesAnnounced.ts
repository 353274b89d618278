import { useEffect, useRef } from "react";
import type { TroubleView } from "../../../shared/schemas/troubles.ts";
import { useSay, useText } from "../../ui/index.ts";
import { useTroubles } from "./useTroubles.ts";
import { useTroubleTitle } from "./useTroubleTitle.ts";

/** More at once than can be listened to are said as a number. */
const SAID_AT_MOST = 2;
const named = ({ id, escalated }: TroubleView): string => `${id} ${escalated ?? ""}`;

/**
 * A new trouble is said once, politely, wherever on the board one is; a call for help at once, and one that has come to the dispatcher or the chief by the clock, at
 * once. What was there when the page was opened is on the list.
 */
export function useTroublesAnnounced(): void {
  const { t } = useText();
  const say = useSay();
  const title = useTroubleTitle();
  const troubles = useTroubles().data?.troubles;
  const known = useRef<ReadonlySet<string>>(undefined);
  const tell = useRef({ t, say, title });
  useEffect(() => {
    tell.current = { t, say, title };
  });
  useEffect(() => {
    if (troubles === undefined) return;
    const before = known.current;
    known.current = new Set([...(before ?? []), ...troubles.flatMap((each) => [each.id, named(each)])]);
    const { t: text, say: speak, title: titleOf } = tell.current;
    // Also one that was there when the page was opened: nobody may overlook it.
    for (const each of troubles)
      if (each.sos !== undefined && before?.has(each.id) !== true)
        speak(text("dispatcher.sos.announce", { title: titleOf(each) }), "error");
    if (before === undefined) return;
    const fresh = troubles.filter(({ id, sos }) => sos === undefined && !before.has(id));
    if (fresh.length > SAID_AT_MOST) speak(text("dispatcher.trouble.newMany", { count: fresh.length }));
    else for (const each of fresh) speak(text("dispatcher.trouble.new", { title: titleOf(each) }));
    for (const each of troubles) {
      const { escalated } = each;
      if ((escalated !== "dispatcher" && escalated !== "chief") || before.has(named(each))) continue;
      speak(`${titleOf(each)}. ${text(`dispatcher.trouble.escalated.${escalated}`)}`, "error");
    }
  }, [troubles]);
}
