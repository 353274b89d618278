import { randomUUID } from "node:crypto";
import pg from "pg";
import { createDigest, hashSecret } from "../../server/secrets.ts";
import { ApiCaller } from "./apiCaller.ts";
import { askForCode, enterAsDriver, enterAsRider, enterAsStaff, Town } from "./town.ts";

/** A server in production and its people, all synthetic. */
export interface Production {
  baseUrl: string;
  databaseUrl: string;
}

export const secrets = {
  session: randomUUID() + randomUUID(),
  password: "tulpar, kerosene, ninth gate",
  pin: "73918264",
};
export const rider = { id: randomUUID(), phone: "+77051112233" };
export const driverPhone = "+77054445566";

export const productionEnvironment = {
  ...{ DEMO: "0", TRUST_PROXY: "1", LOG_LEVEL: "trace" },
  SESSION_SECRET: secrets.session,
};

export async function asOwner<T>(databaseUrl: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  try {
    return await work(db);
  } finally {
    await db.end();
  }
}

/** What opens the first account, as it stands on the console. */
export const firstToken = (log: string): string =>
  /\/join#\/([\w-]{43})/.exec(log)?.[1] ?? "none was printed";

/** Gives a new installation its administrator, who comes by the link on the console, a rider, and a driver who has a PIN. */
export async function settle({ baseUrl, databaseUrl }: Production, log: string): Promise<void> {
  const [token, username] = [firstToken(log), "admin"];
  await new ApiCaller(baseUrl).call("joinStaff", {
    body: { token, username, name: "Aigul", password: secrets.password, locale: "kk" },
  });
  await asOwner(databaseUrl, async (db) => {
    await db.query(
      "INSERT INTO riders (id, iin, name, phone, aid) VALUES ($1, '900101000018', 'Ada', $2, 'none')",
      [rider.id, rider.phone],
    );
    await db.query(
      `WITH own AS (INSERT INTO operators VALUES ('own', '{"kk":"Own","ru":"Own","en":"Own"}', false) RETURNING id)
       INSERT INTO drivers (id, name, phone, operator_id, lift_trained, pin_hash)
       SELECT gen_random_uuid(), 'Erlan', $1, id, true, $2 FROM own`,
      [driverPhone, await hashSecret(secrets.pin)],
    );
  });
}

/** Signs in and out every way, rightly and wrongly; answers the secrets that were used, by name. */
export async function walkEveryPath(production: Production): Promise<[name: string, secret: string][]> {
  const town = new Town(production.baseUrl);
  const [admin, driver, she, elsewhere] = [1, 2, 3, 4].map(() => town.somebody());
  if (!admin || !driver || !she || !elsewhere) throw new Error("nobody there");
  const enteredWith: [string, number][] = [];
  await enterAsStaff(admin, "a wrong password");
  enteredWith.push(["the password", (await enterAsStaff(admin, secrets.password)).status]);
  await enterAsDriver(driver, driverPhone, "90817263");
  enteredWith.push(["the PIN", (await enterAsDriver(driver, driverPhone, secrets.pin)).status]);
  await askForCode(she, rider.phone);
  const code = await newestCode(production);
  await enterAsRider(she, rider.phone, "000000");
  enteredWith.push(["the code", (await enterAsRider(she, rider.phone, code)).status]);
  const vouched = await admin.call("vouchForRider", { params: { riderId: rider.id as never } });
  enteredWith.push(["what was told", (await enterAsRider(elsewhere, rider.phone, vouched.code)).status]);
  const broken = { method: "POST", headers: { "content-type": "application/json" } };
  await elsewhere.send("/api/auth/staff", { ...broken, body: `{"username":"admin","password":"un-finished` });
  await elsewhere.send("/api/auth/staff?password=in-the-query", { ...broken, body: "{}" });
  const cookies = [admin, driver, she, elsewhere].flatMap(({ cookie = "" }) => cookie.split("; "));
  for (const each of [admin, driver, she]) await each.call("signOut");
  const refused = enteredWith.filter(([, status]) => status !== 200);
  if (refused.length > 0) throw new Error(`refused: ${refused.join("; ")}`);
  return [
    ["the administrator's password", secrets.password],
    ["a wrong password", "a wrong password"],
    ["a PIN", secrets.pin],
    ["a wrong PIN", "90817263"],
    ["a one-time code", `"${code}"`],
    ["the code that was told", vouched.code],
    ["a broken body", "un-finished"],
    ["a query", "in-the-query"],
    ["her phone", rider.phone.slice(1)],
    ["the driver's phone", driverPhone.slice(1)],
    ["the server's secret", secrets.session],
    ...cookies.map((pair): [string, string] => ["a cookie", pair.slice(pair.indexOf("=") + 1)]),
  ];
}

/** In production nobody can read a code; who has both the server's secret and its database can try all million. */
async function newestCode({ databaseUrl }: Production): Promise<string> {
  const { rows } = await asOwner(databaseUrl, (db) =>
    db.query("SELECT code_hash FROM sign_in_codes WHERE phone = $1 ORDER BY expires_at DESC", [rider.phone]),
  );
  const digest = createDigest(secrets.session);
  for (let number = 0; number < 1_000_000; number += 1) {
    const guess = String(number).padStart(6, "0");
    if (digest("code", rider.phone, guess) === rows[0]?.code_hash) return guess;
    if (number % 10_000 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error("no code was made");
}
