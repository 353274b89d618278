import { io, type Socket } from "socket.io-client";
import type { ErrorCode } from "../../shared/errors/index.ts";
import type { ClientToServerEvents, ServerToClientEvents } from "../../shared/events/index.ts";

type EventName = keyof ServerToClientEvents;
export interface Heard {
  event: EventName;
  data: unknown;
}

/** One person's socket: connects with a cookie and notes all that it hears. */
export class LiveClient {
  readonly heard: Heard[] = [];
  readonly socket: Socket<ServerToClientEvents, ClientToServerEvents>;

  constructor(baseUrl: string, cookie: string | undefined, headers: Record<string, string> = {}) {
    this.socket = io(baseUrl, {
      transports: ["websocket"],
      forceNew: true,
      reconnection: false,
      extraHeaders: { ...(cookie !== undefined && { cookie }), ...headers },
    });
    this.socket.onAny((event: EventName, data: unknown) => this.heard.push({ event, data }));
  }

  /** Resolves when connected; rejects with the server's code, or with `unreachable`. */
  connected(): Promise<this> {
    return new Promise((resolve, reject) => {
      this.socket.once("connect", () => resolve(this));
      this.socket.once("connect_error", (error: Error & { data?: { code?: ErrorCode } }) =>
        reject(new Error(error.data?.code ?? "unreachable")),
      );
    });
  }

  /** Resolves when the server has closed the connection. */
  closed(): Promise<void> {
    return new Promise((resolve) => {
      if (!this.socket.connected) resolve();
      this.socket.once("disconnect", () => resolve());
    });
  }

  of(event: EventName): Heard[] {
    return this.heard.filter((each) => each.event === event);
  }

  close(): void {
    this.socket.close();
  }
}
