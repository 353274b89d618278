import { seconds } from "../../../../shared/time/index.ts";
import type { StoredFact } from "../../../domain/facts/fact.ts";
import type { NotifyingNeeds } from "../needs.ts";
import { addWorkNotice } from "./addWorkNotice.ts";

/** Nobody has solved it: every chief hears of it, once, whoever of its people it was written down for. */
export async function tellChiefs(
  deps: NotifyingNeeds,
  { details: { trouble, kind }, at: since }: StoredFact<"trouble.escalated">,
): Promise<void> {
  const chiefs = (await deps.db.staff.list()).filter(({ role, isClosed }) => role === "chief" && !isClosed);
  for (const { id } of chiefs)
    await deps.db.transaction((tx) =>
      addWorkNotice(tx, deps, {
        ...{ person: { role: "staff", id }, atOnceAfter: seconds(0) },
        ...{ content: { kind: "unsolved", trouble: kind, since }, about: `escalated ${trouble} ${since}` },
      }),
    );
}
