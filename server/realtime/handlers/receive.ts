import type { z } from "zod";
import type { ErrorCode } from "../../../shared/errors/index.ts";
import type { Ack, ClientToServerEvents } from "../../../shared/events/index.ts";
import { AppError, isOutage } from "../../errors.ts";
import type { Logger } from "../../logger.ts";

export type Refused = Extract<Ack, { ok: false }>;
type Answer = (answer: unknown) => void;

export interface Reception<S extends z.ZodType, A> {
  event: keyof ClientToServerEvents;
  schema: S;
  answer(payload: z.output<S>): Promise<A>;
}

export interface ReceptionParts {
  logger: Logger;
  /** Whether this person may send one more now. */
  isAllowed(): boolean;
}

/**
 * A listener that never throws: what arrives is parsed, refusals are acknowledged with their code, and a client that
 * wants no acknowledgement gets none.
 */
export function receive<S extends z.ZodType, A>(
  { event, schema, answer }: Reception<S, A>,
  { logger, isAllowed }: ReceptionParts,
): (...sent: unknown[]) => void {
  return (...sent) => {
    const last = sent.at(-1);
    const acknowledge: Answer = typeof last === "function" ? (last as Answer) : () => undefined;
    if (!isAllowed()) return acknowledge(refuse("rate.limited"));
    const parsed = schema.safeParse(sent[0]);
    if (!parsed.success) {
      const field = parsed.error.issues[0]?.path.join(".");
      return acknowledge(refuse("request.invalid", field === "" ? undefined : field));
    }
    answer(parsed.data).then(acknowledge, (error: unknown) => {
      if (error instanceof AppError) return acknowledge(refuse(error.code, error.field));
      if (isOutage(error)) return acknowledge(refuse("service.unavailable"));
      logger.error({ err: error, event }, "message failed");
      acknowledge(refuse("internal"));
    });
  };
}

const refuse = (code: ErrorCode, field?: string): Refused => ({
  ok: false,
  code,
  ...(field !== undefined && { field }),
});
