import type { TripId } from "../../../shared/ids/index.ts";
import type { NewTripRequestInput } from "../../../shared/schemas/index.ts";
import { type Clock, type Instant, instant, minutes, toInstant } from "../../../shared/time/index.ts";
import { ApiSession, RefusedCall } from "../apiSession.ts";
import type { Luck } from "./world.ts";

/** A trip that a simulated rider will ask for at `askAt`. */
export interface Wish {
  /** The same wish on the same day has the same key, so a restarted demo asks for nothing twice. */
  key: string;
  phone: string;
  askAt: Instant;
  request: NewTripRequestInput;
}

interface RidersWorld {
  baseUrl: string;
  clock: Clock;
  luck: Luck;
  /** Reads the one-time code as the demo's dispatcher page shows it. */
  codeFor(phone: string): Promise<string>;
  /** Rings the dispatcher, who books it for the caller. */
  callDispatcher(wish: Wish): Promise<void>;
}

const CANCEL_BEFORE = minutes(45);

const byDeparture = (one: Wish, other: Wish): number =>
  toInstant(one.request.when.at) - toInstant(other.request.when.at);
/** Passes by itself; a code that is not the right one is somebody else's who asked for the same phone. */
const PASSING = new Set([
  ...["noAnswer", "rate.limited", "service.unavailable", "internal"],
  ...["session.wrongCredentials", "session.codeExpired"],
]);
const codeOf = (error: unknown): string => (error instanceof RefusedCall ? error.code : "noAnswer");

/** All the riders of a demo day: each signs in with a one-time code, asks, and sometimes changes their mind. */
export class SimulatedRiders {
  private readonly sessions = new Map<string, Promise<ApiSession>>();
  private readonly waiting: Wish[];
  private readonly cancellations: { at: Instant; phone: string; tripId: TripId }[] = [];

  constructor(
    wishes: Wish[],
    private readonly world: RidersWorld,
  ) {
    this.waiting = [...wishes];
  }

  get left(): number {
    return this.waiting.length;
  }

  /**
   * Asks for what is due, who leaves first before the others, at most `limit` at a time, so that a late start neither floods
   * the service nor makes anybody too late.
   */
  async tick(limit: number): Promise<{ asked: number; refused: string[] }> {
    const now = this.world.clock.now();
    const due = this.waiting
      .filter((wish) => wish.askAt <= now)
      .sort(byDeparture)
      .slice(0, limit);
    for (const wish of due) this.waiting.splice(this.waiting.indexOf(wish), 1);
    const answers = await Promise.all(due.map((wish) => this.ask(wish)));
    await this.cancelWhatIsDue(now);
    return { asked: due.length, refused: answers.filter((code) => code !== undefined) };
  }

  /** The refusal's code, or undefined when the trip was taken. */
  private async ask(wish: Wish): Promise<string | undefined> {
    try {
      const session = await this.sessionOf(wish.phone);
      const { trip } = await session.call("requestTrip", { body: wish.request, idempotencyKey: wish.key });
      if (this.world.luck.changesMind(wish.key)) {
        const at = instant(toInstant(wish.request.when.at) - CANCEL_BEFORE * 1000);
        this.cancellations.push({ at, phone: wish.phone, tripId: trip.id });
      }
      return undefined;
    } catch (error) {
      return this.afterFailure(error, wish);
    }
  }

  /** What passes by itself is asked again; who is too late rings the dispatcher. */
  private async afterFailure(error: unknown, wish: Wish): Promise<string | undefined> {
    const refused = codeOf(error);
    const code =
      refused === "trip.leadTimeTooShort"
        ? await this.world.callDispatcher(wish).then(() => undefined, codeOf)
        : refused;
    if (code !== undefined && PASSING.has(code)) this.waiting.push(wish);
    if (code?.startsWith("session.")) this.sessions.delete(wish.phone);
    return code;
  }

  private async cancelWhatIsDue(now: Instant): Promise<void> {
    const due = this.cancellations.filter((cancellation) => cancellation.at <= now);
    for (const cancellation of due) {
      this.cancellations.splice(this.cancellations.indexOf(cancellation), 1);
      const params = { tripId: cancellation.tripId };
      // Too late to cancel is an answer a rider lives with.
      await this.sessionOf(cancellation.phone)
        .then((session) => session.call("cancelTrip", { params, body: {} }))
        .catch(() => undefined);
    }
  }

  private sessionOf(phone: string): Promise<ApiSession> {
    const known = this.sessions.get(phone);
    if (known !== undefined) return known;
    const created = this.signIn(phone);
    this.sessions.set(phone, created);
    created.catch(() => this.sessions.delete(phone));
    return created;
  }

  private async signIn(phone: string): Promise<ApiSession> {
    const session = new ApiSession(this.world.baseUrl);
    await session.call("requestCode", { body: { phone } });
    await session.call("riderSignIn", { body: { phone, code: await this.world.codeFor(phone) } });
    return session;
  }
}
