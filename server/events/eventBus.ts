import type { Redis } from "ioredis";
import { within } from "../../shared/time/index.ts";
import type { DomainEvent } from "./events.ts";

/** An event with its place in the order of things: the cursor of the clients. */
export interface NumberedEvent {
  no: number;
  event: DomainEvent;
}
export type EventHandler = (numbered: NumberedEvent) => void;

/** What travels over Redis. */
export interface EventBatch {
  /** The number of the last event before these: a process that has not heard of it has missed something. */
  after: number;
  events: NumberedEvent[];
}

/** Where missed events are read again; the outbox. */
export interface EventHistory {
  getCursor(): Promise<number>;
  /** The number before the oldest one that is kept. */
  getForgotten(): Promise<number>;
  /** Oldest first. */
  readEvents(cursor: number, limit: number): Promise<NumberedEvent[]>;
}

const PAGE = 1_000;
const LOOK_EVERY_MS = 2_000;
/** So many events are remembered for clients that come back; a day of the whole region has about ten times as many. */
const REMEMBERED = 5_000;
/** How long a start waits for Redis. Without it news of other processes comes with the next look. */
const SUBSCRIBE_MS = 1_000;

/**
 * Events for this process, in order, none left out, none twice. What this process publishes is told at once; what others do
 * Redis carries at once. What a lost message or a Redis that is away leaves out is read from the outbox, as soon as the
 * next message shows the gap, and every two seconds anyway.
 */
export class EventBus {
  private readonly handlers = new Set<EventHandler>();
  private last = 0;
  /** The newest events, oldest first: all with a number above `since`. */
  private recent: NumberedEvent[] = [];
  private since = 0;
  /** One thing after the other, so that what was missed is told before what came later. */
  private queue: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly subscriber: Redis,
    private readonly channel: string,
    private readonly history: EventHistory,
    private readonly onError: (error: unknown) => void,
  ) {}

  async start(): Promise<void> {
    await this.recall();
    this.subscriber.on("message", (channel, text) => {
      if (channel === this.channel) this.enqueue(async () => this.receive(JSON.parse(text) as EventBatch));
    });
    this.subscriber.on("ready", () => this.listen().catch(this.onError));
    await within(SUBSCRIBE_MS, "Redis", this.listen()).catch(this.onError);
    this.timer = setInterval(() => this.enqueue(() => this.catchUp()), LOOK_EVERY_MS);
  }

  /** What this process has published itself: told here without Redis. It comes by Redis too, and is known by then. */
  hear(batch: EventBatch): void {
    this.enqueue(() => this.receive(batch));
  }

  /** Resolves when nothing is being told any more. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.handlers.clear();
    await this.queue;
  }

  /** Resolves when everything that has come so far is told. */
  settled = (): Promise<void> => this.queue;

  subscribe(handler: EventHandler): () => void {
    this.handlers.add(handler);
    return () => this.handlers.delete(handler);
  }

  /** The number of the last event told here. */
  get cursor(): number {
    return this.last;
  }

  /**
   * Events told after this number, oldest first, from memory; undefined when that is too long ago, or the number is not of
   * this database.
   */
  missedSince(cursor: number): readonly NumberedEvent[] | undefined {
    if (cursor < this.since || cursor > this.last) return undefined;
    let from = this.recent.length;
    while (from > 0 && (this.recent[from - 1]?.no ?? 0) > cursor) from -= 1;
    return this.recent.slice(from);
  }

  /** What happened before this process was there, so that its clients miss nothing by its restart. */
  private async recall(): Promise<void> {
    const [last, forgotten] = await Promise.all([this.history.getCursor(), this.history.getForgotten()]);
    this.last = last;
    this.since = Math.max(forgotten, last - REMEMBERED, 0);
    const events = await this.history.readEvents(this.since, REMEMBERED);
    this.recent = events.filter(({ no }) => no <= last);
  }

  private remember(numbered: NumberedEvent): void {
    this.recent.push(numbered);
    if (this.recent.length < 2 * REMEMBERED) return;
    this.since = this.recent[REMEMBERED - 1]?.no ?? this.since;
    this.recent = this.recent.slice(REMEMBERED);
  }

  private async listen(): Promise<void> {
    await this.subscriber.subscribe(this.channel);
  }

  private enqueue(work: () => Promise<void>): void {
    this.queue = this.queue.then(work).catch(this.onError);
  }

  private async receive({ after, events }: EventBatch): Promise<void> {
    if (after > this.last) await this.catchUp();
    this.tell(events);
  }

  private async catchUp(): Promise<void> {
    for (let missed = PAGE; missed === PAGE; ) {
      const events = await this.history.readEvents(this.last, PAGE);
      this.tell(events);
      missed = events.length;
    }
  }

  private tell(events: readonly NumberedEvent[]): void {
    for (const numbered of events) {
      if (numbered.no <= this.last) continue;
      this.last = numbered.no;
      this.remember(numbered);
      for (const handler of this.handlers) this.hand(handler, numbered);
    }
  }

  /** One listener's fault is no reason for the others to miss anything. */
  private hand(handler: EventHandler, numbered: NumberedEvent): void {
    try {
      handler(numbered);
    } catch (error) {
      this.onError(error);
    }
  }
}
