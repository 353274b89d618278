import { isUnderWay } from "../../../shared/lifeCycle/shift.ts";
import { isServed, isSetOut, isWaiting } from "../../../shared/lifeCycle/stop.ts";
import type { Manifest, ManifestStop, StopAction } from "../../../shared/schemas/index.ts";
import { type Instant, instant, seconds, secondsBetween, toIso } from "../../../shared/time/index.ts";
import type { RegionDriver } from "../../regions/index.ts";
import { stableId } from "../../regions/stableId.ts";
import { RefusedCall } from "../apiSession.ts";
import { type Deed, type DriverSituation, type DueDeed, dueDeed } from "../dueDeed.ts";
import { lastKnownPlace } from "../leg.ts";
import { DriverPhone, type Report } from "./driverPhone.ts";
import { carriedOut } from "./localManifest.ts";
import { later, type Town } from "./town.ts";
import type { Troubles } from "./troubles.ts";
import { VehicleOnRoad } from "./vehicleOnRoad.ts";
import type { Visits } from "./visits.ts";

const POSITION_EVERY_SECONDS = 120;

function nameOf(due: DueDeed | undefined): string | undefined {
  const { deed, at } = due ?? {};
  if (deed?.kind === "break") return `${deed.pause.id} ${deed.step} ${at}`;
  return deed?.kind === "act" ? `${deed.stop.id} ${deed.action} ${at}` : deed?.kind;
}

/** A driver of a played day: drives at the world's true times and reports each act at its time, by the interface alone. */
export class PlayedDriver {
  private readonly phone: DriverPhone;
  private manifest: Manifest | undefined;
  private news: Manifest | undefined;
  private vehicle: VehicleOnRoad | undefined;
  private arrivedAt: Instant | undefined;
  /** Nothing is done before: the last act, or the news that changed what is next. */
  private freeFrom: Instant;
  private due: DueDeed | undefined;
  private unsent: Report[] = [];
  private toldAt: Instant | undefined;
  private refusals = 0;
  /** A person who is signed in as this driver does all there is to do. */
  private isAlone = true;

  constructor(
    private readonly driver: RegionDriver,
    private readonly town: Town,
    private readonly visits: Visits,
    private readonly troubles: Troubles,
  ) {
    this.phone = new DriverPhone(town.service);
    this.freeFrom = town.now;
  }

  /** In the morning of the day: before that nothing of it is known for good. */
  async begin(pin: string): Promise<void> {
    const who = { phone: this.driver.phone, pin };
    const onCompany = this.town.stage.isShared ? (isAlone: boolean) => this.meet(isAlone) : undefined;
    await this.phone.signIn(who, (manifest) => this.hear(manifest), onCompany);
    this.take(await this.phone.readManifest());
    const { cutOffUntil } = this.troubles;
    if (cutOffUntil !== undefined) this.town.agenda.add(cutOffUntil, () => this.reconnect());
  }

  private meet(isAlone: boolean): void {
    if (isAlone && !this.isAlone) this.freeFrom = this.town.now;
    this.isAlone = isAlone;
  }

  private hear(manifest: Manifest): void {
    const isOfToday = manifest.serviceDay === this.town.world.day;
    if (!isOfToday || this.troubles.isCutOff(this.town.now)) return;
    if (this.news === undefined || manifest.version > this.news.version) this.news = manifest;
  }

  /** What came since the last moment; not in the middle of an act, whose answer says it too. */
  readNews(): void {
    const { news } = this;
    this.news = undefined;
    this.take(news);
  }

  /** What is otherwise is understood as soon as it is read. */
  async understand(): Promise<void> {
    const { manifest, troubles, isAlone } = this;
    if (manifest?.changes === undefined || !isAlone || this.unsent.length > 0) return;
    const { now } = this.town;
    if (!troubles.isCutOff(now) && !troubles.isOut(now)) this.take(await this.phone.understand(manifest));
  }

  /** The phone has what was sent to it. */
  whole = (): Promise<void> => this.phone.whole();
  hangUp = (): void => this.phone.hangUp();

  get nextAt(): Instant | undefined {
    if (this.due === undefined || !this.isAlone) return undefined;
    const at = instant(Math.max(this.due.at, this.freeFrom));
    return this.troubles.whenPossible(this.due.deed, at);
  }

  /** The next thing that is due. What is refused is looked at anew a minute later, as a person would. */
  async act(): Promise<void> {
    const { due, nextAt: at } = this;
    if (due === undefined || at === undefined) return;
    try {
      await this.carryOut(due.deed, at);
      this.refusals = 0;
    } catch (error) {
      if (!(error instanceof RefusedCall)) throw error;
      if (++this.refusals > 30) throw new Error(`${this.driver.code} gets nowhere: ${error.message}`);
      this.freeFrom = later(this.town.now, 1);
      this.take(await this.phone.readManifest());
    }
  }

  /** As a phone does while it moves. */
  async tellPosition({ every = POSITION_EVERY_SECONDS, parked = false } = {}): Promise<void> {
    const { now } = this.town;
    const isDue = this.toldAt === undefined || secondsBetween(this.toldAt, now) >= every;
    const isOut = this.manifest !== undefined && isUnderWay(this.manifest) && this.isAlone;
    const isToTell = isOut && (parked || this.vehicle?.goal !== undefined);
    if (!isDue || !isToTell || this.troubles.isCutOff(now) || this.troubles.isOut(now)) return;
    this.toldAt = now;
    const place = this.vehicle?.at(now);
    if (place !== undefined) await this.phone.tellPosition(place.point, place.heading, now);
  }

  /** `actAt`: the answer to an act of one's own; otherwise news. */
  private take(manifest: Manifest | undefined, actAt?: Instant): void {
    const { manifest: known, town } = this;
    if (manifest === undefined || manifest.serviceDay !== town.world.day) return;
    const isSameShift = known?.shiftId === manifest.shiftId;
    if (isSameShift && known !== undefined && manifest.version < known.version) return;
    if (!isSameShift) this.vehicle = new VehicleOnRoad(town, manifest.vehicle.id, lastKnownPlace(manifest));
    this.manifest = manifest;
    const goal = manifest.stops.find(({ id }) => id === this.vehicle?.goal);
    if (this.vehicle?.goal !== undefined && !(goal && isSetOut(goal))) this.vehicle.turnBack(town.now);
    this.takeOver(manifest);
    this.decide(manifest, actAt);
  }

  /** What somebody else began with this vehicle goes on from here: nobody knows how far they had come. */
  private takeOver({ stops }: Manifest): void {
    if (stops.some(isWaiting)) this.arrivedAt ??= this.town.now;
    const goal = stops.find((stop) => isSetOut(stop) && !isWaiting(stop));
    if (goal === undefined || this.vehicle?.goal !== undefined) return;
    this.vehicle?.setOut({ id: goal.id, point: goal.place.point }, this.town.now, aboardOf({ stops }));
  }

  /** What is next. When news have changed it, nothing of it was done before they came. */
  private decide(manifest: Manifest, actAt: Instant | undefined): void {
    const before = nameOf(this.due);
    if (actAt !== undefined) this.freeFrom = instant(Math.max(this.freeFrom, actAt));
    this.due = dueDeed(manifest, this.situation());
    if (actAt !== undefined || nameOf(this.due) === before) return;
    this.freeFrom = instant(Math.max(this.freeFrom, this.town.now));
    this.due = dueDeed(manifest, this.situation());
  }

  private async carryOut(deed: Deed, at: Instant): Promise<void> {
    const { manifest } = this;
    if (manifest === undefined) return;
    const params = { shiftId: manifest.shiftId };
    if (deed.kind === "act") return this.visit(manifest, { ...deed, at });
    if (deed.kind === "break") return this.rest(manifest, deed, at);
    const { manifest: answer } = await this.phone.session.call(deed.kind, { params });
    if (deed.kind === "endShift" && !this.troubles.isOut(at)) this.vehicle?.park(manifest.depot.point, at);
    this.take(answer, at);
  }

  /** Without a line nobody hears of it: it is as if there were none. */
  private async rest(
    manifest: Manifest,
    { pause, step }: Extract<Deed, { kind: "break" }>,
    at: Instant,
  ): Promise<void> {
    if (this.troubles.isCutOff(this.town.now) || this.unsent.length > 0) {
      this.manifest = { ...manifest, breaks: [] };
      return this.decide(this.manifest, at);
    }
    const actionId = stableId(`${this.town.world.seed} ${pause.id} ${step} ${at}`);
    const params = { shiftId: manifest.shiftId, breakId: pause.id };
    const body = { actionId, step, at: toIso(at) };
    this.take((await this.phone.session.call("reportBreak", { params, body })).manifest, at);
  }

  private async visit(
    manifest: Manifest,
    { stop, action, at }: { stop: ManifestStop; action: StopAction; at: Instant },
  ): Promise<void> {
    const point = this.vehicle?.at(at).point;
    const actionId = stableId(`${this.town.world.seed} ${stop.id} ${action} ${at}`);
    const report: Report = {
      stopId: stop.id,
      body: { actionId, action, at: toIso(at), ...(point && { point }) },
    };
    const isCutOff = this.troubles.isCutOff(this.town.now) || this.unsent.length > 0;
    const answer = isCutOff ? carriedOut(manifest, stop, { action, at }) : await this.phone.report(report);
    if (isCutOff) this.unsent.push(report);
    if (action === "depart")
      this.vehicle?.setOut({ id: stop.id, point: stop.place.point }, at, aboardOf(manifest));
    if (action === "arrive") this.vehicle?.arrive();
    this.arrivedAt = action === "arrive" ? at : this.arrivedAt;
    this.visits.note(stop, action, at);
    this.take(answer, at);
  }

  /** What could not be sent is handed in, in its order; what does not fit any more is the dispatcher's. */
  private async reconnect(): Promise<void> {
    for (const report of this.unsent) {
      try {
        await this.phone.report(report);
      } catch (error) {
        if (!(error instanceof RefusedCall)) throw error;
      }
    }
    this.unsent = [];
    this.take(await this.phone.readManifest());
  }

  private situation(): DriverSituation {
    return {
      reachesAt: this.vehicle?.reachesAt,
      arrivedAt: this.arrivedAt,
      driveTo: (stop) => this.vehicle?.expect(stop.place.point, this.freeFrom) ?? seconds(0),
      dwell: (stop) => this.visits.dwell(stop),
      comesOutAt: (stop, arrivedAt) =>
        this.troubles.cannotLift(stop, arrivedAt) ? undefined : this.visits.comesOutAt(stop, arrivedAt),
    };
  }
}

/** People who got in and have not got out. */
function aboardOf({ stops }: Pick<Manifest, "stops">): number {
  const isAboard = ({ kind, tripId }: ManifestStop) =>
    kind === "pickup" &&
    stops.some((stop) => stop.tripId === tripId && stop.kind === "dropoff" && !isServed(stop));
  return stops.filter((stop) => isServed(stop) && isAboard(stop)).length;
}
