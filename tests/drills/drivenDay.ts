import pg from "pg";
import { daysOf } from "../../server/regions/index.ts";
import { kyzylorda } from "../../server/regions/kyzylorda/index.ts";
import type { ShiftId, VehicleId } from "../../shared/ids/index.ts";
import type { ClockState } from "../../shared/schemas/index.ts";
import { atLocalTime, hours, serviceDayOf, toInstant, toIso } from "../../shared/time/index.ts";
import { type Answer, ApiCaller } from "../support/apiCaller.ts";
import { beginShifts } from "../support/beginShifts.ts";
import type { DrillServer } from "./drillServer.ts";

export interface Told {
  /** Meters north of where the drill began. */
  north?: number;
  /** Seconds after the beginning; without it as of now. */
  second?: number;
  at?: string;
  sentAt?: string;
  heading?: number;
  speed?: number;
  accuracy?: number;
}

const HOME = { lat: 44.8488, lon: 65.4823 };

/** A driver at work in a drill's day. */
export interface AtWork {
  caller: ApiCaller;
  shiftId: ShiftId;
  vehicleId: VehicleId;
}

/** A morning of the demo's fleet whose clock stands where it is put, and the drivers who go to work in it. */
export class DrivenDay {
  private hired = 0;

  private constructor(
    readonly server: DrillServer,
    readonly db: pg.Client,
    readonly staff: ApiCaller,
    readonly begin: number,
  ) {}

  static async open(server: DrillServer): Promise<DrivenDay> {
    const db = new pg.Client({ connectionString: server.databaseUrl });
    await db.connect();
    const staff = new ApiCaller(server.baseUrl);
    await staff.call("staffSignIn", { body: { username: "dispatcher", password: "kyzylorda" } });
    const { now } = await staff.call("getClock");
    const zone = kyzylorda.timeZone;
    const begin = atLocalTime(serviceDayOf(toInstant(now), daysOf(kyzylorda)), hours(7.5), zone);
    const day = new DrivenDay(server, db, staff, begin);
    await day.setSecond(0);
    return day;
  }

  close = (): Promise<void> => this.db.end();

  iso = (second: number): string => new Date(this.begin + second * 1000).toISOString();

  /** Puts the clock to so many seconds after the beginning, where it stands. */
  async setSecond(second: number): Promise<ClockState> {
    await this.db.query("UPDATE demo_clock SET service_now = $1, anchor_real = now(), paused = true", [
      this.iso(second),
    ]);
    return this.staff.call("setDemoClock", { body: { paused: true } });
  }

  /** A run that nobody has begun in time takes nobody: here they all begin whose time has come. */
  async everybodyBegins(): Promise<void> {
    const now = toInstant((await this.staff.call("getClock")).now);
    await beginShifts({ pool: this.db, clock: { now: () => now } });
  }

  /** The next driver whose shift has not been started starts it. */
  async hire(): Promise<AtWork> {
    for (;;) {
      const phone = kyzylorda.drivers[this.hired++]?.phone;
      if (phone === undefined) throw new Error("no driver is left");
      const caller = await this.signIn(phone);
      const { manifest } = await caller.call("getManifest");
      if (manifest === null) continue;
      const started = await caller.ask("startShift", { params: { shiftId: manifest.shiftId } });
      if (started.status === 200)
        return { caller, shiftId: manifest.shiftId, vehicleId: manifest.vehicle.id };
    }
  }

  async signIn(phone: string): Promise<ApiCaller> {
    const caller = new ApiCaller(this.server.baseUrl);
    await caller.call("driverSignIn", { body: { phone, pin: "2580" } });
    return caller;
  }

  async tell({ caller }: AtWork, { north = 0, second, ...told }: Told = {}): Promise<Answer> {
    const { now } = await this.staff.call("getClock");
    const at = second === undefined ? toIso(toInstant(now)) : this.iso(second);
    const point = { lat: HOME.lat + north / 111_200, lon: HOME.lon };
    return caller.ask("reportPosition", { body: { point, at, ...told } });
  }

  /** Where the dispatcher sees the vehicle, meters north of the beginning. */
  async placeOf({ vehicleId }: AtWork): Promise<number> {
    const { vehicles } = await this.staff.call("getBoard", {});
    const point = vehicles.find(({ id }) => id === vehicleId)?.position?.point;
    return point === undefined ? Number.NaN : Math.round((point.lat - HOME.lat) * 111_200);
  }

  /** One row, waited for: positions are written every five seconds. */
  async row<T extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<T | undefined> {
    for (let tries = 0; tries < 40; tries++) {
      const { rows } = await this.db.query<T>(text, values);
      if (rows[0] !== undefined) return rows[0];
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    return undefined;
  }
}

/** What an answer came to, in short: `200 taken`, `422 position.implausible point`. */
export function inShort({ status, body }: Answer): string {
  const { place, code, field } = body as { place?: string; code?: string; field?: string };
  return [status, place ?? code, field].filter((part) => part !== undefined).join(" ");
}
