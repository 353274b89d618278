import type { ServerToClientEvents } from "../../../shared/events/index.ts";
import type { DomainEvent } from "../../events/events.ts";
import type { RealtimeParts } from "../realtimeParts.ts";
import { dispatcherRoom, driversRoom } from "../rooms.ts";
import type { LiveServer } from "../socketTypes.ts";

type IssuedCode = Parameters<ServerToClientEvents["code:issued"]>[0];
const REMEMBERED = 200;

/** The clock to everybody; to dispatchers that they are asked or proposed something, have to ring or the telephone rings; in the demo, one-time codes. */
export class Announcer {
  private readonly told = new Set<string>();
  private waiting = 0;
  private isReading = false;

  constructor(
    private readonly io: LiveServer,
    private readonly parts: Pick<RealtimeParts, "services" | "logger">,
  ) {}

  take(event: DomainEvent): void {
    if (event.type === "clock.changed") void this.sendClock().catch(this.reportFault);
    const dispatchers = this.io.local.to(dispatcherRoom);
    if (event.type === "questions.changed") dispatchers.emit("questions:changed");
    if (event.type === "proposals.changed") dispatchers.emit("proposals:changed");
    if (event.type === "troubles.changed") dispatchers.emit("troubles:changed");
    if (event.type === "roads.changed") this.io.local.to([dispatcherRoom, driversRoom]).emit("roads:changed");
    if (event.type === "reliefs.changed")
      this.io.local.to([dispatcherRoom, driversRoom]).emit("reliefs:changed");
    if (event.type === "calls.changed") dispatchers.emit("calls:changed");
    if (event.type === "notices.changed") dispatchers.emit("notices:changed");
    if (event.type !== "code.issued") return;
    this.waiting += 1;
    if (!this.isReading) void this.sendCodes().catch(this.reportFault);
  }

  private readonly reportFault = (error: unknown): void => {
    this.parts.logger.warn({ err: error }, "announcement could not be made");
  };

  private async sendClock(): Promise<void> {
    this.io.local.emit("clock:changed", await this.parts.services.getClock());
  }

  /** Codes are read in the name of a dispatcher who is there to see them. */
  private async sendCodes(): Promise<void> {
    this.isReading = true;
    try {
      while (this.waiting > 0) {
        const expected = this.waiting;
        this.waiting = 0;
        const reader = this.someDispatcher();
        if (reader === undefined) return;
        const codes = await this.parts.services.listDemoCodes(reader.data.actor);
        for (const code of this.fresh(codes, expected)) {
          this.io.local.to(dispatcherRoom).emit("code:issued", code);
        }
      }
    } finally {
      this.isReading = false;
    }
  }

  private someDispatcher() {
    const [id] = this.io.sockets.adapter.rooms.get(dispatcherRoom) ?? [];
    return id === undefined ? undefined : this.io.sockets.sockets.get(id);
  }

  /** Of the newest codes those not told yet; the first time no more than there were events. */
  private fresh(codes: IssuedCode[], expected: number): IssuedCode[] {
    const newestFirst = [...codes].sort((a, b) => b.issuedAt.localeCompare(a.issuedAt));
    const candidates = this.told.size === 0 ? newestFirst.slice(0, expected) : newestFirst;
    const fresh = candidates.filter((code) => !this.told.has(nameOf(code)));
    for (const code of newestFirst) this.told.add(nameOf(code));
    for (const oldest of [...this.told].slice(0, Math.max(0, this.told.size - REMEMBERED))) {
      this.told.delete(oldest);
    }
    return fresh.reverse();
  }
}

const nameOf = ({ phone, code, issuedAt }: IssuedCode): string => `${phone} ${code} ${issuedAt}`;
