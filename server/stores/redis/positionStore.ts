import type { Redis } from "ioredis";
import { z } from "zod";
import { LatLng } from "../../../shared/geo/index.ts";
import { VehicleId } from "../../../shared/ids/index.ts";
import { positionSources } from "../../../shared/lifeCycle/positionSource.ts";
import { type Instant, instant } from "../../../shared/time/index.ts";
import type { VehiclePosition } from "../../domain/runs/model.ts";
import type { PositionStore } from "../index.ts";
import { keys } from "./keys.ts";

const Stored = z.object({
  vehicleId: VehicleId,
  point: LatLng,
  heading: z.number(),
  speed: z.number(),
  at: z.number().transform(instant),
  source: z.enum(positionSources).optional(),
});

/** What is known is kept if it is newer; unless it lies ahead, as after a demo's clock was put back, or cannot be read. */
const PUT_NEWER = `
local known = redis.call("HGET", KEYS[1], ARGV[1])
if known then
  local read, before = pcall(cjson.decode, known)
  local at = read and type(before) == "table" and tonumber(before.at)
  if at and at > tonumber(ARGV[3]) and at <= tonumber(ARGV[4]) then return 0 end
end
redis.call("HSET", KEYS[1], ARGV[1], ARGV[2])
redis.call("PUBLISH", ARGV[5], ARGV[2])
return 1`;
/** Clocks of processes differ a little. */
const AHEAD_MS = 5_000;

/** The last position of each vehicle, and a channel on which each new one is told. */
export class RedisPositionStore implements PositionStore {
  constructor(
    private readonly redis: Redis,
    private readonly region: string,
  ) {}

  async put(position: VehiclePosition, now: Instant): Promise<void> {
    const channel = keys.positionsChannel(this.region, this.redis);
    const { vehicleId, at } = position;
    const parts = [vehicleId, JSON.stringify(position), at, now + AHEAD_MS, channel];
    // While Redis is away it is shown nowhere, and the next one is told all the same; its run's record keeps it.
    await this.redis.eval(PUT_NEWER, 1, keys.positions(this.region), ...parts).catch(() => undefined);
  }

  async list(): Promise<VehiclePosition[]> {
    const texts = Object.values(await this.redis.hgetall(keys.positions(this.region)));
    return texts.flatMap((text) => parsePosition(text) ?? []);
  }

  async find(vehicleId: VehiclePosition["vehicleId"]): Promise<VehiclePosition | undefined> {
    const text = await this.redis.hget(keys.positions(this.region), vehicleId);
    return text === null ? undefined : parsePosition(text);
  }
}

/** undefined for what another version of this program, or somebody else, has put there: the next fix replaces it. */
export function parsePosition(text: string): VehiclePosition | undefined {
  try {
    return Stored.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
