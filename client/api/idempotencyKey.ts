import { v4 } from "uuid";

/** A fresh random id (UUID v4). Works without a secure context too, where `crypto.randomUUID` is missing. */
export const newIdempotencyKey = (): string => v4();
