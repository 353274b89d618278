import type { Redis } from "ioredis";
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
  /** Oldest first. */
  readEvents(cursor: number, limit: number): Promise<NumberedEvent[]>;
}

const PAGE = 1_000;
const LOOK_EVERY_MS = 2_000;

/**
 * Events for this process, in order, none left out; after a crash of the relay one may come twice. Redis carries them at
 * once; what a lost message or a Redis that was away left out is read from the outbox, as soon as the next message shows
 * the gap, and every two seconds anyway.
 */
export class EventBus {
  private readonly handlers = new Set<EventHandler>();
  private last = 0;
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
    this.last = await this.history.getCursor();
    this.subscriber.on("message", (channel, text) => {
      if (channel === this.channel) this.enqueue(() => this.receive(text));
    });
    await this.subscriber.subscribe(this.channel);
    this.timer = setInterval(() => this.enqueue(() => this.catchUp()), LOOK_EVERY_MS);
  }

  /** Resolves when nothing is being told any more. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.handlers.clear();
    await this.queue;
  }

  subscribe(handler: EventHandler): () => void {
    this.handlers.add(handler);
    return () => this.handlers.delete(handler);
  }

  /** The number of the last event told here. */
  get cursor(): number {
    return this.last;
  }

  private enqueue(work: () => Promise<void>): void {
    this.queue = this.queue.then(work).catch(this.onError);
  }

  private async receive(text: string): Promise<void> {
    const { after, events } = JSON.parse(text) as EventBatch;
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
