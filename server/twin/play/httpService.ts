import { io, type Socket } from "socket.io-client";
import type { ClientToServerEvents, ServerToClientEvents } from "../../../shared/events/index.ts";
import type { ApiResponse, EndpointName } from "../../../shared/schemas/index.ts";
import { toIso } from "../../../shared/time/index.ts";
import { ApiSession, type CallInput, RefusedCall } from "../apiSession.ts";
import type { Service } from "./service.ts";

const WAIT_MS = 100;
/** A service that has been away for so long will not come back. */
const GIVE_UP_MS = 90_000;
/** Passes by itself: a day is played faster than a person could call, and processes end and begin again. */
const PASSING = new Set(["rate.limited", "service.unavailable"]);

const pause = () => new Promise((resolve) => setTimeout(resolve, WAIT_MS));

/** Whoever is told to come back later, or not answered at all, asks again: what is asked twice is done once. */
class PatientSession extends ApiSession {
  override async call<N extends EndpointName>(name: N, input: CallInput<N> = {}): Promise<ApiResponse<N>> {
    for (const until = performance.now() + GIVE_UP_MS; ; await pause()) {
      try {
        return await super.call(name, input);
      } catch (error) {
        const isFinal = error instanceof RefusedCall && !PASSING.has(error.code);
        if (isFinal || performance.now() > until) throw error;
      }
    }
  }
}

type DriverSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

/** The real service, by HTTP and sockets. */
export function httpService(baseUrl: string): Service {
  return {
    connect: () => new PatientSession(baseUrl),
    async listen(driver, onNews, onCompany) {
      const cookie = driver instanceof ApiSession ? driver.cookie : "";
      const socket: DriverSocket = io(baseUrl, {
        ...{
          transports: ["websocket"],
          forceNew: true,
          reconnectionDelay: WAIT_MS,
          reconnectionDelayMax: 500,
        },
        extraHeaders: { cookie, origin: baseUrl },
      });
      socket.on("manifest:changed", ({ data }) => onNews(data));
      socket.on("devices:changed", ({ count }) => onCompany?.(count <= 1));
      await connected(socket);
      let hasMissed = false;
      socket.on("disconnect", () => {
        hasMissed = true;
      });
      return {
        hangUp: () => socket.close(),
        tellPosition: async (point, heading, at) => tellPosition(socket, { point, at: toIso(at), heading }),
        async whole() {
          if (!hasMissed) return;
          await connected(socket);
          hasMissed = false;
          const { manifest } = await driver.call("getManifest");
          if (manifest !== null) onNews(manifest);
        },
      };
    },
  };
}

async function connected(socket: DriverSocket): Promise<void> {
  for (const until = performance.now() + GIVE_UP_MS; !socket.connected; await pause())
    if (performance.now() > until) throw new Error("no line to the service");
}

/** A line that breaks meanwhile gives no answer; the next position comes by another. */
const tellPosition = (
  socket: DriverSocket,
  report: Parameters<ClientToServerEvents["position:reported"]>[0],
) =>
  new Promise<void>((resolve) => {
    if (!socket.connected) return resolve();
    const end = () => {
      socket.off("disconnect", end);
      resolve();
    };
    socket.once("disconnect", end);
    socket.emit("position:reported", report, end);
  });
