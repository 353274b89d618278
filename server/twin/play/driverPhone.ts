import type { LatLng } from "../../../shared/geo/index.ts";
import { understoodOf } from "../../../shared/lifeCycle/understood.ts";
import type { ApiBody, Manifest } from "../../../shared/schemas/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import { type Caller, RefusedCall } from "../apiSession.ts";
import type { DriverLine, Service } from "./service.ts";

export interface Report {
  stopId: Manifest["stops"][number]["id"];
  body: ApiBody<"reportStopAction">;
}

/** The phone of a driver: signed in, told of its run. */
export class DriverPhone {
  readonly session: Caller;
  private line: DriverLine | undefined;

  constructor(private readonly service: Service) {
    this.session = service.connect();
  }

  async signIn(
    { phone, pin }: { phone: string; pin: string },
    onNews: (manifest: Manifest) => void,
    onCompany?: (isAlone: boolean) => void,
  ): Promise<void> {
    await this.session.call("driverSignIn", { body: { phone, pin } });
    this.line = await this.service.listen(this.session, onNews, onCompany);
  }

  readManifest = async (): Promise<Manifest | undefined> =>
    (await this.session.call("getManifest")).manifest ?? undefined;

  /** What goes against the plan is kept and changes nothing: for the driver it is as good as refused. */
  async report({ stopId, body }: Report): Promise<Manifest> {
    const name = "reportStopAction";
    const { manifest, verdict } = await this.session.call(name, { params: { stopId }, body });
    if (verdict === "questioned") throw new RefusedCall(name, { code: "act.settled" });
    return manifest;
  }

  /** What is otherwise is understood as it is read. */
  understand = async (manifest: Manifest): Promise<Manifest> => {
    const told = { params: { shiftId: manifest.shiftId }, body: understoodOf(manifest) };
    return (await this.session.call("understandChanges", told)).manifest;
  };

  tellPosition = async (point: LatLng, heading: number, at: Instant): Promise<void> =>
    this.line?.tellPosition(point, heading, at);

  whole = async (): Promise<void> => this.line?.whole();

  hangUp(): void {
    this.line?.hangUp();
  }
}
