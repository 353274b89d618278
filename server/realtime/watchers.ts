import { isDispatchingRole } from "../../shared/roles/index.ts";
import type { RealtimeParts } from "./realtimeParts.ts";
import type { Actor, LiveServer } from "./socketTypes.ts";

const EVERY_MS = 30_000;

type Parts = Pick<RealtimeParts, "services" | "logger">;

/** Says again and again who has the board open: nobody there is told by messages what they see. */
export function noteWatchers(io: LiveServer, parts: Parts): () => void {
  const timer = setInterval(() => void note(parts, watchersOf(io)), EVERY_MS);
  io.on("connection", ({ data: { actor } }) => {
    if (isDispatchingRole(actor.role)) void note(parts, [actor]);
  });
  return () => clearInterval(timer);
}

function watchersOf(io: LiveServer): Actor[] {
  const actors = [...io.sockets.sockets.values()].map(({ data }) => data.actor);
  const watching = actors.filter(({ role }) => isDispatchingRole(role));
  return [...new Map(watching.map((actor) => [actor.id, actor])).values()];
}

async function note({ services, logger }: Parts, actors: readonly Actor[]): Promise<void> {
  if (actors.length === 0) return;
  await services
    .noteWatching(actors)
    .catch((error: unknown) => logger.error({ err: error }, "who is at the board was not noted"));
}
