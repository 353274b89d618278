import { withFleet } from "../../server/regions/index.ts";
import { generateRiders, kyzylorda, region } from "../../server/regions/kyzylorda/index.ts";
import type { Caller } from "../../server/twin/apiSession.ts";
import { httpService } from "../../server/twin/play/httpService.ts";
import type { Service } from "../../server/twin/play/service.ts";
import { simulateDays } from "../../server/twin/play/simulateDays.ts";
import { roadsOf, simulatedDay } from "../../server/twin/simulationDay.ts";
import { createWorld } from "../../server/twin/world/createWorld.ts";
import { addSeconds, atLocalTime, hours, type Instant } from "../../shared/time/index.ts";

export interface HourToPlay {
  address: string;
  seed: number;
  fleet: number;
  requests: number;
  /** The hour of the day that is measured. */
  hour: number;
  /** Called as the hour begins and when it is over. */
  onEdge(edge: "begins" | "ends"): Promise<void>;
}

/** How long somebody waited, in milliseconds: for the answer to a call, and until all that a moment brought was done. */
export interface Waits {
  calls: number[];
  rests: number[];
}

/** Plays a day of one region until an hour of it is over, which is measured. */
export async function playHour({ address, onEdge, ...hour }: HourToPlay): Promise<Waits> {
  const { people } = region;
  if (people === undefined) throw new Error("no people");
  const pack = withFleet(kyzylorda, hour.fleet);
  const at = (time: number): Instant => atLocalTime(simulatedDay, hours(time), pack.timeZone);
  const [from, until] = [at(hour.hour), at(hour.hour + 1)];
  const how = { people, seed: hour.seed, kind: "standard", day: simulatedDay } as const;
  const waits: Waits = { calls: [], rests: [] };
  let isWithin = false;
  const service = timed(httpService(address), (name, ms) => {
    if (isWithin) waits[name === "stepDemoClock" ? "rests" : "calls"].push(ms);
  });
  await simulateDays({
    ...{ service, roads: roadsOf(pack), until: addSeconds(until, hours(-1 / 3600)) },
    worlds: [createWorld(pack, generateRiders(kyzylorda, 1), { ...how, requests: hour.requests })],
    async onMoment(now) {
      if (isWithin || now < from) return;
      isWithin = true;
      await onEdge("begins");
    },
  });
  await onEdge("ends");
  return waits;
}

/** The same service, with the time of each call told. */
function timed(service: Service, tell: (name: string, ms: number) => void): Service {
  const watch = (caller: Caller): Caller => {
    const call: Caller["call"] = async (name, input) => {
      const begun = performance.now();
      try {
        return await caller.call(name, input);
      } finally {
        tell(name, performance.now() - begun);
      }
    };
    // The line of a driver's phone needs the caller itself, with its cookie.
    return new Proxy(caller, { get: (target, key) => (key === "call" ? call : Reflect.get(target, key)) });
  };
  return { connect: () => watch(service.connect()), listen: service.listen };
}
