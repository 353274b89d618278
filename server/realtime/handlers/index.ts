import { clientToServer } from "../../../shared/events/index.ts";
import type { RealtimeParts } from "../realtimeParts.ts";
import type { LiveSocket } from "../socketTypes.ts";
import { createAllowance, receive } from "./receive.ts";
import { reportPosition } from "./reportPosition.ts";
import { resumeSession } from "./resumeSession.ts";

/** All that a client may send. */
export function registerHandlers(socket: LiveSocket, parts: RealtimeParts): void {
  const { actor } = socket.data;
  const reception = { logger: parts.logger, isAllowed: createAllowance() };
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
  socket.on(
    "session:resumed",
    receive(
      {
        event: "session:resumed",
        schema: clientToServer["session:resumed"],
        answer: ({ cursor }) => resumeSession(actor, cursor, parts),
      },
      reception,
    ),
  );
}
