import type { TripId, VehicleId } from "../../../shared/ids/index.ts";
import { isOver } from "../../../shared/lifeCycle/shift.ts";
import { isMovable, isUnassigned } from "../../../shared/lifeCycle/trip.ts";
import type { Board, ChangeEffect, RunView } from "../../../shared/schemas/index.ts";
import { type Instant, toIso } from "../../../shared/time/index.ts";
import { stableId } from "../../regions/stableId.ts";
import { RefusedCall } from "../apiSession.ts";
import type { DispatcherSeat } from "./dispatcherSeat.ts";
import { later, type Town } from "./town.ts";

/** A person needs so long from seeing a trouble to the first remedy. */
const REACTS_AFTER_MINUTES = 5;

type BoardTrip = Board["trips"][number];

const isLetDown = ({ promiseMissedByMinutes }: ChangeEffect["people"][number]): boolean =>
  promiseMissedByMinutes > 0;

/** The dispatcher of a played day: looks at the board and takes the first remedy that the page offers, as a person can. */
export class ScriptedDispatcher {
  private readonly seenUnassigned = new Set<TripId>();
  /** Vehicles whose lift has failed: whoever needs it has to go with others. */
  private readonly liftless = new Set<VehicleId>();

  constructor(
    private readonly town: Town,
    private readonly seat: DispatcherSeat,
    private readonly onBoard: (board: Board) => void,
  ) {
    for (const each of town.world.disruptions) {
      if (each.kind !== "breakdown" && each.kind !== "failedLift") continue;
      // The driver rings at once.
      this.soon(each.at, async () => {
        if (each.kind === "breakdown") await this.withdraw(each.vehicleId);
        else this.liftless.add(each.vehicleId);
        await this.look();
      });
    }
  }

  /** Reads the board: what riders are shown is written down, what is new is dealt with five minutes later. */
  async look(): Promise<void> {
    const board = this.town.inOrder(await this.seat.board(this.town.world.day));
    for (const trip of board.trips) this.town.see(trip);
    this.onBoard(board);
    for (const trip of board.trips) this.notice(trip);
    for (const run of board.runs) if (this.liftless.has(run.vehicleId)) await this.relieveLift(board, run);
  }

  /** Somebody without a vehicle is on the page as soon as it is known. */
  notice({ id, status }: Pick<BoardTrip, "id" | "status">): void {
    if (!isUnassigned({ status }) || this.seenUnassigned.has(id)) return;
    this.seenUnassigned.add(id);
    this.soon(this.town.now, () => this.retry(id));
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
      if (await this.answerOf(() => this.seat.session.call("assignTrip", { params, body }))) return;
    }
  }

  /** "The vehicle cannot drive": the service gives its people to others. */
  private async withdraw(vehicleId: VehicleId): Promise<void> {
    const body = {
      ...{
        vehicleId,
        withdrawalId: stableId(`withdrawal ${this.town.world.day} ${vehicleId}`),
        from: toIso(this.town.now),
      },
      reason: "It has broken down",
    };
    await this.answerOf(() => this.seat.session.call("withdrawVehicle", { body }));
    await this.seat.step(this.town.now);
  }

  private async relieveLift(board: Board, run: RunView): Promise<void> {
    const trips = board.trips.filter(
      (trip) => trip.shiftId === run.shiftId && isMovable(trip) && trip.aid === "powerWheelchair",
    );
    for (const trip of trips) await this.moveAway(board, trip);
  }

  /** To the first other run of the district that can, as the page lists them; else it is told that nobody comes. */
  private async moveAway(board: Board, trip: BoardTrip): Promise<void> {
    const params = { tripId: trip.id };
    const own = board.runs.find(({ shiftId }) => shiftId === trip.shiftId);
    const others = board.runs.filter(
      ({ districtId, shiftId, vehicleId, status }) =>
        districtId === own?.districtId &&
        shiftId !== own.shiftId &&
        !isOver({ status }) &&
        !this.liftless.has(vehicleId),
    );
    for (const { shiftId } of others) {
      const preview = await this.answerOf(() =>
        this.seat.session.call("previewAssign", { params, body: { shiftId } }),
      );
      if (preview?.feasible !== true || preview.people.some(isLetDown)) continue;
      const body = { shiftId, planVersion: preview.planVersion };
      if (await this.answerOf(() => this.seat.session.call("assignTrip", { params, body }))) return;
    }
    const { planVersion } = await this.seat.board(this.town.world.day);
    await this.answerOf(() => this.seat.session.call("unassignTrip", { params, body: { planVersion } }));
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
