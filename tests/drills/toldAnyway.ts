import { Redis } from "ioredis";
import { simulatedDay } from "../../server/twin/simulationDay.ts";
import { hours, type Instant, nextServiceDay } from "../../shared/time/index.ts";
import { ApiCaller } from "../support/apiCaller.ts";
import type { Drill, DrillParts } from "./drill.ts";
import type { DrillInstance } from "./drillServer.ts";
import { type MessageProviders, startMessageProviders } from "./messageProviders.ts";
import { dayBegins, type PlayedInstance, playedDay } from "./playedDay.ts";

const roles = ["web", "worker", "planner"] as const;
const WORKER = roles.indexOf("worker");

type Disturb = (instance: DrillInstance, now: Instant, providers: MessageProviders) => Promise<boolean>;

/** A small simulated day with two providers of SMS: calm; each failing in turn; Redis emptied at 18:00 and the workers started three times. */
export const toldAnyway: Drill = {
  name: "toldAnyway",
  about:
    "people are told, once and while it counts, when a provider fails, Redis is emptied or workers start anew",
  async play(parts) {
    const ways: { fed: string; disturb: Disturb }[] = [
      { fed: "a calm day", disturb: async () => false },
      { fed: "smsc out of money until 12:00, then Mobizon hanging up", disturb: failingInTurn },
      { fed: "Redis emptied at 18:00, workers started three times", disturb: startingAnew() },
    ];
    for (const { fed, disturb } of ways) {
      const providers = await startMessageProviders();
      try {
        const played = await playedDay(parts, {
          ...{ roles, seed: 1, environment: providers.environment, prepare: payForMessages },
          disturb: (instance, now) => disturb(instance, now, providers),
        });
        tell(parts, { fed, played, providers });
      } finally {
        await providers.stop();
      }
    }
  },
};

/** By rule nothing that costs something leaves until the office says so. */
async function payForMessages({ address }: DrillInstance): Promise<void> {
  const chief = new ApiCaller(address);
  await chief.call("staffSignIn", { body: { username: "chief", password: "kyzylorda" } });
  const { rules } = await chief.call("getRuleBook");
  const notices = rules.find(({ key }) => key === "notices");
  await chief.call("changeRule", {
    params: { key: "notices" },
    body: {
      value: { ...(notices?.value as object), paid: true },
      from: nextServiceDay(simulatedDay, -1),
      reason: "A drill",
    },
  });
}

const failingInTurn: Disturb = async (_instance, now, { states }) => {
  const isMorning = now < dayBegins + hours(12) * 1000;
  states.smsc = isMorning ? "refusing" : "well";
  states.mobizon = isMorning ? "well" : "cut";
  return false;
};

/** At 18:00 of the day before, when reminders are about to go out, and twice on the day. */
function startingAnew(): Disturb {
  const times = [-6, 9, 15].map((hour) => dayBegins + hour * 3_600_000);
  return async (instance, now) => {
    if (times[0] === undefined || now < times[0]) return false;
    times.shift();
    const redis = new Redis(instance.redisUrl);
    await redis.flushdb();
    redis.disconnect();
    const { service, ended } = instance.processes()[WORKER] ?? {};
    process.kill(service?.pid ?? 0, "SIGKILL");
    await ended;
    await instance.restart(WORKER);
    return true;
  };
}

interface Told {
  fed: string;
  played: PlayedInstance;
  providers: MessageProviders;
}

function tell({ row }: DrillParts, { fed, played: { figures }, providers: { handed } }: Told): void {
  const { notices, noticesTwice, noticesAfter, noticesUnreached, changesToldByMessage } = figures;
  const by = (name: string) => handed.filter(({ provider }) => provider === name).length;
  row({
    fed,
    expected: "everybody who is due to be told has it on their phone",
    got: `${notices} messages (${by("smsc")} by smsc, ${by("mobizon")} by Mobizon), ${noticesUnreached} on no phone`,
    held: (notices ?? 0) > 0 && noticesUnreached === 0,
  });
  row({
    fed,
    expected: "nothing said twice, nothing when it was over",
    got: `${noticesTwice} twice, ${noticesAfter} afterwards; ${saidAgain(handed)} of ${handed.length} said again on a phone`,
    held: noticesTwice === 0 && noticesAfter === 0 && saidAgain(handed) === 0,
  });
  row({
    fed,
    expected: "a change of a promise before the old window is over",
    got: changesToldByMessage === null ? "no promise changed" : changesToldByMessage.toFixed(3),
    held: (changesToldByMessage ?? 1) >= 0.99,
  });
}

/** The same words to the same phone, one right after the other. */
function saidAgain(handed: MessageProviders["handed"]): number {
  const last = new Map<string, string>();
  return handed.filter(({ phone, text }) => {
    const isSaidAgain = last.get(phone) === text;
    last.set(phone, text);
    return isSaidAgain;
  }).length;
}
