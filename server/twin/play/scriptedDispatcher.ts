import type { TripId, VehicleId } from "../../../shared/ids/index.ts";
import { isOver } from "../../../shared/lifeCycle/shift.ts";
import { isUnassigned } from "../../../shared/lifeCycle/trip.ts";
import type {
  Board,
  ChangeEffect,
  RescueCause,
  RescuePlan,
  RescueView,
} from "../../../shared/schemas/index.ts";
import { type Instant, toIso } from "../../../shared/time/index.ts";
import { stableId } from "../../regions/stableId.ts";
import { RefusedCall } from "../apiSession.ts";
import type { ClosedRoad, DustStorm, LateClinic } from "../world/disruption.ts";
import { acceptShown, seenOf } from "./acceptShown.ts";
import type { DispatcherSeat } from "./dispatcherSeat.ts";
import { later, type Town } from "./town.ts";

/** A person needs so long from seeing a trouble to the first remedy. */
const REACTS_AFTER_MINUTES = 5;

const causes = { breakdown: "vehicle", failedLift: "lift", illDriver: "driver" } as const;
type BoardTrip = Board["trips"][number];

const isLetDown = ({ promiseMissedByMinutes }: ChangeEffect["people"][number]): boolean =>
  promiseMissedByMinutes > 0;

/** The dispatcher of a played day: looks at the board and takes the first remedy that the page offers, as a person can. */
export class ScriptedDispatcher {
  private readonly seenUnassigned = new Set<TripId>();
  private readonly lent = new Set<TripId>();

  constructor(
    private readonly town: Town,
    private readonly seat: DispatcherSeat,
    private readonly how: {
      onBoard(board: Board, lent: ReadonlySet<TripId>): void;
      /** What will go wrong is known before anybody has asked for anything. */
      inHindsight?: boolean | undefined;
    },
  ) {
    for (const each of town.world.disruptions) {
      if (each.kind === "dustStorm") this.hear(each.from, () => this.sayStorm(each));
      if (each.kind === "closedRoad") this.hear(each.from, () => this.closeRoad(each));
      if (each.kind === "lateClinic") this.soon(each.at, () => this.sayLate(each));
      // The driver rings at once.
      if (each.kind === "breakdown" || each.kind === "failedLift" || each.kind === "illDriver")
        this.hear(each.at, async () => {
          await this.rescue(causes[each.kind], each);
          await this.look();
        });
    }
  }

  /** Reads the board: what riders are shown is written down, what is new is dealt with five minutes later. */
  async look(): Promise<void> {
    const board = this.town.inOrder(await this.seat.board(this.town.world.day));
    for (const trip of board.trips) this.town.see(trip);
    this.how.onBoard(board, this.lent);
    for (const trip of board.trips) this.notice(trip);
  }

  /** Somebody without a vehicle is on the page as soon as it is known. */
  notice({ id, status }: Pick<BoardTrip, "id" | "status">): void {
    if (!isUnassigned({ status }) || this.seenUnassigned.has(id)) return;
    this.seenUnassigned.add(id);
    this.soon(this.town.now, () => this.retry(id));
  }

  private hear(at: Instant, act: () => Promise<void>): void {
    if (this.how.inHindsight) this.town.agenda.add(this.town.now, act);
    else this.soon(at, act);
  }

  private soon(at: Instant, act: () => Promise<void>): void {
    this.town.agenda.add(later(at, REACTS_AFTER_MINUTES), act);
  }

  /** "Look again": the first button on the panel of somebody without a vehicle. */
  private async retry(tripId: TripId): Promise<void> {
    await this.answerOf(() => this.seat.session.call("retryTrip", { params: { tripId } }));
    await this.seat.step(this.town.now);
    await this.lend(tripId);
  }

  /** Still nobody: the first vehicle of another contract that the panel names, as its button does. What takes a rider's word is not asked. */
  private async lend(tripId: TripId): Promise<void> {
    const params = { tripId };
    const detail = await this.answerOf(() => this.seat.session.call("getTripDetail", { params }));
    if (detail === undefined || !isUnassigned(detail.trip)) return;
    const ways = detail.trip.refusal.filter(({ concession }) => concession?.kind === "lend");
    for (const { shiftId } of ways) {
      const concession = { kind: "lend" } as const;
      const effect = await this.answerOf(() =>
        this.seat.session.call("previewAssign", { params, body: { shiftId, concession } }),
      );
      if (effect?.feasible !== true || effect.people.some(isLetDown)) continue;
      const body = { shiftId, planVersion: effect.planVersion, concession };
      if (await this.answerOf(() => this.seat.session.call("assignTrip", { params, body }))) {
        this.lent.add(tripId);
        return;
      }
    }
  }

  /** "The vehicle cannot drive", "Its driver cannot" or "Its lift has failed": the plan that the page shows is accepted as a whole, as it stands by then. */
  private async rescue(
    cause: RescueCause,
    { vehicleId, at }: { vehicleId: VehicleId; at: Instant },
  ): Promise<void> {
    const { runs } = await this.seat.board(this.town.world.day);
    const run = runs.find((each) => each.vehicleId === vehicleId && !isOver(each));
    if (run === undefined) return;
    const disrupted = { cause, shiftId: run.shiftId, ...(at > this.town.now && { from: toIso(at) }) };
    const shown = await this.answerOf(() => this.seat.session.call("previewRescue", { body: disrupted }));
    const rescueId = stableId(`rescue ${this.town.world.day} ${cause} ${vehicleId}`);
    await acceptShown(shown?.plan, async (plan) => {
      const body = {
        ...disrupted,
        rescueId,
        reason: "The driver rang",
        shown: seenOf(plan.moved, plan.left),
      };
      const outcome = await this.answerOf(() => this.seat.session.call("acceptRescue", { body }));
      if (outcome?.result === "accepted") this.follow(plan, outcome.rescue);
      return outcome;
    });
    await this.seat.step(this.town.now);
  }

  /** "Nobody passes here": the plan that the page shows is accepted as a whole. */
  private async closeRoad({ at, meters, from, until }: ClosedRoad): Promise<void> {
    const road = { kind: "around", at, meters, words: "Burst pipe" } as const;
    const isAhead = from > this.town.now;
    const asked = { road, until: toIso(until), ...(isAhead && { from: toIso(from) }) };
    const shown = await this.answerOf(() => this.seat.session.call("previewClosure", { body: asked }));
    const closureId = stableId(`closed ${this.town.world.day} ${from}`);
    await acceptShown(shown?.plan, (plan) => {
      const body = { ...asked, closureId, reason: "Burst pipe", shown: seenOf(plan.moved, plan.late) };
      return this.answerOf(() => this.seat.session.call("acceptClosure", { body }));
    });
    await this.seat.step(this.town.now);
  }

  /** Who goes home when ready is put off; who was promised a time rings when they are ready, as anybody would. */
  private async sayLate({ placeId, minutes, at }: LateClinic): Promise<void> {
    const delayId = stableId(`late ${this.town.world.day} ${placeId} ${at}`);
    const body = { delayId, placeId, minutes, reason: "The clinic rang" };
    await this.answerOf(() => this.seat.session.call("sayClinicDelay", { body }));
    await this.seat.step(this.town.now);
  }

  /** "It is dusty": for as long as is forecast. */
  private async sayStorm({ from, until }: DustStorm): Promise<void> {
    const weatherId = stableId(`storm ${this.town.world.day} ${from}`);
    const isAhead = from > this.town.now;
    const body = {
      weatherId,
      kind: "dust",
      until: toIso(until),
      ...(isAhead && { from: toIso(from) }),
    } as const;
    await this.answerOf(() => this.seat.session.call("acceptWeather", { body }));
    await this.seat.step(this.town.now);
  }

  /** Whoever was aboard goes on by a trip of its own. */
  private follow(plan: RescuePlan, { moved }: RescueView): void {
    for (const { tripId, phone } of plan.moved.filter(({ state }) => state === "aboard")) {
      const onward = moved.find((each) => each.phone === phone && each.tripId !== tripId);
      if (onward !== undefined) this.town.goesOn(tripId, onward.tripId);
    }
  }

  /** Something else may have happened to the trip meanwhile. */
  private async answerOf<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof RefusedCall) return undefined;
      throw error;
    }
  }
}
