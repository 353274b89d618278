import { io, type Socket } from "socket.io-client";
import type { ClientToServerEvents, ServerToClientEvents } from "../../../shared/events/index.ts";
import { ApiSession } from "../apiSession.ts";
import type { FollowedClock } from "./followedClock.ts";
import type { Wish } from "./simulatedRiders.ts";

/** The demo's own dispatcher: reads the one-time codes, follows the clock and books for callers, by the public interface like everybody. */
export class DispatcherEyes {
  private readonly session: ApiSession;
  private readonly codes = new Map<string, string>();
  private readonly waiting = new Map<string, (code: string) => void>();
  private socket: Socket<ServerToClientEvents, ClientToServerEvents> | undefined;

  constructor(baseUrl: string) {
    this.session = new ApiSession(baseUrl);
  }

  async signIn(username: string, password: string, clock: FollowedClock): Promise<void> {
    await this.session.call("staffSignIn", { body: { username, password } });
    this.socket = io(this.session.baseUrl, {
      transports: ["websocket"],
      forceNew: true,
      extraHeaders: { cookie: this.session.cookie, origin: this.session.baseUrl },
    });
    this.socket.on("clock:changed", (state) => clock.follow(state));
    this.socket.on("code:issued", ({ phone, code }) => this.learn(phone, code));
    this.socket.on("connect", () => void this.readAll(clock).catch(() => undefined));
  }

  stop(): void {
    this.socket?.close();
  }

  /** Waits for the code that was just asked for; after two seconds looks at the list instead. */
  async codeFor(phone: string): Promise<string> {
    const known = this.codes.get(phone);
    if (known !== undefined) {
      this.codes.delete(phone);
      return known;
    }
    return new Promise((resolve, reject) => {
      const look = setTimeout(() => {
        this.lookFor(phone).then(resolve, reject);
      }, 2000);
      this.waiting.set(phone, (code) => {
        clearTimeout(look);
        this.codes.delete(phone);
        resolve(code);
      });
    });
  }

  /** For a rider who calls because it is too late to ask by oneself. */
  async bookFor({ phone, request, key }: Wish): Promise<void> {
    const { riders } = await this.session.call("searchRiders", { query: { q: phone } });
    const caller = riders.find((rider) => rider.phone === phone);
    if (caller === undefined) throw new Error("nobody has this number");
    const body = { ...request, riderId: caller.id };
    await this.session.call("requestTrip", { body, idempotencyKey: key });
  }

  private learn(phone: string, code: string): void {
    this.codes.set(phone, code);
    const waiting = this.waiting.get(phone);
    this.waiting.delete(phone);
    waiting?.(code);
  }

  private async lookFor(phone: string): Promise<string> {
    this.waiting.delete(phone);
    const { codes } = await this.session.call("listDemoCodes");
    const found = codes.find((code) => code.phone === phone);
    if (found === undefined) throw new Error("no code was issued");
    return found.code;
  }

  private async readAll(clock: FollowedClock): Promise<void> {
    clock.follow(await this.session.call("getClock"));
  }
}
