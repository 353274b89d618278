import { endSession } from "../admission.ts";
import type { RealtimeParts } from "../realtimeParts.ts";
import type { LiveServer } from "../socketTypes.ts";
import { Announcer } from "./announcements.ts";
import { ChangePublisher } from "./changes.ts";
import { PositionPublisher } from "./positions.ts";

/** Every process hears all events and serves its own sockets, so nothing here is sent to another process. */
export function startPublishers(
  io: LiveServer,
  parts: RealtimeParts,
): { stop(): void; isTelling(): boolean } {
  const changes = new ChangePublisher(io, parts);
  const positions = new PositionPublisher(io, parts);
  const announcer = new Announcer(io, parts);
  const unsubscribeEvents = parts.events.subscribe((numbered) => {
    changes.take(numbered);
    announcer.take(numbered.event);
    if (numbered.event.type === "trip.changed") positions.forgetWatchers();
    if (numbered.event.type === "session.ended") endSession(io, numbered.event.session);
  });
  const unsubscribePositions = parts.subscribePositions((position) => positions.take(position));
  return {
    isTelling: () => changes.isTelling(),
    stop: () => {
      unsubscribeEvents();
      unsubscribePositions();
      changes.stop();
      positions.stop();
    },
  };
}
