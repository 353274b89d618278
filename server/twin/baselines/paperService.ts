import { StaffId } from "../../../shared/ids/index.ts";
import type { ApiResponse, EndpointName, Manifest } from "../../../shared/schemas/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import { toInstant, toIso } from "../../../shared/time/index.ts";
import type { GeneratedRider } from "../../regions/index.ts";
import { stableId } from "../../regions/stableId.ts";
import { type Caller, type CallInput, RefusedCall } from "../apiSession.ts";
import type { Roads } from "../play/roads.ts";
import type { DriverLine, Service } from "../play/service.ts";
import type { World } from "../world/createWorld.ts";
import { Notebook } from "./notebook.ts";
import type { PaperRun } from "./paperDay.ts";
import { acceptedRescue, boardTrip, manifestOf, rescuePlan, riderTrip, runView } from "./paperViews.ts";
import type { Practice } from "./practices.ts";

type Handlers = {
  [N in EndpointName]?: (input: CallInput<N>, phone: string | undefined) => ApiResponse<N>;
};

/** Nobody on paper needs a session of their own. */
const someSession: ApiResponse<"staffSignIn"> = {
  session: { role: "dispatcher", id: StaffId.parse(stableId("paper dispatcher")), name: "", locale: "ru" },
};

/**
 * A service without computers, for the same people as the real one: a dispatcher with a notebook, who gives out vehicles by
 * one practice. Only what the played day's people use of the interface is there; everything else is refused.
 */
export class PaperService implements Service {
  private readonly book: Notebook;
  private readonly news = new Map<PaperRun["id"], (manifest: Manifest) => void>();

  constructor(
    world: World,
    riders: readonly GeneratedRider[],
    { roads, practice, begins }: { roads: Roads; practice: Practice; begins: Instant },
  ) {
    this.book = new Notebook(world, riders, { roads, practice, begins });
  }

  connect(): Caller {
    let phone: string | undefined;
    return {
      call: async <N extends EndpointName>(name: N, input: CallInput<N> = {}): Promise<ApiResponse<N>> => {
        const body: unknown = input.body;
        if (typeof body === "object" && body !== null && "phone" in body) phone = String(body.phone);
        const handler: Handlers[N] = this.handlers[name];
        if (handler === undefined) throw new RefusedCall(name, { code: "request.unknownPath" });
        return handler(input, phone);
      },
    };
  }

  async listen(driver: Caller, onNews: (manifest: Manifest) => void): Promise<DriverLine> {
    const { manifest } = await driver.call("getManifest");
    if (manifest !== null) this.news.set(manifest.shiftId, onNews);
    return {
      hangUp: () => undefined,
      tellPosition: async () => undefined,
      whole: async () => undefined,
    };
  }

  private readonly manifest = (run: PaperRun): Manifest =>
    manifestOf(run, this.book.world.day, this.book.world.pack.rules.freeWaiting.value);

  private tell(run: PaperRun | undefined): void {
    if (run !== undefined) this.news.get(run.id)?.(this.manifest(run));
  }

  private readonly clock = () => ({
    ...{ demo: true, now: toIso(this.book.now), anchorReal: toIso(this.book.now), speed: 1, paused: true },
  });

  private readonly view = (trip: Parameters<typeof riderTrip>[0]) => riderTrip(trip, this.book.world.day);

  private readonly handlers: Handlers = {
    listDemoLogins: () => ({
      logins: (["dispatcher", "driver"] as const).map((role) => ({
        ...{ role, screen: "/", login: role, secret: "0000", name: role },
      })),
    }),
    staffSignIn: () => someSession,
    getClock: () => this.clock(),
    stepDemoClock: ({ body }) => {
      this.book.now = toInstant(body?.to ?? toIso(this.book.now));
      return { clock: this.clock(), settled: true };
    },
    requestCode: () => ({ expiresInSeconds: 300 }),
    listDemoCodes: () => ({
      codes: this.book.phones.map((phone) => ({ phone, code: "000000", issuedAt: toIso(this.book.now) })),
    }),
    riderSignIn: () => someSession,
    driverSignIn: () => someSession,
    requestTrip: ({ body }, phone) => {
      const trip = this.book.ask(body, phone);
      this.tell(trip.run);
      return { trip: this.view(trip) };
    },
    getTrip: ({ params }) => ({ trip: this.view(this.book.getTrip(params?.tripId)) }),
    cancelTrip: ({ params }) => {
      const trip = this.book.getTrip(params?.tripId);
      const { run } = trip;
      this.book.leave(trip, "cancel");
      this.tell(run);
      return { trip: this.view(trip) };
    },
    retryTrip: ({ params }) => {
      const trip = this.book.retry(this.book.getTrip(params?.tripId));
      this.tell(trip.run);
      return { trip: boardTrip(trip, this.book.world.day) };
    },
    unassignTrip: ({ params }) => {
      const trip = this.book.getTrip(params?.tripId);
      const { run } = trip;
      this.book.leave(trip, "unassign");
      this.tell(run);
      return { trip: boardTrip(trip, this.book.world.day) };
    },
    // Nobody sees on paper beforehand what would become of whom.
    previewRescue: ({ body }) => ({ plan: rescuePlan(this.book.getRun(body?.shiftId), this.book.world.day) }),
    acceptRescue: ({ body }) => {
      const run = this.book.getRun(body?.shiftId);
      for (const each of this.book.rescue(run, body?.cause)) this.tell(each);
      return { result: "accepted", rescue: acceptedRescue(run, this.book.world.day, body?.rescueId) };
    },
    getBoard: () => this.board(),
    getManifest: (_input, phone) => {
      const run = this.book.runs.find(({ driver }) => driver.phone === phone);
      return { manifest: run === undefined ? null : this.manifest(run), leftOver: [], cursor: 0 };
    },
    startShift: ({ params }) => ({ manifest: this.manifest(this.book.setShift(params?.shiftId, "started")) }),
    endShift: ({ params }) => ({ manifest: this.manifest(this.book.setShift(params?.shiftId, "ended")) }),
    reportStopAction: ({ params, body }) => ({
      ...{ kept: true, verdict: "applied" },
      manifest: this.manifest(this.book.report(params?.stopId, body)),
    }),
  };

  private board(): ApiResponse<"getBoard"> {
    const { world, trips, runs } = this.book;
    return {
      ...{ serviceDay: world.day, planVersion: 1, cursor: 0, clock: this.clock(), livePositions: false },
      ...{ frozenMinutes: 0, vehicles: [], contracts: [] },
      runs: runs.map((run) => runView(run, world.day)),
      trips: trips.map((trip) => boardTrip(trip, world.day)),
    };
  }
}
