import { createTransport } from "nodemailer";
import { z } from "zod";
import type { Gateway, Outgoing, Sending } from "../gateway.ts";
import { textOf } from "../textOf.ts";

export interface SmtpSettings {
  /** smtps://user:password@host, or smtp:// with STARTTLS; without it only to this machine. */
  url: string;
  from: string;
  /** Milliseconds that an answer may take. */
  patience?: number | undefined;
}

const PROVIDER = "smtp";
const ANSWER_MS = 15_000;
const SUBJECT = 78;
const here = new Set(["localhost", "127.0.0.1", "[::1]"]);

const Address = z.email().max(254);
const Failure = z.object({
  code: z.string().optional(),
  responseCode: z.number().optional(),
  response: z.string().optional(),
  rejectedErrors: z.array(z.unknown()).optional(),
});
type Failure = z.infer<typeof Failure>;

/** Mail by SMTP, as plain text: it is read out well and opened everywhere. */
export function createSmtp({ url, from, patience = ANSWER_MS }: SmtpSettings): Gateway {
  const mailer = createTransport({
    url,
    requireTLS: !here.has(new URL(url).hostname),
    ...{ connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience },
    ...{ dnsTimeout: patience, disableFileAccess: true, disableUrlAccess: true },
  });
  const domain = from.slice(from.indexOf("@") + 1);
  return {
    channel: "email",
    provider: PROVIDER,
    async send(message) {
      if (!Address.safeParse(message.to).success)
        return { kind: "failed", reason: "smtp.address", again: false, gone: true };
      const messageId = `<${message.id}@${domain}>`;
      try {
        const sent = await mailer.sendMail({ from, messageId, ...letterOf(message) });
        if (sent.accepted.length > 0) return { kind: "sent", reference: message.id };
        return { kind: "failed", reason: "smtp.notAccepted", again: false };
      } catch (error) {
        return judge(error);
      }
    },
    async check() {
      try {
        await mailer.verify();
        return { kind: "works" };
      } catch (error) {
        return { kind: "failed", reason: judge(error).reason };
      }
    },
  };
}

/** `Auto-Submitted` keeps holiday answers from coming back (RFC 3834). */
const letterOf = (message: Outgoing) => ({
  to: { name: "", address: message.to },
  subject: subjectOf(message.text),
  text: textOf(message),
  textEncoding: "base64" as const,
  headers: { "Auto-Submitted": "auto-generated", "Content-Language": message.locale },
});

/** The first line, up to a word's end. */
function subjectOf(text: string): string {
  const line = text.trim().split("\n", 1)[0] ?? "";
  if (line.length <= SUBJECT) return line;
  const cut = line.slice(0, SUBJECT - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), SUBJECT / 2)).trimEnd()}…`;
}

/**
 * By the server's code: 4xx passes (RFC 5321), 5xx does not; of those only what says that nobody lives there (5.1.1, 5.1.6, 5.1.10) ends an
 * address. What got no answer may go again under the same Message-ID, which mail programs show once.
 */
function judge(error: unknown): Sending & { kind: "failed" } {
  const failure: Failure = Failure.safeParse(error).data ?? {};
  const { code = "unknown", responseCode } = failure;
  const isAccount = code === "EAUTH" || code === "ENOAUTH";
  if (responseCode === undefined || isAccount)
    return { kind: "failed", reason: `smtp.${code}`, again: !isAccount };
  const isGone = code === "EENVELOPE" && /\b5\.1\.(?:1|6|10)\b/.test(failure.response ?? "");
  const again = responseCode >= 400 && responseCode < 500;
  return { kind: "failed", reason: `smtp.error.${responseCode}`, again, ...(isGone && { gone: true }) };
}
