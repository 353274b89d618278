import { generateRiders } from "../../server/regions/kyzylorda/index.ts";
import { StaffId } from "../../shared/ids/index.ts";
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

const PASSWORD = "four words of nobody";
interface Reach {
  rider?: number;
  /** More of the demo's riders who have consented. */
  others?: readonly number[];
  consentFrom?: string;
  consentUntil?: string;
  lastDay?: string;
}

/** Somebody from outside: invited in the office for one of the demo's riders, come by the link. */
export async function signInPartner(
  server: Place,
  role: "facility" | "guardian",
  { rider = 0, others = [], consentFrom = "2020-01-01", consentUntil, lastDay }: Reach = {},
): Promise<ApiCaller> {
  const { baseUrl, core } = server;
  const admin = await signInStaff(baseUrl, "admin");
  const riders = generateRiders(core.region, 1);
  const consent = { from: consentFrom, ...(consentUntil !== undefined && { until: consentUntil }) };
  const people = [rider, ...others].map((no) => {
    const riderId = riders[no]?.id;
    if (riderId === undefined) throw new Error("no such rider");
    return { riderId, ...consent };
  });
  const id = StaffId.parse(crypto.randomUUID());
  const places = core.region.places.filter(({ kind }) => kind === "polyclinic").map((place) => place.id);
  const { link } = await admin.call("inviteStaff", {
    body: {
      ...{ id, username: `${role}-${id.slice(0, 8)}`, name: `A ${role}`, role },
      people,
      ...(role === "facility" && { places }),
      ...(lastDay !== undefined && { lastDay }),
    },
  });
  const caller = new ApiCaller(baseUrl);
  const token = link.path.split("#/")[1] ?? "";
  await caller.call("joinStaff", { body: { token, name: `A ${role}`, password: PASSWORD, locale: "ru" } });
  return caller;
}
