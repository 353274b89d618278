import { isCalledOff } from "../../../shared/lifeCycle/trip.ts";
import type { NewTripRequestInput, RiderTrip } from "../../../shared/schemas/index.ts";
import { type Instant, instant, toIso } from "../../../shared/time/index.ts";
import { type Caller, RefusedCall } from "../apiSession.ts";
import type { TripLog } from "../figures/dayLog.ts";
import type { DispatcherSeat } from "./dispatcherSeat.ts";
import { later, openTrip, type PlayedWish, type Town, wasDriven } from "./town.ts";

/** Nobody waits longer than this after the promised window. */
const PATIENCE_MINUTES = 60;
/** Who has not been fetched by then, counted from when they had to be there, goes nowhere. */
const MISSED_IT_MINUTES = 45;
/** Rules that a dispatcher may set aside for a caller. */
const CALLS_INSTEAD = new Set(["trip.leadTimeTooShort", "trip.dayAheadOnly"]);
const CODES_TRIED = 3;
/** A caller asks for a vehicle in so many minutes. */
const SOON_MINUTES = 5;

/** All riders of a played day: each asks, and does what the world says of them. */
export class PlayedRiders {
  private readonly sessions = new Map<string, Caller>();

  constructor(
    private readonly town: Town,
    private readonly seat: DispatcherSeat,
    private readonly onAnswer: (trip: RiderTrip) => void,
  ) {
    // Who should have asked before anybody could does so first thing, by when they leave: so a late beginning makes nobody too late.
    const late = town.wishes.filter(({ wish }) => wish.bookedAt < town.now);
    for (const played of late.toSorted((one, other) => one.wish.requested.at - other.wish.requested.at))
      if (played.wish.requested.at > town.now) town.agenda.add(town.now, () => this.ask(played));
    for (const played of town.wishes) {
      if (played.wish.bookedAt >= town.now) town.agenda.add(played.wish.bookedAt, () => this.ask(played));
      this.planFate(played);
    }
  }

  private planFate(played: PlayedWish): void {
    const { fate, requested } = played.wish;
    const { agenda } = this.town;
    if (fate.kind === "cancels") agenda.add(fate.at, () => this.cancel(played, "cancelled"));
    if (fate.kind === "changes") agenda.add(fate.at, () => this.change(played, fate.to));
    const { readyAt, wish } = played;
    if (wish.saysReady && readyAt !== undefined) agenda.add(readyAt, () => this.sayReady(played));
    if (requested.kind === "arriveBy")
      agenda.add(later(requested.at, MISSED_IT_MINUTES), () => this.giveUpOuting(played));
  }

  private async ask(played: PlayedWish): Promise<void> {
    if (played.wish.fate.kind === "cancels" && played.wish.fate.at <= this.town.now) return;
    const out = this.town.wayOut(played);
    if (out !== undefined && isTooLate(out, this.town.now) && !wasDriven(out)) return;
    played.isAsked = true;
    await this.request(played, played.wish.key);
  }

  /** By the page; what the page refuses for being late, by telephone. */
  private async request(played: PlayedWish, key: string): Promise<void> {
    const session = await this.sessionOf(played.wish.phone);
    try {
      const body = bodyOf(played, this.town.now);
      const { trip } = await session.call("requestTrip", { body, idempotencyKey: key });
      await this.follow(played, session, trip);
    } catch (error) {
      if (!(error instanceof RefusedCall)) throw error;
      if (CALLS_INSTEAD.has(error.code)) await this.call(played, key);
      else played.log.refused = error.code;
    }
  }

  /** The dispatcher books for a caller. */
  private async call(played: PlayedWish, key: string): Promise<void> {
    const body = { ...bodyOf(played, this.town.now), riderId: played.wish.riderId };
    try {
      const { trip } = await this.seat.session.call("requestTrip", { body, idempotencyKey: key });
      await this.follow(played, await this.sessionOf(played.wish.phone), trip);
    } catch (error) {
      if (!(error instanceof RefusedCall)) throw error;
      played.log.refused = error.code;
    }
  }

  private async follow(
    played: PlayedWish,
    session: Caller,
    asked: Parameters<Town["see"]>[0],
  ): Promise<void> {
    played.log.refused = undefined;
    this.town.asked(played, asked);
    await this.seat.step(this.town.now); // the answer is there when the service has come to rest
    const { trip } = await session.call("getTrip", { params: { tripId: asked.id } });
    this.town.see(trip);
    this.onAnswer(trip);
    this.waitFor(played);
  }

  /** Once they got there: by the page, as soon as the session is over. */
  private async sayReady(played: PlayedWish): Promise<void> {
    const trip = openTrip(played);
    const out = this.town.wayOut(played);
    if (trip === undefined || trip.boardedAt !== undefined || (out !== undefined && !wasDriven(out))) return;
    if (played.wish.fate.kind === "staysAway") return this.cancel(played, "cancelled");
    const session = await this.sessionOf(played.wish.phone);
    try {
      await session.call("sayReady", { params: { tripId: trip.tripId } });
    } catch (error) {
      if (!(error instanceof RefusedCall)) throw error; // taken along before
      return;
    }
    await this.seat.step(this.town.now);
    const { trip: view } = await session.call("getTrip", { params: { tripId: trip.tripId } });
    this.town.see(view);
    this.waitFor(played);
  }

  /** Nobody waits for ever after the promised window. */
  private waitFor(played: PlayedWish): void {
    const until = openTrip(played)?.promises.at(-1)?.pickupWindow.until;
    if (until !== undefined) this.town.agenda.add(later(until, PATIENCE_MINUTES), () => this.giveUp(played));
  }

  private async cancel(played: PlayedWish, why: "cancelled" | "gaveUp"): Promise<void> {
    const trip = openTrip(played);
    if (trip === undefined || trip.boardedAt !== undefined) return;
    const session = await this.sessionOf(played.wish.phone);
    try {
      await session.call("cancelTrip", { params: { tripId: trip.tripId }, body: {} });
    } catch (error) {
      if (!(error instanceof RefusedCall)) throw error; // too late: an answer a rider lives with
      if (why === "cancelled" && !(await isCancelled(session, trip))) return;
    }
    trip.riderLeft = why;
  }

  /** Whoever changes their mind calls the one off and asks for the other. */
  private async change(played: PlayedWish, to: Instant): Promise<void> {
    const trip = openTrip(played);
    if (trip === undefined || trip.boardedAt !== undefined) return;
    await this.cancel(played, "cancelled");
    if (trip.riderLeft === undefined) return;
    played.requestedAt = to;
    if (played.readyAt !== undefined) played.readyAt = to;
    await this.request(played, `${played.wish.key}-changed`);
  }

  private async giveUp(played: PlayedWish): Promise<void> {
    const trip = openTrip(played);
    const until = trip?.promises.at(-1)?.pickupWindow.until;
    if (trip === undefined || until === undefined || trip.arrivedAt !== undefined) return;
    if (later(until, PATIENCE_MINUTES) > this.town.now) {
      this.town.agenda.add(later(until, PATIENCE_MINUTES), () => this.giveUp(played));
      return;
    }
    played.hasGone = true;
    await this.cancel(played, "gaveUp");
  }

  /** The appointment is lost. Nobody goes there any more, nor back. */
  private async giveUpOuting(out: PlayedWish): Promise<void> {
    const trip = openTrip(out);
    if (wasDriven(out) || trip?.arrivedAt !== undefined) return;
    out.hasGone = true;
    if (trip !== undefined && trip.promises.length > 0) await this.cancel(out, "gaveUp");
    for (const back of this.town.waysBack(out)) await this.cancel(back, "cancelled");
  }

  /** Ready at last, and the vehicle has left: rings the dispatcher, as anybody would. */
  planCall(played: PlayedWish): void {
    const ready = played.readyAt ?? this.town.now;
    const at = later(instant(Math.max(ready, this.town.now)), 1);
    this.town.agenda.add(at, async () => {
      played.requestedAt = fullMinute(later(this.town.now, SOON_MINUTES));
      played.readyAt = this.town.now;
      await this.call(played, `${played.wish.key}-called-${played.log.trips.length}`);
    });
  }

  private async sessionOf(phone: string): Promise<Caller> {
    const known = this.sessions.get(phone);
    if (known !== undefined) return known;
    const session = this.town.service.connect();
    await this.signIn(session, phone);
    this.sessions.set(phone, session);
    return session;
  }

  /** A code whose use was not answered is used up: a person asks for another. */
  private async signIn(session: Caller, phone: string): Promise<void> {
    for (let tries = 1; ; tries++) {
      await session.call("requestCode", { body: { phone } });
      try {
        await session.call("riderSignIn", { body: { phone, code: await this.seat.codeFor(phone) } });
        return;
      } catch (error) {
        if (!(error instanceof RefusedCall) || tries === CODES_TRIED) throw error;
      }
    }
  }
}

/** It was done, and the answer was lost. */
async function isCancelled(session: Caller, { tripId }: TripLog): Promise<boolean> {
  const { trip } = await session.call("getTrip", { params: { tripId } });
  return isCalledOff(trip);
}

const isTooLate = ({ wish }: PlayedWish, now: Instant): boolean =>
  later(wish.requested.at, MISSED_IT_MINUTES) <= now;

const fullMinute = (at: Instant): Instant => instant(Math.ceil(at / 60_000) * 60_000);

function bodyOf({ wish, requestedAt, readyAt }: PlayedWish, now: Instant): NewTripRequestInput {
  const isOpen = wish.saysReady && readyAt !== undefined && now < readyAt;
  return {
    pickup: wish.pickup,
    dropoff: wish.dropoff,
    when: { kind: wish.requested.kind, at: toIso(requestedAt) },
    companions: wish.companions,
    aid: wish.aid,
    assistance: wish.assistance,
    purpose: wish.purpose,
    ...(isOpen && { whenReady: true as const }),
    confirmed: ["chain"],
  };
}
