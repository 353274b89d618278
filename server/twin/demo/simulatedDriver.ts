import { io, type Socket } from "socket.io-client";
import type { ClientToServerEvents, ServerToClientEvents } from "../../../shared/events/index.ts";
import type { LatLng } from "../../../shared/geo/index.ts";
import { isUnderWay } from "../../../shared/lifeCycle/shift.ts";
import { isSetOut, isWaiting } from "../../../shared/lifeCycle/stop.ts";
import type { Manifest, ManifestStop } from "../../../shared/schemas/index.ts";
import {
  type Clock,
  type Instant,
  minutes,
  type Seconds,
  seconds,
  toIso,
} from "../../../shared/time/index.ts";
import { ApiSession } from "../apiSession.ts";
import type { Deed } from "../dueDeed.ts";
import { type Leg, lastKnownPlace, pointOnLeg } from "../leg.ts";
import { nextDeed } from "./nextDeed.ts";
import type { DemoRoads, Luck } from "./world.ts";

type DriverSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

export interface DriverCredentials {
  phone: string;
  pin: string;
}

/** A driver's phone without the driver: signs in, follows the manifest, drives, reports. Only the public interface. */
export class SimulatedDriver {
  private readonly session: ApiSession;
  private socket: DriverSocket | undefined;
  private manifest: Manifest | undefined;
  private cursor = 0;
  private position: LatLng | undefined;
  private heading = 0;
  private leg: Leg | undefined;
  private arrivedAt: Instant | undefined;
  private busy = false;
  private readAgainAt = 0;

  constructor(
    private readonly credentials: DriverCredentials,
    private readonly world: {
      baseUrl: string;
      clock: Clock;
      roads: DemoRoads;
      luck: Luck;
      real: () => number;
    },
  ) {
    this.session = new ApiSession(world.baseUrl);
  }

  async signIn(): Promise<void> {
    await this.session.call("driverSignIn", { body: this.credentials });
    await this.readManifest();
    this.socket = io(this.world.baseUrl, {
      transports: ["websocket"],
      forceNew: true,
      extraHeaders: { cookie: this.session.cookie, origin: this.world.baseUrl },
    });
    this.socket.on("manifest:changed", (news) => this.take(news.data, news.cursor));
    this.socket.on("connect", () => {
      this.readAgainAt = 0;
    });
  }

  stop(): void {
    this.socket?.close();
  }

  /** One heartbeat: moves the vehicle, then does the next deed, if any. Never two deeds at once. */
  async tick(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      if (this.world.real() >= this.readAgainAt) await this.readManifest();
      if (this.manifest === undefined) return;
      const now = this.world.clock.now();
      this.move(now);
      await this.carryOut(nextDeed(this.manifest, this.situation(now), now), now);
    } catch {
      // Refused or not reachable: look at the manifest anew a little later, as a person would.
      this.readAgainAt = this.world.real() + 3000;
    } finally {
      this.busy = false;
    }
  }

  /** Sends where the vehicle is; a phone does so every few seconds while the shift is on. */
  sharePosition(): void {
    if (this.position === undefined || this.manifest === undefined || !this.socket?.connected) return;
    if (!isUnderWay(this.manifest)) return;
    const at = toIso(this.world.clock.now());
    this.socket.emit(
      "position:reported",
      { point: this.position, at, heading: this.heading },
      () => undefined,
    );
  }

  private async readManifest(): Promise<void> {
    const { manifest, cursor } = await this.session.call("getManifest");
    this.readAgainAt = this.world.real() + 60_000;
    if (manifest === null) this.manifest = undefined;
    else this.take(manifest, cursor);
  }

  private take(manifest: Manifest, cursor: number): void {
    const sameShift = this.manifest?.shiftId === manifest.shiftId;
    if (sameShift && this.manifest && manifest.version < this.manifest.version) return;
    if (!sameShift) this.leg = undefined;
    this.cursor = Math.max(this.cursor, cursor);
    this.manifest = manifest;
    this.position ??= lastKnownPlace(manifest);
    if (this.leg && !manifest.stops.some((stop) => stop.id === this.leg?.stopId)) this.leg = undefined;
  }

  private move(now: Instant): void {
    const underWay = this.manifest?.stops.find((stop) => isSetOut(stop) && !isWaiting(stop));
    if (underWay && this.leg?.stopId !== underWay.id) this.setOut(underWay, now);
    // Found there already, after a new beginning: the wait counts from now.
    if (this.manifest?.stops.some(isWaiting)) this.arrivedAt ??= now;
    if (this.leg === undefined) return;
    const place = pointOnLeg(this.leg, now);
    this.position = place.point;
    this.heading = place.heading;
  }

  private setOut(stop: ManifestStop, now: Instant): void {
    const from = this.position ?? stop.place.point;
    const path = this.world.roads.path(from, stop.place.point);
    const duration = seconds(this.driveTo(stop) * this.world.luck.traffic(stop.id));
    this.leg = {
      stopId: stop.id,
      path: path.length > 1 ? path : [from, stop.place.point],
      departedAt: now,
      duration,
    };
    this.arrivedAt = undefined;
  }

  private driveTo(stop: ManifestStop): Seconds {
    return this.world.roads.travelTime(
      this.position ?? stop.place.point,
      stop.place.point,
      this.world.clock.now(),
    );
  }

  private situation(now: Instant) {
    return {
      atStop: this.leg !== undefined && pointOnLeg(this.leg, now).arrived,
      arrivedAt: this.arrivedAt,
      driveTo: (stop: ManifestStop) => this.driveTo(stop),
      dwell: (stop: ManifestStop) => dwellOf(stop),
      staysAway: (stop: ManifestStop) => this.world.luck.staysAway(stop.tripId),
    };
  }

  private async carryOut(deed: Deed | { kind: "wait" }, now: Instant): Promise<void> {
    const manifest = this.manifest;
    if (manifest === undefined || deed.kind === "wait") return;
    const params = { shiftId: manifest.shiftId };
    if (deed.kind === "startShift")
      this.take((await this.session.call("startShift", { params })).manifest, this.cursor);
    else if (deed.kind === "endShift")
      this.take((await this.session.call("endShift", { params })).manifest, this.cursor);
    else await this.act(deed.stop, deed.action, now);
  }

  private async act(
    stop: ManifestStop,
    action: ManifestStop["actions"][number],
    now: Instant,
  ): Promise<void> {
    const body = {
      actionId: this.world.luck.actionId(stop.id, action),
      action,
      at: toIso(now),
      ...(this.position && { point: this.position }),
    };
    const { manifest } = await this.session.call("reportStopAction", { params: { stopId: stop.id }, body });
    if (action === "arrive") this.arrivedAt = now;
    if (action === "arrive") this.leg = undefined;
    this.take(manifest, this.cursor);
    if (action === "depart") this.setOut(stop, now);
  }
}

const DWELL_MINUTES = { none: 1, walker: 2, wheelchair: 4, powerWheelchair: 5 } as const;
const dwellOf = (stop: ManifestStop): Seconds => minutes(DWELL_MINUTES[stop.aid]);
