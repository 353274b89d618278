import { randomUUID } from "node:crypto";
import type { Redis } from "ioredis";
import type { DemoServiceClock } from "../clock.ts";
import type { EventBus } from "../events/eventBus.ts";
import { keys } from "../stores/redis/keys.ts";
import type { UnderWay } from "./underWay.ts";

/** Who has not answered by then is at work on something, or gone; the next look will know. */
const ANSWER_MS = 1_000;

type Word = { ask: string; from: string } | { answer: string; count: number };

interface Line {
  redis: Pick<Redis, "publish">;
  subscriber: Redis;
  channel: string;
  /** Asked by another: how much is under way here, once all that was told before has been heard. */
  answer(): Promise<number>;
  onError(error: unknown): void;
}

/**
 * All processes of an installation, as a simulation's clock has to know them: each tells on being asked how much it has under
 * way. Redis says how many heard the question, so nobody keeps a list, and one that was killed is not waited for.
 */
export class Colleagues {
  private readonly name = randomUUID();
  private readonly asked = new Map<string, (count: number) => void>();

  constructor(private readonly line: Line) {}

  start(): void {
    const { subscriber, channel, onError } = this.line;
    subscriber.on("message", (from, text) => {
      if (from === channel) this.hear(JSON.parse(text) as Word).catch(onError);
    });
    const listen = () => subscriber.subscribe(channel).catch(onError);
    subscriber.on("ready", () => void listen());
    if (subscriber.status === "ready") void listen();
  }

  /** How much is under way in the others; one more for each that does not answer. */
  async count(): Promise<number> {
    const ask = randomUUID();
    let heardBy: number | undefined;
    let [answers, sum] = [0, 0];
    return new Promise((resolve, reject) => {
      const end = (count: number) => {
        clearTimeout(late);
        this.asked.delete(ask);
        resolve(count);
      };
      const late = setTimeout(() => end(sum + Math.max(1, (heardBy ?? 0) - answers)), ANSWER_MS);
      const look = () => answers === heardBy && end(sum);
      this.asked.set(ask, (count) => {
        answers += 1;
        sum += count;
        look();
      });
      this.tell({ ask, from: this.name }).then((count) => {
        heardBy = count;
        look();
      }, reject);
    });
  }

  private tell = (word: Word): Promise<number> =>
    this.line.redis.publish(this.line.channel, JSON.stringify(word));

  private async hear(word: Word): Promise<void> {
    if ("answer" in word) return this.asked.get(word.answer)?.(word.count);
    // The one who asks counts for itself; that it hears itself says that all told before has come.
    if (word.from === this.name) return this.asked.get(word.ask)?.(0);
    await this.tell({ answer: word.ask, count: await this.line.answer() });
  }
}

export interface ColleagueParts {
  redis: Redis;
  subscriber: Redis;
  region: { id: string };
  demoClock: DemoServiceClock;
  bus: EventBus;
  underWay: UnderWay;
}

/** The clock of a simulation moves for all processes, and waits for all of them. */
export function meetColleagues(
  { redis, subscriber, region, demoClock, bus, underWay }: ColleagueParts,
  onError: (error: unknown) => void,
): void {
  const answer = async () => {
    await demoClock.follow();
    await bus.settled();
    return underWay.countHere();
  };
  const channel = keys.underWayChannel(region.id, redis);
  const colleagues = new Colleagues({ redis, subscriber, channel, answer, onError });
  colleagues.start();
  underWay.ask(() => colleagues.count());
}
