import { io, type Socket } from "socket.io-client";
import type { ClientToServerEvents, ServerToClientEvents } from "../../../shared/events/index.ts";
import type { LatLng } from "../../../shared/geo/index.ts";
import type { ApiBody, Manifest } from "../../../shared/schemas/index.ts";
import { type Instant, toIso } from "../../../shared/time/index.ts";
import { ApiSession } from "../apiSession.ts";

export interface Report {
  stopId: Manifest["stops"][number]["id"];
  body: ApiBody<"reportStopAction">;
}

/** The phone of a driver: signed in, told of its run by a socket. */
export class DriverPhone {
  readonly session: ApiSession;
  private socket: Socket<ServerToClientEvents, ClientToServerEvents> | undefined;

  constructor(baseUrl: string) {
    this.session = new ApiSession(baseUrl);
  }

  async signIn(phone: string, pin: string, onNews: (manifest: Manifest) => void): Promise<void> {
    await this.session.call("driverSignIn", { body: { phone, pin } });
    const socket: NonNullable<typeof this.socket> = io(this.session.baseUrl, {
      transports: ["websocket"],
      forceNew: true,
      extraHeaders: { cookie: this.session.cookie, origin: this.session.baseUrl },
    });
    this.socket = socket;
    socket.on("manifest:changed", ({ data }) => onNews(data));
    await new Promise<void>((resolve, reject) => {
      socket.once("connect", resolve);
      socket.once("connect_error", reject);
    });
  }

  readManifest = async (): Promise<Manifest | undefined> =>
    (await this.session.call("getManifest")).manifest ?? undefined;

  report = async ({ stopId, body }: Report): Promise<Manifest> =>
    (await this.session.call("reportStopAction", { params: { stopId }, body })).manifest;

  /** Answers when the service has it. */
  async tellPosition(point: LatLng, heading: number, at: Instant): Promise<void> {
    const { socket } = this;
    if (socket?.connected !== true) return;
    await new Promise<void>((resolve) => {
      socket.emit("position:reported", { point, at: toIso(at), heading }, () => resolve());
    });
  }

  hangUp(): void {
    this.socket?.close();
  }
}
