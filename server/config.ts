import { isIP } from "node:net";
import { z } from "zod";
import { exchangeKeys, gatewayVariables, listHalves } from "./gatewayConfig.ts";

const flag = z.enum(["0", "1", "true", "false"]).transform((text) => text === "1" || text === "true");

const near = new Set(["loopback", "linklocal", "uniquelocal"]);
const isNetwork = (text: string): boolean => {
  const [address = "", bits, ...more] = text.split("/");
  const size = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return (
    more.length === 0 && size > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= size))
  );
};

/** Nothing, a number of proxies ("true": one), or addresses, networks and Express's names for near ones. */
const proxies = z
  .string()
  .transform((text) => text.split(",").map((part) => part.trim()))
  .transform((parts, context) => {
    const [only = ""] = parts;
    if (parts.length === 1 && /^\d$/.test(only)) return Number(only);
    if (parts.length === 1 && (only === "true" || only === "false")) return only === "true" ? 1 : 0;
    if (parts.every((part) => near.has(part) || isNetwork(part))) return parts;
    context.addIssue("expected a number of proxies, or their addresses and networks with commas between");
    return z.NEVER;
  });

const HOW_TO_MAKE = "openssl rand -base64 33 makes one";
/** Of 32 random characters in hexadecimal digits, eight or fewer are different once in a million times. */
const FEWEST_DIFFERENT = 9;

/** Where backups go and how they are sealed; the commands that make them and put them back need no more. */
const BackupEnvironment = z.object({
  /** Another disk, or a machine's that is mounted. */
  BACKUP_FOLDER: z.string().optional(),
  /** Gets each file on its standard input, its name in BACKUP_NAME. */
  BACKUP_COMMAND: z.string().optional(),
  /** The key; never in the folder of the backups. */
  BACKUP_KEY_FILE: z.string().default(".local/backup.key"),
  BACKUP_KEEP_DAYS: z.coerce.number().int().min(2).default(35),
});
export type BackupConfig = z.infer<typeof BackupEnvironment>;
export const hasBackups = ({ BACKUP_FOLDER, BACKUP_COMMAND }: BackupConfig): boolean =>
  BACKUP_FOLDER !== undefined || BACKUP_COMMAND !== undefined;

/** The environment, parsed once; the rest of the server receives plain values. */
const Environment = BackupEnvironment.extend({
  ...gatewayVariables,
  DATABASE_URL: z.string().min(1),
  DATABASE_POOL: z.coerce.number().int().min(2).default(10),
  REDIS_URL: z.string().min(1),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** How many threads a planner searches on; left out: one less than there are cores, and at least one. */
  PLANNER_THREADS: z.coerce.number().int().min(1).optional(),
  /** Searches go by steps instead of time, so many of each thread for a second: a slow machine then plans as well as a fast one. */
  PLANNER_STEPS_PER_SECOND: z.coerce.number().int().min(1).optional(),
  /** Where a process of the worker or planner role answers `/healthz` and `/readyz`; without it nowhere. */
  HEALTH_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  HOST: z.string().default("127.0.0.1"),
  /** How long a process that was asked to end still serves, while `/readyz` says no: longer than a balancer takes to notice. */
  DRAIN_SECONDS: z.coerce.number().min(0).max(60).default(0),
  /** Where browsers reach us, e.g. https://taxi.example; other origins are refused. Default: the request's own host. */
  PUBLIC_ORIGIN: z.url().optional(),
  /** Signs cookies and one-time codes. The same for all processes. */
  SESSION_SECRET: z.string().min(32, `expected 32 characters or more: ${HOW_TO_MAKE}`),
  /** The folder of `server/regions`; left out where there is only one. */
  REGION: z.string().optional(),
  DEMO: flag.default(false),
  DEMO_SPEED: z.coerce.number().min(1).max(120).default(30),
  /** Where the clock of a demo begins and stands until somebody moves it; left out: it runs from half past six of today. */
  DEMO_FROM: z.iso.datetime({ offset: true }).optional(),
  /** How many of the region's vehicles a demo has; left out: all. */
  DEMO_FLEET: z.coerce.number().int().min(1).optional(),
  /** Whether simulated riders and drivers play the demo's day. */
  DEMO_PEOPLE: flag.default(true),
  /** Compare every answer with its schema: development and tests. */
  CHECK_RESPONSES: flag.default(false),
  /** Whom riders and drivers call, as +7…; without it pages show no number, and texts say "contact the dispatcher". */
  DISPATCHER_PHONE: z
    .string()
    .regex(/^\+\d{7,15}$/, "expected + and digits")
    .optional(),
  /** Which telephone exchanges tell of calls, each by a key of its own; without one nobody does. */
  TELEPHONE_KEYS: exchangeKeys.optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  TILE_URL: z.string().optional(),
  TILE_ATTRIBUTION: z.string().optional(),
  /** Which proxies tell where a request comes from: how many stand in front, or their addresses and networks. */
  TRUST_PROXY: proxies.optional(),
  /** Opens `/metrics` to who shows it as a bearer; without it nobody reads them. */
  METRICS_TOKEN: z.string().min(16).optional(),
  CLIENT_FOLDER: z.string().default("dist/client"),
});
export type Config = z.infer<typeof Environment>;
/** All variables that are read, by name. */
export const variableNames: readonly string[] = Object.keys(Environment.shape);

/** Nobody's number, like all of the demo's. */
const DEMO_DISPATCHER = "+77000009999";
const withDemoPhone = (config: Config): Config =>
  config.DEMO ? { ...config, DISPATCHER_PHONE: config.DISPATCHER_PHONE ?? DEMO_DISPATCHER } : config;

const loopback = new Set(["127.0.0.1", "::1", "localhost"]);

/** A demo's phones are nobody's, or somebody's whom we do not know. */
export const sendsSms = ({
  DEMO,
  SMSC_PASSWORD,
  MOBIZON_KEY,
}: Pick<Config, "DEMO" | "SMSC_PASSWORD" | "MOBIZON_KEY">): boolean =>
  !DEMO && (SMSC_PASSWORD !== undefined || MOBIZON_KEY !== undefined);

/** What was left out and will be missed, in the words of the README; for one line at the start. */
export function listGaps(config: Config): string[] {
  const { HOST, DEMO, PUBLIC_ORIGIN, TRUST_PROXY, DISPATCHER_PHONE } = config;
  const gaps: string[] = [];
  if (!loopback.has(HOST) && PUBLIC_ORIGIN === undefined)
    gaps.push(
      "PUBLIC_ORIGIN: pages are taken for ours by the Host header alone, and cookies stay without https",
    );
  if (!loopback.has(HOST) && TRUST_PROXY === undefined)
    gaps.push("TRUST_PROXY: behind a proxy everybody has the proxy's address; 0 says that there is none");
  if (!DEMO && DISPATCHER_PHONE === undefined)
    gaps.push("DISPATCHER_PHONE: pages tell people to contact the dispatcher and show no number");
  return gaps;
}

/** Whoever guesses it signs in as anybody: outside of a demo no word over and over, and no line of the README. */
function weakSecret({ DEMO, SESSION_SECRET }: Config): string[] {
  const isWeak =
    new Set(SESSION_SECRET).size < FEWEST_DIFFERENT || /change.?me|secret|password/i.test(SESSION_SECRET);
  return !DEMO && isWeak ? [`SESSION_SECRET: too easy to guess; ${HOW_TO_MAKE}`] : [];
}

/** A variable that is there and empty, as compose files pass them on, says nothing. */
const saidIn = (environment: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));

export const readBackupConfig = (environment: Record<string, string | undefined>): BackupConfig =>
  BackupEnvironment.parse(saidIn(environment));

/** Throws an error that names each wrong variable in one line; never its value, which may be a secret. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const parsed = Environment.safeParse(saidIn(environment));
  const faults = parsed.success
    ? [...weakSecret(parsed.data), ...listHalves(parsed.data)]
    : parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  if (parsed.success && faults.length === 0) return withDemoPhone(parsed.data);
  throw new Error(`The environment is not right. ${faults.join("; ")}`);
}
