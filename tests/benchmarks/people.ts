import { io, type Socket } from "socket.io-client";
import { ApiSession } from "../../server/twin/apiSession.ts";
import type { ClientToServerEvents, ServerToClientEvents } from "../../shared/events/index.ts";

export type LiveSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

/** A signed-in person of a benchmark: HTTP session and socket. */
export interface Person {
  session: ApiSession;
  socket: LiveSocket;
}

export async function signInStaff(baseUrl: string): Promise<Person> {
  const session = new ApiSession(baseUrl);
  const { logins } = await session.call("listDemoLogins");
  const staff = logins.find((login) => login.role === "dispatcher");
  if (staff === undefined) throw new Error("the benchmark needs a server in demo mode");
  await session.call("staffSignIn", { body: { username: staff.login, password: staff.secret } });
  return { session, socket: await openSocket(session) };
}

/** Signs a rider in with the one-time code that the demo shows to its dispatcher. */
export async function signInRider(baseUrl: string, phone: string, staff: ApiSession): Promise<Person> {
  const session = new ApiSession(baseUrl);
  await session.call("requestCode", { body: { phone } });
  const { codes } = await staff.call("listDemoCodes");
  const code = codes.find((issued) => issued.phone === phone)?.code;
  if (code === undefined) throw new Error("no code was issued");
  await session.call("riderSignIn", { body: { phone, code } });
  return { session, socket: await openSocket(session) };
}

export function openSocket(session: ApiSession): Promise<LiveSocket> {
  const socket: LiveSocket = io(session.baseUrl, {
    transports: ["websocket"],
    forceNew: true,
    extraHeaders: { cookie: session.cookie, origin: session.baseUrl },
  });
  return new Promise((resolve, reject) => {
    socket.once("connect", () => resolve(socket));
    socket.once("connect_error", reject);
  });
}
