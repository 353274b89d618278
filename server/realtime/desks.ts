import type { Ack } from "../../shared/events/index.ts";
import type { AtDesk } from "../../shared/schemas/index.ts";
import type { RealtimeParts } from "./realtimeParts.ts";
import { dispatcherRoom } from "./rooms.ts";
import type { LiveServer, LiveSocket } from "./socketTypes.ts";

/** Each page says again that it is there: what is not said for long is forgotten. */
const EVERY_MS = 30_000;

type Parts = Pick<RealtimeParts, "services" | "logger" | "subscribeDesks">;

/** A dispatcher's page has something else before it. */
export async function moveDesk(
  socket: LiveSocket,
  at: AtDesk,
  { services }: Pick<RealtimeParts, "services">,
): Promise<Ack> {
  await services.noteAtDesk(socket.data.actor, socket.id, at);
  socket.data.at = at;
  return { ok: true };
}

/** Tells dispatchers that somebody came, left or looks elsewhere, in whichever process that was; keeps those who are here. */
export function tellOfDesks(io: LiveServer, { services, logger, subscribeDesks }: Parts): () => void {
  const onFault = (error: unknown) => logger.warn({ err: error }, "who is at the board could not be noted");
  io.on("connection", (socket) => {
    socket.on("disconnect", () => {
      if (socket.data.at !== undefined) services.leaveDesk(socket.id).catch(onFault);
    });
  });
  const timer = setInterval(() => {
    for (const { id, data } of io.sockets.sockets.values())
      if (data.at !== undefined) services.noteAtDesk(data.actor, id, data.at).catch(onFault);
  }, EVERY_MS);
  const unsubscribe = subscribeDesks(() => io.local.to(dispatcherRoom).emit("colleagues:changed"));
  return () => {
    clearInterval(timer);
    unsubscribe();
  };
}
