import { z } from "zod";

/**
 * Whether push services take what says who we are: Apple's refuses every message of one whose address is on no real domain, or that
 * has a space or brackets in it.
 */
export function isVapidSubject(text: string): boolean {
  const domain = /^(?:mailto:[^\s@<>]+@|https:\/\/)([^\s@<>/:?#]+)(?:[/:?#][^\s<>]*)?$/.exec(text)?.[1];
  const isReal = domain !== undefined && /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]+$/i.test(domain);
  return isReal && !/(?:^|\.)(?:localhost|local|localdomain|internal|invalid|test|example)$/i.test(domain);
}

const secret = z.string().min(1).optional();
const key = (bytes: number) =>
  z
    .string()
    .refine(
      (text) => /^[\w-]+$/.test(text) && Buffer.from(text, "base64url").length === bytes,
      `expected ${bytes} bytes as base64url: npx web-push generate-vapid-keys makes a pair`,
    )
    .optional();

const EXCHANGE = /^([a-z0-9][a-z0-9-]{0,39})=([\w-]{24,200})$/;

/** Telephone exchanges that may tell us of calls, `city=KEY,north=KEY`: each its name and a key of its own. */
export const exchangeKeys = z.string().transform((text, context): ReadonlyMap<string, string> => {
  const parts = text.split(",").map((part) => EXCHANGE.exec(part.trim()));
  const known = parts.flatMap((part) => (part === null ? [] : [[part[1] ?? "", part[2] ?? ""] as const]));
  const byName = new Map(known);
  const isApart = byName.size === parts.length && new Set(byName.values()).size === parts.length;
  if (isApart) return byName;
  context.addIssue(
    "expected name=KEY with commas between, each of its own, a key of 24 or more of A-Z, a-z, 0-9, _ and -",
  );
  return z.NEVER;
});

/** The accounts by which messages leave; none is needed. */
export const gatewayVariables = {
  /** smsc.kz; with an API key as the password there is no login. */
  SMSC_LOGIN: z.string().default(""),
  SMSC_PASSWORD: secret,
  SMSC_SENDER: z.string().optional(),
  SMSC_URL: z.url().optional(),
  MOBIZON_KEY: secret,
  MOBIZON_SENDER: z.string().optional(),
  MOBIZON_URL: z.url().optional(),
  WHATSAPP_TOKEN: secret,
  WHATSAPP_PHONE_ID: z.string().regex(/^\d+$/, "expected the number's id, not the number").optional(),
  /** The number itself, for the link by which people write to it; without it nobody is linked. */
  WHATSAPP_NUMBER: z
    .string()
    .regex(/^\+?\d{8,15}$/, "expected the number with its country's code")
    .optional(),
  /** Signs what WhatsApp calls us with. */
  WHATSAPP_APP_SECRET: secret,
  /** Ours: WhatsApp shows it once, when it is told our address. */
  WHATSAPP_VERIFY_TOKEN: secret,
  WHATSAPP_URL: z.url().optional(),
  TELEGRAM_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, "expected what @BotFather says")
    .optional(),
  /** The bot's name, for the link by which people find it. */
  TELEGRAM_BOT: z
    .string()
    .regex(/^\w{5,32}$/, "expected the name without @")
    .optional(),
  /** Ours: Telegram shows it with each call. Without it we ask Telegram, which works from an office that nobody can call. */
  TELEGRAM_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/, "expected 16 or more of A-Z, a-z, 0-9, _ and -")
    .optional(),
  TELEGRAM_URL: z.url().optional(),
  VAPID_PUBLIC_KEY: key(65),
  VAPID_PRIVATE_KEY: key(32),
  VAPID_SUBJECT: z
    .string()
    .refine(isVapidSubject, "expected mailto: or https: with a real domain; Apple refuses others")
    .optional(),
  /** smtps://user:password@host, or smtp:// with STARTTLS. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SMTP_FROM: z.email().optional(),
};

const Variables = z.object(gatewayVariables);
export type GatewayConfig = z.infer<typeof Variables>;

type Name = keyof GatewayConfig;
/** What makes sense only together: all of a row, or none. */
const together: readonly (readonly Name[])[] = [
  ["WHATSAPP_TOKEN", "WHATSAPP_PHONE_ID", "WHATSAPP_APP_SECRET", "WHATSAPP_VERIFY_TOKEN"],
  ["TELEGRAM_TOKEN", "TELEGRAM_BOT"],
  ["VAPID_PUBLIC_KEY", "VAPID_PRIVATE_KEY", "VAPID_SUBJECT"],
  ["SMTP_URL", "SMTP_FROM"],
];
/** What says nothing without another. */
const needing: readonly (readonly [Name, Name])[] = [
  ["SMSC_LOGIN", "SMSC_PASSWORD"],
  ["SMSC_SENDER", "SMSC_PASSWORD"],
  ["SMSC_URL", "SMSC_PASSWORD"],
  ["MOBIZON_SENDER", "MOBIZON_KEY"],
  ["MOBIZON_URL", "MOBIZON_KEY"],
  ["WHATSAPP_URL", "WHATSAPP_TOKEN"],
  ["WHATSAPP_NUMBER", "WHATSAPP_TOKEN"],
  ["TELEGRAM_SECRET", "TELEGRAM_TOKEN"],
  ["TELEGRAM_URL", "TELEGRAM_TOKEN"],
];

/** Accounts that are told by halves, one clear line each. */
export function listHalves(config: GatewayConfig): string[] {
  const isSaid = (name: Name) => config[name] !== undefined && config[name] !== "";
  const halves = together.flatMap((names) => {
    const missing = names.filter((name) => !isSaid(name));
    const isHalf = missing.length > 0 && missing.length < names.length;
    return isHalf ? [`${missing.join(", ")}: missing; ${names.join(", ")} go together`] : [];
  });
  const alone = needing.filter(([name, needed]) => isSaid(name) && !isSaid(needed));
  return [...halves, ...alone.map(([name, needed]) => `${needed}: missing; ${name} says nothing without it`)];
}
