import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach } from "vitest";
import type { Shift } from "../../../server/domain/fleet/model.ts";
import type { ApiBody, TrackerView } from "../../../shared/schemas/index.ts";
import { addSeconds, hours, type Instant, seconds, serviceDayOf, toIso } from "../../../shared/time/index.ts";
import type { ApiCaller } from "../../support/apiCaller.ts";
import { signInStaff } from "../../support/signedIn.ts";
import { createTestServer, type TestServer } from "../../support/testServer.ts";

interface Row {
  at: Date;
  driver_id: string;
  verdict?: string;
  source: string;
}

export const strings = (fields: Record<string, string | number>) =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, String(value)]));
export const codeOf = async (response: Response) => [
  response.status,
  ((await response.json()) as { code: string }).code,
];

/** A service at nine, whose vehicles nothing was told of yet: each story takes the next one. */
export class TrackerWorld {
  #server: TestServer | undefined;
  #chief: ApiCaller | undefined;
  #shift: Shift | undefined;
  private shifts: Shift[] = [];

  static forEachTest(): TrackerWorld {
    const world = new TrackerWorld();
    beforeAll(() => world.begin(), 90_000);
    beforeEach(async () => {
      await world.server.setTime("09:00");
      world.next();
    });
    afterAll(() => world.#server?.end());
    return world;
  }

  private async begin(): Promise<void> {
    this.#server = await createTestServer();
    await this.server.setTime("09:00");
    this.#chief = await signInStaff(this.server.baseUrl, "chief");
    const { terms, db } = this.server.core;
    const all = await db.fleet.listShifts(serviceDayOf(this.now(), terms.dayRules));
    const anHourAgo = addSeconds(this.now(), seconds(-hours(1)));
    this.shifts = all.filter(({ startedAt, starts }) => startedAt !== undefined && starts <= anHourAgo);
  }

  get server(): TestServer {
    return known(this.#server);
  }
  get chief(): ApiCaller {
    return known(this.#chief);
  }
  get shift(): Shift {
    return known(this.#shift);
  }
  /** From here on the story is of another vehicle. */
  next(): void {
    this.#shift = known(this.shifts.shift());
  }
  /** Somebody else, who drives nothing of the story yet. */
  takeDriver(): string {
    return known(this.shifts.pop()).driver.id;
  }

  now = (): Instant => this.server.core.clock.now();
  ago = (count: number): Instant => addSeconds(this.now(), seconds(-count));
  ofVehicle = () => ({ of: "vehicle" as const, vehicleId: this.shift.vehicle.id });

  make = async (wanted?: ApiBody<"makeTracker">) => {
    const phone = { kind: "client" as const, trackerId: randomUUID(), name: "Phone on the dashboard" };
    const body = wanted ?? { ...phone, owner: this.ofVehicle() };
    const { token = "" } = await this.chief.call("makeTracker", { body });
    return { id: body.trackerId, token };
  };
  seen = async (id: string): Promise<TrackerView> =>
    known((await this.chief.call("listTrackers")).trackers.find((each) => each.id === id));
  counted = async (id: string) => {
    const { taken, refused } = await this.seen(id);
    return { taken, ...Object.fromEntries(refused.map(({ reason, count }) => [reason, count])) };
  };

  /** North of where the shift begins, in meters. */
  north = (meters: number) => {
    const { lat, lon } = this.shift.startPlace.point;
    return { lat: lat + meters / 111_200, lon };
  };
  fixAt = (at: Instant, meters = 0) => ({ ...this.north(meters), timestamp: at, accuracy: 8, speed: 0 });
  /** In the query, as OsmAnd and older Traccar Clients do. */
  osmAnd = (id: string, fields: Record<string, string | number> = {}, method = "POST") =>
    fetch(`${this.server.baseUrl}/osmand?${new URLSearchParams({ id, ...strings(fields) })}`, { method });
  post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${this.server.baseUrl}/osmand`, {
      ...{ method: "POST", body: JSON.stringify(body) },
      headers: { "content-type": "application/json; charset=utf-8", ...headers },
    });
  /** As Traccar Client tells it. */
  location = (at: Instant, meters = 0, more = {}) => {
    const { lat: latitude, lon: longitude } = this.north(meters);
    return {
      ...{ timestamp: toIso(at), is_moving: false, odometer: 0, event: "motionchange", extras: {} },
      coords: { latitude, longitude, accuracy: 5, speed: 0, heading: -1, altitude: 5 },
      ...{ battery: { level: 0.79, is_charging: false }, activity: { type: "still" }, ...more },
    };
  };
  /** As a Traccar server forwards it. */
  forwarded = (uniqueId: string, at: Instant, meters = 0) => {
    const { lat: latitude, lon: longitude } = this.north(meters);
    const times = { fixTime: toIso(at), deviceTime: toIso(at), serverTime: toIso(at) };
    const about = {
      protocol: "galileo",
      valid: true,
      outdated: false,
      altitude: 0,
      speed: 0,
      course: 90,
      accuracy: 0,
    };
    return {
      position: { id: 7, deviceId: 3, ...times, ...about, latitude, longitude, attributes: { sat: 9 } },
      device: { id: 3, uniqueId, name: "231", status: "online" },
    };
  };

  /** How far north the vehicle is shown, and by whose word. */
  shown = async () => {
    const position = await this.server.core.needs.positions.find(this.shift.vehicle.id);
    if (position === undefined) return undefined;
    const meters = Math.round((position.point.lat - this.shift.startPlace.point.lat) * 111_200);
    return { meters, source: position.source };
  };
  written = async (table: "positions" | "odd_positions" = "positions"): Promise<Row[]> => {
    await this.server.core.positionHistory.write();
    const query = sql<Row>`SELECT * FROM ${sql.table(table)} WHERE vehicle_id = ${this.shift.vehicle.id} ORDER BY at`;
    return (await query.execute(this.server.core.kysely)).rows;
  };
}

function known<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error("not there");
  return part;
}
