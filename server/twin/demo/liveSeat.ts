import { io, type Socket } from "socket.io-client";
import type { ClientToServerEvents, ServerToClientEvents } from "../../../shared/events/index.ts";
import { ApiSession } from "../apiSession.ts";
import { DispatcherSeat } from "../play/dispatcherSeat.ts";
import type { Service } from "../play/service.ts";
import type { FollowedClock } from "./followedClock.ts";

const LOOK_AFTER_MS = 2_000;

/** The demo's own dispatcher: follows the clock, which others set, and is told the one-time codes, as on the page. */
export class LiveSeat extends DispatcherSeat {
  private readonly codes = new Map<string, string>();
  private readonly waiting = new Map<string, (code: string) => void>();
  private socket: Socket<ServerToClientEvents, ClientToServerEvents> | undefined;

  constructor(
    service: Service,
    private readonly clock: FollowedClock,
  ) {
    super(service);
  }

  override async open(): Promise<{ driverPin: string }> {
    const opened = await super.open();
    const { session } = this;
    if (!(session instanceof ApiSession)) return opened;
    this.socket = io(session.baseUrl, {
      transports: ["websocket"],
      forceNew: true,
      extraHeaders: { cookie: session.cookie, origin: session.baseUrl },
    });
    this.socket.on("clock:changed", (state) => this.clock.follow(state));
    this.socket.on("code:issued", ({ phone, code }) => this.learn(phone, code));
    this.socket.on("connect", () => void this.readClock().catch(() => undefined));
    return opened;
  }

  stop(): void {
    this.socket?.close();
  }

  /** The clock goes by itself, and nobody waits for the work. */
  override async step(): Promise<void> {}

  /** Waits for the code that was just asked for; after two seconds looks at the list instead. */
  override async codeFor(phone: string): Promise<string> {
    const known = this.codes.get(phone);
    this.codes.delete(phone);
    if (known !== undefined) return known;
    return new Promise((resolve, reject) => {
      const look = setTimeout(() => {
        this.waiting.delete(phone);
        super.codeFor(phone).then(resolve, reject);
      }, LOOK_AFTER_MS);
      this.waiting.set(phone, (code) => {
        clearTimeout(look);
        resolve(code);
      });
    });
  }

  private learn(phone: string, code: string): void {
    const waiting = this.waiting.get(phone);
    this.waiting.delete(phone);
    if (waiting === undefined) this.codes.set(phone, code);
    else waiting(code);
  }

  private async readClock(): Promise<void> {
    this.clock.follow(await this.session.call("getClock"));
  }
}
