import { z } from "zod";
import { OfferId, RiderId, ShiftId, StandingOrderId, TripId } from "../../shared/ids/index.ts";
import { ServiceDayText } from "../../shared/schemas/index.ts";
import { serviceDay } from "../../shared/time/index.ts";

interface JobSpec {
  queue: QueueName;
  payload: z.ZodObject;
  attempts: number;
  /** Milliseconds before the first retry; doubles with each. */
  backoff: number;
  /** A job of this kind with the same payload that still waits makes another one needless. */
  deduplicate?: true;
  /** Milliseconds that it may take when all is well: only beyond that does it keep people waiting. 0 unless said. */
  takes?: number;
}
/** Queues that the worker role works on, and those of planners, whose jobs search for seconds. */
export const workerQueues = [
  ...(["assign", "estimates", "due", "upkeep", "messages", "notices", "lists", "backups"] as const),
] as const;
export const plannerQueues = ["plan"] as const;
export const queueNames = [...workerQueues, ...plannerQueues] as const;
export type QueueName = (typeof queueNames)[number];

const OfDay = z.object({ serviceDay: z.iso.date().transform((text) => serviceDay(text)) });

/** What planners do for a day. */
const ofPlanners = { queue: "plan", payload: OfDay, deduplicate: true } as const;

/** Every job on one page. Jobs carry ids, never objects, and may run twice without harm. */
export const jobs = {
  assignTrip: { queue: "assign", payload: z.object({ tripId: TripId }), attempts: 8, backoff: 250 },
  refreshEstimates: {
    queue: "estimates",
    payload: z.object({ shiftId: ShiftId }),
    attempts: 3,
    backoff: 1000,
    deduplicate: true,
  },
  /** Whoever waits behind a run that slips goes with another while their promise can be kept. */
  repairRun: {
    queue: "assign",
    payload: z.object({ shiftId: ShiftId }),
    attempts: 3,
    backoff: 1000,
    deduplicate: true,
  },
  /** A return that is picked up when its rider is ready: where its place is now, held or to be fetched. */
  placeReturn: { queue: "assign", payload: z.object({ tripId: TripId }), attempts: 8, backoff: 250 },
  /** Nobody is ready by when a place was held: it is held a little later, and a dispatcher looks after who is long overdue. */
  holdReturn: { queue: "assign", payload: z.object({ tripId: TripId }), attempts: 8, backoff: 250 },
  /** Room may have come free for those of the day who have no vehicle. */
  tryWaiting: {
    queue: "assign",
    payload: z.object({ serviceDay: ServiceDayText.transform(serviceDay) }),
    attempts: 3,
    backoff: 1000,
    deduplicate: true,
  },
  /** Who could ride at another time is asked; an offer that nobody has answered is over. */
  offerWaiting: { queue: "assign", payload: OfDay, attempts: 3, backoff: 1000, deduplicate: true },
  expireOffer: { queue: "upkeep", payload: z.object({ offerId: OfferId }), attempts: 5, backoff: 1000 },
  /** What has come due is handed over; never behind other work. */
  drainDue: { queue: "due", payload: z.object({}), attempts: 1, backoff: 0 },
  /** Nobody waits for planners that are not there, or hang. A round of real time: what it mends is the machine's loss. */
  answerSeekers: { queue: "upkeep", payload: z.object({}), attempts: 1, backoff: 0 },
  /** Whether what may never be is so on no open day; the machine's watch over itself, and so a round of real time. */
  checkDays: { queue: "upkeep", payload: z.object({}), attempts: 1, backoff: 0, takes: 5_000 },
  /** Which troubles are there and which are gone; a round of real time, as dispatchers sit before screens in it. */
  watchTroubles: { queue: "upkeep", payload: z.object({}), attempts: 1, backoff: 0, takes: 3_000 },
  /** Nobody has solved by then what concerns somebody who is not home: one more is turned to. */
  escalateTrouble: {
    queue: "notices",
    payload: z.object({ trouble: z.string() }),
    attempts: 5,
    backoff: 1000,
  },
  /** A trip that nobody served and nobody will is told so. */
  missOverdueTrip: { queue: "upkeep", payload: z.object({ tripId: TripId }), attempts: 3, backoff: 1000 },
  /** What a dispatcher has fixed is let go when its time is over. */
  expireLock: { queue: "upkeep", payload: z.object({ lockId: z.uuid() }), attempts: 3, backoff: 1000 },
  /** The time has come at which one driver relieves another. */
  takeRelief: { queue: "upkeep", payload: z.object({ reliefId: z.uuid() }), attempts: 5, backoff: 1000 },
  /** A road's closure has come to its end. */
  endClosure: { queue: "upkeep", payload: z.object({ closureId: z.uuid() }), attempts: 3, backoff: 1000 },
  /** So has weather that a dispatcher has named. */
  endWeather: { queue: "upkeep", payload: z.object({ weatherId: z.uuid() }), attempts: 3, backoff: 1000 },
  /** Trips of vehicles and drivers that are not to be counted on go to others; soon, since somebody waits for them. */
  replanWithdrawn: {
    queue: "assign",
    payload: z.object({ withdrawalId: z.uuid() }),
    attempts: 8,
    backoff: 250,
  },
  /** That somebody was erased is kept where a restore cannot lose it. */
  keepErasure: { queue: "upkeep", payload: z.object({ riderId: RiderId }), attempts: 8, backoff: 5000 },
  /** From the days that are over it is learned, every night, how long things take. */
  learnTimes: { queue: "upkeep", payload: z.object({}), attempts: 5, backoff: 60_000, takes: 120_000 },
  /** What had been kept for long enough goes, every night; how far runs went is counted before. */
  applyRetention: { queue: "upkeep", payload: z.object({}), attempts: 5, backoff: 60_000, takes: 120_000 },
  /** The trips of standing orders whose dates have come into sight, of one order or of all. */
  takeStandingTrips: {
    queue: "upkeep",
    payload: z.object({ orderId: StandingOrderId.optional() }),
    attempts: 8,
    backoff: 1000,
    takes: 120_000,
  },
  /** The manifests of all runs are made ready for printing. */
  prepareManifests: {
    queue: "lists",
    payload: z.object({}),
    attempts: 2,
    backoff: 5000,
    deduplicate: true,
    takes: 30_000,
  },
  /** Shifts for the days that have come into sight, and the next day's turn. */
  planShifts: { queue: "upkeep", payload: z.object({}), attempts: 3, backoff: 5000 },
  /** The day of a handover has come: vehicles and drivers are of the new operator from now on. */
  takeHandover: { queue: "upkeep", payload: z.object({ handoverId: z.uuid() }), attempts: 8, backoff: 1000 },
  /** A one-time code to its phone: it is good for five minutes. */
  sendCode: { queue: "messages", payload: z.object({ codeId: z.uuid() }), attempts: 4, backoff: 3000 },
  /** A code to the mailbox that somebody says is theirs. */
  sendLinkCode: { queue: "messages", payload: z.object({ codeId: z.uuid() }), attempts: 4, backoff: 3000 },
  /** A receipt that was faster than what it is about. */
  takeReceipt: {
    queue: "notices",
    payload: z.object({
      ...{ provider: z.string(), reference: z.string(), reason: z.string().optional() },
      state: z.enum(["delivered", "read", "failed"]),
    }),
    ...{ attempts: 5, backoff: 1000 },
  },
  /** A fact to whom it concerns; the vehicle that comes soon; entitlements that end. */
  tellFact: { queue: "notices", payload: z.object({ factId: z.int() }), attempts: 5, backoff: 1000 },
  tellSoon: { queue: "notices", payload: z.object({ tripId: TripId }), attempts: 5, backoff: 1000 },
  /** Whether its rider is ready to return. */
  askReady: { queue: "notices", payload: z.object({ tripId: TripId }), attempts: 5, backoff: 1000 },
  /** A run under way that is another as of this version, since then: whether its driver has understood it. */
  lookUnderstood: {
    queue: "notices",
    payload: z.object({ shiftId: ShiftId, version: z.int(), since: z.string().optional() }),
    ...{ attempts: 5, backoff: 1000 },
  },
  /** A run under way that its driver's device may not have shown as it is now; what waits at a board where nobody is. */
  tellRun: {
    queue: "notices",
    payload: z.object({ shiftId: ShiftId, version: z.int() }),
    ...{ attempts: 5, backoff: 1000 },
  },
  tellBoard: { queue: "notices", payload: z.object({}), attempts: 1, backoff: 0 },
  tellEndings: { queue: "notices", payload: z.object({}), attempts: 5, backoff: 5000, takes: 60_000 },
  /** What is next for a notice: by its row, so that nothing is lost or told twice with a queue. */
  carryNotice: { queue: "notices", payload: z.object({ noticeId: z.uuid() }), attempts: 5, backoff: 1000 },
  /** Those who found no place in the day's plan as it stands get one by others' moving, all of the day together. */
  makeRoom: { ...ofPlanners, attempts: 5, backoff: 250, takes: 5_000 },
  /** Those who are ready and would have to wait for long are fetched sooner if others can make room. */
  fetchSooner: { ...ofPlanners, attempts: 3, backoff: 1000, takes: 5_000 },
  /** A coming day is built from what is asked for by now, in the evening and at night, and when its fleet has changed. */
  buildDay: { ...ofPlanners, attempts: 5, backoff: 1000, takes: 180_000 },
  /** The rest of the day under way is looked at once more: what has changed may be better served otherwise. */
  improveDay: { ...ofPlanners, attempts: 3, backoff: 1000, takes: 10_000 },
  /** What was written gets its seal; a check of all seals. */
  sealFacts: { queue: "upkeep", payload: z.object({}), attempts: 1, backoff: 0 },
  checkSeals: { queue: "upkeep", payload: z.object({}), attempts: 3, backoff: 60_000, takes: 600_000 },
  /** The night's backup, put back for a trial: gigabytes, in a queue of their own. */
  rehearseBackup: {
    queue: "backups",
    payload: z.object({}),
    attempts: 2,
    backoff: 600_000,
    takes: 3_600_000,
  },
  /** What a list says is taken over, or put back; tens of thousands of rows take their time, in a queue of their own. */
  applyImport: {
    queue: "lists",
    payload: z.object({ importId: z.uuid() }),
    attempts: 3,
    backoff: 1000,
    takes: 120_000,
  },
  undoImport: {
    queue: "lists",
    payload: z.object({ importId: z.uuid() }),
    attempts: 3,
    backoff: 1000,
    takes: 120_000,
  },
  /** Addresses that lists told become homes, as far as they are sure. */
  findAddresses: {
    queue: "lists",
    payload: z.object({}),
    attempts: 3,
    backoff: 1000,
    deduplicate: true,
    takes: 120_000,
  },
  /** Old rows that nobody needs any more: their age is that of disks and laws, so real time. */
  forgetOldRows: { queue: "upkeep", payload: z.object({}), attempts: 3, backoff: 5000 },
} as const satisfies Record<string, JobSpec>;

export type JobName = keyof typeof jobs;
/** How often, in milliseconds of real time, the machine looks after itself. What has a time of the service is a row in `due`. */
export const rounds = {
  drainDue: 1_000,
  answerSeekers: 1_000,
  forgetOldRows: 10 * 60_000,
  checkDays: 60_000,
  watchTroubles: 20_000,
  sealFacts: 60_000,
  tellBoard: 60_000,
  checkSeals: 24 * 3_600_000,
  rehearseBackup: 24 * 3_600_000,
} as const satisfies Partial<Record<JobName, number>>;

const Handed = z.object({ outbox: z.int() });
/** The row of the outbox that a job stands in; undefined: it comes again by itself. */
export const rowOf = (data: unknown): number | undefined => Handed.safeParse(data).data?.outbox;

export const isJobName = (name: string): name is JobName => Object.hasOwn(jobs, name);
/** How long a job may take when all is well, in milliseconds. */
export const timeFor = (name: string): number => {
  const spec: JobSpec | undefined = isJobName(name) ? jobs[name] : undefined;
  return spec?.takes ?? 0;
};

export type JobPayload<N extends JobName> = z.infer<(typeof jobs)[N]["payload"]>;
type JobOf<Q extends QueueName> = {
  [N in JobName]: (typeof jobs)[N]["queue"] extends Q ? N : never;
}[JobName];
type HandlersOf<Q extends QueueName> = { [N in JobOf<Q>]: (payload: JobPayload<N>) => Promise<unknown> };
/** A job without a handler does not compile. */
export type JobHandlers = HandlersOf<(typeof workerQueues)[number]>;
export type PlannerHandlers = HandlersOf<(typeof plannerQueues)[number]>;
/** What a process that works on some of the queues has. */
export type SomeHandlers = Partial<HandlersOf<QueueName>>;
