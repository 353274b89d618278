import type { Request } from "express";
import type { z } from "zod";
import { ErrorCode } from "../../../shared/errors/index.ts";
import { findUnstorableText } from "../../../shared/schemas/storableText.ts";
import { AppError } from "../../errors.ts";
import { mayBeLeftOut } from "../leftOut.ts";

interface Shapes {
  response: z.ZodType;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  idempotent?: true;
}
export interface ParsedParts {
  params: unknown;
  query: unknown;
  body: unknown;
  idempotencyKey: string | undefined;
}

const MOST_FIELDS = 20;

/** All parts of a call by their schemas; throws request.invalid with every field at fault. */
export function validate(request: Request, shapes: Shapes): ParsedParts {
  if (shapes.body !== undefined && isUnread(request, shapes.body)) throw new AppError("request.notJson");
  const faults: Fault[] = [];
  const parts = {
    params: parse(shapes.params, request.params, faults),
    query: parse(shapes.query, request.query, faults),
    body: parse(shapes.body, request.body, faults),
  };
  const [first] = faults;
  if (first !== undefined)
    throw new AppError(codeOf(first), { field: first.field, fields: faults.slice(0, MOST_FIELDS) });
  return { ...parts, idempotencyKey: shapes.idempotent ? readKey(request) : undefined };
}

/** There is none where one is needed, or one of another kind than JSON. */
function isUnread({ body, headers }: Request, schema: z.ZodType): boolean {
  if (body !== undefined) return false;
  const isSent = headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
  return isSent || !mayBeLeftOut(schema);
}

/** A schema that knows what is wrong says it by an error code. */
const codeOf = ({ message }: Fault): ErrorCode => ErrorCode.safeParse(message).data ?? "request.invalid";

interface Fault {
  field: string;
  message: string;
}

function parse(schema: z.ZodType | undefined, value: unknown, faults: Fault[]): unknown {
  if (schema === undefined) return undefined;
  const result = schema.safeParse(value);
  if (result.success) {
    const unstorable = findUnstorableText(result.data);
    if (unstorable === undefined) return result.data;
    faults.push({ field: unstorable.join("."), message: "a character that cannot be kept" });
    return undefined;
  }
  faults.push(...result.error.issues.map(toFault));
  return undefined;
}

const toFault = ({ path, message }: z.core.$ZodIssue): Fault => ({ field: path.join("."), message });

/** Visible ASCII; a comma would be two headers joined into one. */
const acceptableKey = /^[\x21-\x2b\x2d-\x7e]{1,200}$/;

function readKey(request: Request): string {
  const key = request.get("idempotency-key");
  if (key === undefined || key === "") throw new AppError("request.idempotencyKeyMissing");
  if (!acceptableKey.test(key)) throw new AppError("request.invalid", { field: "Idempotency-Key" });
  return key;
}
