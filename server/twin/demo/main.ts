import { parseArgs } from "node:util";
import { type ServiceDay, serviceDayOf, weekdayOf } from "../../../shared/time/index.ts";
import { createLogger } from "../../logger.ts";
import { daysOf, findRegion, type Region, withFleet } from "../../regions/index.ts";
import { httpService } from "../play/httpService.ts";
import { PlayedDay } from "../play/playedDay.ts";
import { Stage } from "../play/stage.ts";
import { roadsOf } from "../simulationDay.ts";
import { createWorld, type World } from "../world/createWorld.ts";
import { FollowedClock } from "./followedClock.ts";
import { LiveSeat } from "./liveSeat.ts";
import { playDemo } from "./playDemo.ts";

/** Plays demo days against a running service: `tsx server/twin/demo/main.ts --url http://localhost:3000`. */
const { values } = parseArgs({
  options: {
    url: { type: "string", default: "http://localhost:3000" },
    seed: { type: "string", default: "1" },
    region: { type: "string" },
    fleet: { type: "string" },
  },
});
const logger = createLogger(process.env.LOG_LEVEL ?? "info", "demo");
const stop = new AbortController();
for (const signal of ["SIGTERM", "SIGINT", "disconnect"]) process.once(signal, () => stop.abort());

/** The worlds of the simulation, one for each day: quiet on Saturdays and Sundays. */
function worldsOf({ pack: whole, people }: Region, fleet: number | undefined, seed: number) {
  if (people === undefined) throw new Error(`the region ${whole.id} has no synthetic people`);
  const pack = withFleet(whole, fleet);
  const riders = people.generateRiders(whole, seed);
  const kindOf = (day: ServiceDay) => (weekdayOf(day) >= 6 ? "quiet" : "standard");
  const of = (day: ServiceDay): World => {
    const pace = seed + Number(day.replaceAll("-", ""));
    const requests = fleet === undefined ? undefined : Math.round((600 / 67) * pack.vehicles.length);
    const world = createWorld(pack, riders, { people, seed, kind: kindOf(day), day, pace, requests });
    // Nobody plays the dispatcher who would find other vehicles for the people of a broken one.
    return { ...world, disruptions: world.disruptions.filter(({ kind }) => kind !== "breakdown") };
  };
  return { pack, of };
}

const service = httpService(values.url);
const clock = new FollowedClock(await service.connect().call("getClock"), Date.now);
const seat = new LiveSeat(service, clock);
const { driverPin } = await seat.open();
const fleet = values.fleet === undefined ? undefined : Number(values.fleet);
const { pack, of } = worldsOf(await findRegion(values.region), fleet, Number(values.seed));
const stage = new Stage(service, roadsOf(pack), clock.now(), true);
const rules = daysOf(pack);
await playDemo({
  ...{ stage, clock, logger, signal: stop.signal },
  serviceDayOf: (at) => serviceDayOf(at, rules),
  invite: (day) => new PlayedDay(stage, of(day), { seat, driverPin }),
});
seat.stop();
process.exit(0);
