import type { NotifyingNeeds } from "../needs.ts";
import type { NotifyingUseCases } from "../useCases.ts";

/** See `tellBoard`. Whoever else is named changes nothing. */
export function createNoteWatching({
  db,
  realClock,
}: Pick<NotifyingNeeds, "db" | "realClock">): NotifyingUseCases["noteWatching"] {
  return (actors) => {
    const ids = actors.flatMap((actor) =>
      actor.role === "rider" || actor.role === "driver" ? [] : [actor.id],
    );
    return db.staff.noteWatching(ids, realClock.now());
  };
}
