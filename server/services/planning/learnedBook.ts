import {
  type LearnedOf,
  type LearnedTime,
  type TimeToGoBy,
  type ToldTime,
  toGoBy,
} from "../../domain/trips/learned.ts";

const LOOK_EVERY_MS = 60_000;

/**
 * How long things take by the service's own days, as this process knows it: read when it starts, again when somebody says that it
 * changed, and every minute whether anybody said so or not.
 */
export class LearnedBook {
  private known: ReadonlyMap<string, TimeToGoBy> = new Map();
  private reading: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly read: () => Promise<{ learned: readonly LearnedTime[]; told: readonly ToldTime[] }>,
  ) {}

  readonly of: LearnedOf = (kind, subject, part) => this.known.get(keyOf({ kind, subject, part }));

  /** One after the other: the last one knows what was written before it was asked for. */
  load(): Promise<void> {
    const next = this.reading.then(() => this.take());
    this.reading = next.catch(() => undefined);
    return next;
  }

  keep(onError: (error: unknown) => void, lookEveryMs = LOOK_EVERY_MS): void {
    this.load().catch(onError);
    this.timer = setInterval(() => this.load().catch(onError), lookEveryMs);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async take(): Promise<void> {
    const { learned, told } = await this.read();
    const learnedBy = new Map(learned.map((each) => [keyOf(each), each]));
    const toldBy = new Map(told.map((each) => [keyOf(each), each]));
    const known = new Map<string, TimeToGoBy>();
    for (const key of new Set([...learnedBy.keys(), ...toldBy.keys()])) {
      const time = toGoBy(learnedBy.get(key), toldBy.get(key));
      if (time !== undefined) known.set(key, time);
    }
    this.known = known;
  }
}

const keyOf = ({ kind, subject, part }: Pick<LearnedTime, "kind" | "subject" | "part">): string =>
  `${kind} ${part} ${subject}`;
