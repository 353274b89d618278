import type { StaffId } from "../../../../shared/ids/index.ts";
import type { AtDesk } from "../../../../shared/schemas/index.ts";
import { addSeconds, seconds } from "../../../../shared/time/index.ts";
import type { OpenDesk } from "../../../stores/presence.ts";
import { requireStaff } from "../../records/requireStaff.ts";
import type { DispatchingNeeds } from "../needs.ts";
import type { DeskUseCases } from "./deskUseCases.ts";

/** A page that has not said anything for so long is gone, however it went. */
const THERE_FOR = seconds(90);

/** Who has the board open, and what they have before them: names of the staff, and ids. */
export function createPresence({
  db,
  presence,
  realClock,
}: Pick<DispatchingNeeds, "db" | "presence" | "realClock">): Pick<
  DeskUseCases,
  "noteAtDesk" | "leaveDesk" | "listColleagues"
> {
  return {
    async noteAtDesk(actor, id, at) {
      requireStaff(actor);
      await presence.put({ id, staffId: actor.id as StaffId, at, seenAt: realClock.now() });
    },

    leaveDesk: (id) => presence.remove(id),

    async listColleagues(actor) {
      requireStaff(actor);
      const all = await presence.list().catch((): OpenDesk[] => []);
      const gone = all.filter(({ seenAt }) => addSeconds(seenAt, THERE_FOR) < realClock.now());
      await Promise.all(gone.map(({ id }) => presence.remove(id).catch(() => undefined)));
      const pages = new Map<StaffId, AtDesk[]>();
      for (const { staffId, at } of all.filter((desk) => !gone.includes(desk)))
        pages.set(staffId, [...(pages.get(staffId) ?? []), at]);
      const names = await db.audit.namesOf([...pages.keys()]);
      return [...pages]
        .map(([id, at]) => ({ id, name: names.get(id) ?? "", isMe: id === actor.id, at }))
        .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
    },
  };
}
