import { clientToServer } from "../../../shared/events/index.ts";
import { moveDesk } from "../desks.ts";
import type { RealtimeParts } from "../realtimeParts.ts";
import { type LiveSocket, personOf } from "../socketTypes.ts";
import { type ReceptionParts, receive } from "./receive.ts";
import { reportPosition } from "./reportPosition.ts";
import { Resumption } from "./resumeSession.ts";

/** All that a client may send. */
export function createHandlers(parts: RealtimeParts): (socket: LiveSocket) => void {
  const resumption = new Resumption(parts);
  return (socket) => {
    const { actor } = socket.data;
    const person = personOf(actor);
    const reception = { logger: parts.logger, isAllowed: () => parts.limits.messages.take(person) };
    socket.on(
      "position:reported",
      receive(
        {
          event: "position:reported",
          schema: clientToServer["position:reported"],
          answer: (report) => reportPosition(actor, report, parts),
        },
        reception,
      ),
    );
    listenToDesk(socket, parts, reception);
    socket.on(
      "session:resumed",
      receive(
        {
          event: "session:resumed",
          schema: clientToServer["session:resumed"],
          answer: ({ cursor }) => resumption.resume(actor, cursor),
        },
        reception,
      ),
    );
  };
}

/** What a dispatcher's page has before it. */
function listenToDesk(socket: LiveSocket, parts: RealtimeParts, reception: ReceptionParts): void {
  socket.on(
    "desk:moved",
    receive(
      {
        event: "desk:moved",
        schema: clientToServer["desk:moved"],
        answer: (at) => moveDesk(socket, at, parts),
      },
      reception,
    ),
  );
}
