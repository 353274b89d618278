import { generateRiders } from "../../server/regions/kyzylorda/index.ts";
import { ApiCaller } from "./apiCaller.ts";
import type { TestServer } from "./testServer.ts";

type Place = Pick<TestServer, "baseUrl" | "core">;

/** The people of the demo, signed in by the public interface. */
export async function signInDispatcher({ baseUrl }: Pick<Place, "baseUrl">): Promise<ApiCaller> {
  return signInStaff(baseUrl, "dispatcher");
}

export async function signInStaff(
  baseUrl: string,
  username: "dispatcher" | "admin" | "chief" | "manager" | "auditor",
): Promise<ApiCaller> {
  const caller = new ApiCaller(baseUrl);
  await caller.call("staffSignIn", { body: { username, password: "kyzylorda" } });
  return caller;
}

/** The driver with this place in the region's list. */
export async function signInDriver({ baseUrl, core }: Place, index = 0): Promise<ApiCaller> {
  const phone = core.region.drivers[index]?.phone ?? "";
  const caller = new ApiCaller(baseUrl);
  await caller.call("driverSignIn", { body: { phone, pin: "2580" } });
  return caller;
}

/** The rider with this place among the demo's riders. */
export async function signInRider(server: Place, index = 0): Promise<ApiCaller> {
  const phone = generateRiders(server.core.region, 1)[index]?.phone ?? "";
  const caller = new ApiCaller(server.baseUrl);
  await caller.call("requestCode", { body: { phone } });
  const dispatcher = await signInDispatcher(server);
  const { codes } = await dispatcher.call("listDemoCodes");
  const code = codes.find((issued) => issued.phone === phone)?.code ?? "";
  await caller.call("riderSignIn", { body: { phone, code } });
  return caller;
}
