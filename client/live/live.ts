import type { Socket } from "socket.io-client";
import type {
  Ack,
  ClientToServerEvents,
  MissedEvent,
  ResumeAnswer,
  ServerToClientEvents,
} from "../../shared/events/index.ts";
import { NewsFilter } from "./newsFilter.ts";
import { type Told, Topics } from "./topics.ts";

export type ConnectionState = "off" | "connecting" | "online" | "offline";

/** What a screen may listen to, and what its handler receives. */
export type LiveEvents = {
  [E in keyof ServerToClientEvents]: Parameters<ServerToClientEvents[E]>;
} & {
  /** Too much was missed: read everything anew by HTTP. */
  "state:lost": [];
};
export type LiveSocket = Socket<ServerToClientEvents, ClientToServerEvents>;
export type OpenSocket = () => Promise<LiveSocket>;
export type DeskPlace = Parameters<ClientToServerEvents["desk:moved"]>[0];
export type PositionReport = Parameters<ClientToServerEvents["position:reported"]>[0];

const ACK_TIMEOUT_MS = 4_000;
const COME_BACK_MS = 1_000;
/** A server that had too much to do is asked again after so long what was missed. */
const ASK_AGAIN_MS = 3_000;
/** A connection that takes longer to open is called none; it may still come. */
const PATIENCE_MS = 5_000;

/** The socket library is loaded only when somebody signed in, so the first screen does not carry it. */
export const openSocket: OpenSocket = async () => {
  const { io } = await import("socket.io-client");
  return io({ transports: ["websocket"], reconnectionDelay: 500, reconnectionDelayMax: 5_000 });
};

/** The live connection of one page: connects, says where it stopped, hands on each change once and in the right order. */
export class Live {
  readonly #open: OpenSocket;
  readonly #filter = new NewsFilter();
  readonly #topics = new Topics<LiveEvents & { connection: [] }>();
  #socket: LiveSocket | undefined;
  #state: ConnectionState = "off";
  #generation = 0;
  #desk: DeskPlace | undefined;

  constructor(
    open: OpenSocket = openSocket,
    readonly patienceMs = PATIENCE_MS,
  ) {
    this.#open = open;
  }

  /** Observable, for `useConnection`. */
  readonly connection = {
    get: (): ConnectionState => this.#state,
    subscribe: (listener: () => void): (() => void) => this.#topics.on("connection", listener),
  };

  /** Connects (once). `cursor` is that of the state already read by HTTP; null if nothing was read yet. */
  start(cursor: number | null): void {
    if (cursor !== null) this.#filter.startAt(cursor);
    if (this.#state !== "off") return;
    this.#setState("connecting");
    const mine = ++this.#generation;
    setTimeout(() => {
      if (mine === this.#generation && this.#state === "connecting") this.#setState("offline");
    }, this.patienceMs);
    this.#open().then(
      (socket) => {
        if (mine !== this.#generation) {
          socket.disconnect();
          return;
        }
        this.#socket = socket;
        this.#listen(socket);
      },
      () => this.#setState("offline"),
    );
  }

  /** The state was read anew by HTTP, up to `cursor`. */
  startAt(cursor: number): void {
    this.#filter.startAt(cursor);
  }

  /** Disconnects and forgets, as on signing out. */
  stop(): void {
    this.#generation++;
    this.#socket?.disconnect();
    this.#socket = undefined;
    this.#filter.forget();
    this.#desk = undefined;
    this.#setState("off");
  }

  subscribe<E extends keyof LiveEvents>(
    event: E,
    handler: (...values: Told<LiveEvents, E>) => void,
  ): () => void {
    return this.#topics.on(event, handler as (...values: unknown[]) => void);
  }

  /** Sends a position and says what the server said of it; undefined when it said nothing within 4 s. */
  async reportPosition(report: PositionReport): Promise<Ack | undefined> {
    const socket = this.#socket;
    if (socket?.connected !== true) return undefined;
    try {
      return await socket.timeout(ACK_TIMEOUT_MS).emitWithAck("position:reported", report);
    } catch {
      return undefined;
    }
  }

  /** Says what a dispatcher's page has before it; whoever is not connected says it again when they are. */
  moveDesk(at: DeskPlace): void {
    this.#desk = at;
    if (this.#socket?.connected === true) this.#socket.emit("desk:moved", at, () => undefined);
  }

  #setState(next: ConnectionState): void {
    if (next === this.#state) return;
    this.#state = next;
    this.#topics.tell("connection");
  }

  #listen(socket: LiveSocket): void {
    const tell = this.#topics;
    socket.on("connect", () => void this.#connected(socket));
    socket.on("connect_error", (error) => {
      // The server lets in only who is signed in, and says by its error's code when that is over.
      if (error.message.startsWith("session.")) this.#topics.tell("session:ended");
      this.#broken(socket);
    });
    socket.on("disconnect", () => this.#broken(socket));
    socket.on("trip:changed", (news) => this.#take({ event: "trip:changed", news }));
    socket.on("manifest:changed", (news) => this.#take({ event: "manifest:changed", news }));
    socket.on("board:changed", (news) => this.#take({ event: "board:changed", news }));
    socket.on("vehicles:moved", (frames) => tell.tell("vehicles:moved", frames));
    socket.on("clock:changed", (clock) => tell.tell("clock:changed", clock));
    socket.on("code:issued", (code) => tell.tell("code:issued", code));
    socket.on("questions:changed", () => tell.tell("questions:changed"));
    socket.on("calls:changed", () => tell.tell("calls:changed"));
    socket.on("troubles:changed", () => tell.tell("troubles:changed"));
    socket.on("colleagues:changed", () => tell.tell("colleagues:changed"));
    socket.on("proposals:changed", () => tell.tell("proposals:changed"));
    socket.on("roads:changed", () => tell.tell("roads:changed"));
    socket.on("reliefs:changed", () => tell.tell("reliefs:changed"));
    socket.on("notices:changed", () => tell.tell("notices:changed"));
    socket.on("session:ended", () => tell.tell("session:ended"));
    if (socket.connected) void this.#connected(socket);
  }

  /** The library comes back by itself, except after a server's goodbye or refusal: then we do. */
  #broken(socket: LiveSocket): void {
    if (socket !== this.#socket) return;
    this.#setState("offline");
    if (socket.active) return;
    setTimeout(() => {
      if (socket === this.#socket) socket.connect();
    }, COME_BACK_MS);
  }

  async #connected(socket: LiveSocket): Promise<void> {
    this.#setState("online");
    if (this.#desk !== undefined) socket.emit("desk:moved", this.#desk, () => undefined);
    await this.#resume(socket);
  }

  async #resume(socket: LiveSocket): Promise<void> {
    try {
      const cursor = this.#filter.cursor;
      this.#resumed(socket, await socket.timeout(ACK_TIMEOUT_MS).emitWithAck("session:resumed", { cursor }));
    } catch {
      // No answer: connect anew, so that nothing stays missed.
      if (socket === this.#socket && socket.connected) socket.disconnect().connect();
    }
  }

  #askAgain(socket: LiveSocket): void {
    if (socket === this.#socket && socket.connected) void this.#resume(socket);
  }

  #resumed(socket: LiveSocket, answer: ResumeAnswer | Extract<Ack, { ok: false }>): void {
    if ("ok" in answer) {
      // A session that is over is told by `session:ended`; anything else passes, and what was missed is still missed.
      if (!answer.code.startsWith("session.")) setTimeout(() => this.#askAgain(socket), ASK_AGAIN_MS);
      return;
    }
    if (answer.kind === "missed") for (const missed of answer.missed) this.#take(missed);
    else {
      this.#filter.forget(); // versions of another life of the server's database would keep the new ones out
      this.#topics.tell("state:lost");
    }
    this.#filter.startAt(answer.cursor);
  }

  #take(missed: MissedEvent): void {
    switch (missed.event) {
      case "trip:changed": {
        const news = this.#filter.trip(missed.news);
        if (news !== undefined) this.#topics.tell("trip:changed", news);
        return;
      }
      case "manifest:changed": {
        const news = this.#filter.manifest(missed.news);
        if (news !== undefined) this.#topics.tell("manifest:changed", news);
        return;
      }
      case "board:changed": {
        const news = this.#filter.board(missed.news);
        if (news !== undefined) this.#topics.tell("board:changed", news);
        return;
      }
    }
  }
}
