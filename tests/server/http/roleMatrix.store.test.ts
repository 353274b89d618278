import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Endpoint, type EndpointName, endpoints } from "../../../shared/schemas/index.ts";
import { ApiCaller, problemOf } from "../../support/apiCaller.ts";
import { signInDriver, signInPartner, signInRider, signInStaff } from "../../support/signedIn.ts";
import { createTestServer, type TestServer } from "../../support/testServer.ts";

/** Who is who, written down once more on purpose: the server has its own list. */
const mayCall: Record<Endpoint["who"], readonly Person[]> = {
  anyone: [
    ...(["nobody", "rider", "driver", "dispatcher", "chief", "manager", "auditor", "administrator"] as const),
    ...(["facility", "guardian"] as const),
  ],
  signedIn: [
    ...(["rider", "driver", "dispatcher", "chief", "manager", "auditor", "administrator"] as const),
    ...(["facility", "guardian"] as const),
  ],
  reached: ["rider", "driver", "dispatcher", "chief", "administrator"],
  rider: ["rider"],
  driver: ["driver"],
  staff: ["dispatcher", "chief", "administrator"],
  asker: ["rider", "guardian", "dispatcher", "chief", "administrator"],
  facility: ["facility"],
  guardian: ["guardian"],
  leader: ["facility", "guardian", "dispatcher", "chief", "administrator"],
  anyStaff: ["dispatcher", "chief", "manager", "auditor", "administrator", "facility", "guardian"],
  office: ["chief", "manager", "auditor", "administrator"],
  officeChange: ["chief", "manager", "administrator"],
  audit: ["auditor", "administrator"],
  watch: ["chief", "administrator"],
  administrator: ["administrator"],
};
const people = [
  ...(["nobody", "rider", "driver"] as const),
  ...(["dispatcher", "chief", "manager", "auditor", "administrator"] as const),
  ...(["facility", "guardian"] as const),
] as const;
type Person = (typeof people)[number];

/** Signing out would change who is who for the rest of the table; it has its own test. */
const names = (Object.keys(endpoints) as EndpointName[]).filter((name) => name !== "signOut");
const table = names.flatMap((name) => people.map((person) => ({ name, person })));

let server: TestServer;
let callers: Record<Person, ApiCaller>;
const cookies = new Map<Person, string | undefined>();

beforeAll(async () => {
  server = await createTestServer();
  const { baseUrl } = server;
  callers = {
    nobody: new ApiCaller(baseUrl),
    rider: await signInRider(server),
    driver: await signInDriver(server),
    dispatcher: await signInStaff(baseUrl, "dispatcher"),
    chief: await signInStaff(baseUrl, "chief"),
    manager: await signInStaff(baseUrl, "manager"),
    auditor: await signInStaff(baseUrl, "auditor"),
    administrator: await signInStaff(baseUrl, "admin"),
    facility: await signInPartner(server, "facility"),
    guardian: await signInPartner(server, "guardian"),
  };
  for (const person of people) cookies.set(person, callers[person].cookie);
});
afterAll(() => server?.end());

describe("who may make which call", () => {
  it.each(table)("$person calls $name", async ({ name, person }) => {
    const caller = callers[person];
    caller.cookie = cookies.get(person);
    // Parts that fit no schema: whoever is allowed gets past the role check and no further.
    const answer = await caller.ask(name, { params: {}, query: {}, body: [] });
    const isRoleRefusal = answer.status === 401 || answer.status === 403;
    if (mayCall[endpoints[name].who].includes(person)) {
      expect({ refused: isRoleRefusal, answer: answer.body }).toMatchObject({ refused: false });
      expect(answer.status).toBeLessThan(500);
    } else {
      expect(problemOf(answer).code).toBe(person === "nobody" ? "session.missing" : "session.forbidden");
    }
  });

  it("signs out whoever it is, also nobody", async () => {
    for (const person of people) {
      const caller = callers[person];
      caller.cookie = cookies.get(person);
      expect((await caller.ask("signOut")).status).toBe(200);
      expect((await caller.call("getSession")).session).toBeNull();
    }
  });
});
