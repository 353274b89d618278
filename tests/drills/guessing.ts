import { randomUUID } from "node:crypto";
import type { Answer } from "../support/apiCaller.ts";
import {
  askForCode,
  enterAsDriver,
  enterAsRider,
  enterAsStaff,
  madeUpPhone,
  someAddress,
  Town,
} from "../support/town.ts";
import type { Drill, DrillParts } from "./drill.ts";

const PASSWORD = "kyzylorda";
const PIN = "2580";
const COUNT = 200;

async function manyTimes(deed: (time: number) => Promise<Answer>): Promise<number[]> {
  const statuses = [];
  for (let time = 0; time < COUNT; time += 1) statuses.push((await deed(time)).status);
  return statuses;
}
const told = (statuses: number[]) => statuses.filter((status) => status === 401).length;

/** Guessing must be hopeless, and harm nobody. */
export const guessing: Drill = {
  name: "guessing",
  about: "guesses find nothing, strangers keep nobody out, and an outage is no wrong password",
  async play(parts: DrillParts) {
    await guessAndBurn(parts);
    await outage(parts);
  },
};

async function guessAndBurn({ startServer, row }: DrillParts): Promise<void> {
  const town = new Town((await startServer({ TRUST_PROXY: "1" })).baseUrl);
  const dispatcher = town.somebody();
  await enterAsStaff(dispatcher, PASSWORD, "dispatcher");
  const logins = (await dispatcher.call("listDemoLogins")).logins;
  const [driverPhone = "", riderPhone = ""] = ["driver", "rider"].map(
    (role) => logins.find((login) => login.role === role)?.login,
  );
  const newestCode = async () =>
    (await dispatcher.call("listDemoCodes")).codes.find(({ phone }) => phone === riderPhone)?.code ?? "";

  const admin = town.somebody();
  await enterAsStaff(admin, PASSWORD);
  await admin.call("signOut");
  const guesser = town.somebody();
  const fields = (time: number) => ({ phone: madeUpPhone(time), pin: "1234", device: randomUUID(), time });
  const statuses = await manyTimes((time) =>
    guesser.ask("staffSignIn", { body: { username: "admin", password: `guess ${time}`, ...fields(time) } }),
  );
  const [his, hers] = [
    (await enterAsStaff(guesser, PASSWORD)).status,
    (await enterAsStaff(admin, PASSWORD)).status,
  ];
  row({
    fed: `${COUNT} passwords from one place with changing fields, then the right one from there and from a known device`,
    expected: "at most 10 checked, 429, 200",
    got: `${told(statuses)} checked, ${his}, ${hers}`,
    held: told(statuses) <= 10 && his === 429 && hers === 200,
  });

  await admin.call("signOut");
  const far = told(await manyTimes(() => enterAsStaff(town.somebody(), "guess")));
  const adminIn = (await enterAsStaff(admin, PASSWORD)).status;
  row({
    fed: `${COUNT} passwords from ${COUNT} addresses, then the administrator on a known device`,
    expected: "at most 40 checked, 200",
    got: `${far} checked, ${adminIn}`,
    held: far <= 40 && adminIn === 200,
  });

  const wheel = town.somebody();
  await enterAsDriver(wheel, driverPhone, PIN);
  await wheel.call("signOut");
  const pins = told(
    await manyTimes((time) => enterAsDriver(town.somebody(), driverPhone, String(3000 + time))),
  );
  const driverIn = (await enterAsDriver(wheel, driverPhone, PIN)).status;
  row({
    fed: `${COUNT} PINs from ${COUNT} addresses, then the driver on a known device`,
    expected: "at most 50 checked (half a percent of 10,000), 200",
    got: `${pins} checked, ${driverIn}`,
    held: pins <= 50 && driverIn === 200,
  });

  const home = someAddress();
  const she = town.somebody(home);
  await askForCode(she, riderPhone);
  const inHand = await newestCode();
  await manyTimes(() => askForCode(town.somebody(), riderPhone));
  await manyTimes(() => enterAsRider(town.somebody(), riderPhone, "000000"));
  await manyTimes(() => enterAsRider(town.somebody(home), riderPhone, "000000"));
  const sheIsIn = (await enterAsRider(she, riderPhone, inHand)).status;
  row({
    fed: `strangers ask for ${COUNT} codes for her phone and guess ${COUNT} times elsewhere and ${COUNT} at her address; then the code in her hand`,
    expected: "200",
    got: String(sheIsIn),
    held: sheIsIn === 200,
  });
  await she.call("signOut");
  const again = (await askForCode(she, riderPhone)).status;
  row({ fed: "she asks for the next one", expected: "200", got: String(again), held: again === 200 });
}

async function outage({ startServer, row }: DrillParts): Promise<void> {
  const server = await startServer({ TRUST_PROXY: "1" });
  const admin = new Town(server.baseUrl).somebody();
  for (const store of ["postgres", "redis"] as const) {
    await server[store].cut();
    const statuses = new Set<number>();
    for (let time = 0; time < 10; time += 1) statuses.add((await enterAsStaff(admin, PASSWORD)).status);
    await server[store].restore();
    const begun = performance.now();
    let back = 0;
    while (back !== 200 && performance.now() - begun < 15_000) {
      back = (await enterAsStaff(admin, PASSWORD)).status;
      if (back === 429) break;
    }
    row({
      fed: `ten right sign-ins while ${store} is away, then one more`,
      expected: "no 401 and no 429; 200",
      got: `${[...statuses].join(", ")}; ${back}`,
      held: !statuses.has(401) && !statuses.has(429) && back === 200,
    });
  }
}
