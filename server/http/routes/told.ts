import { toInstant } from "../../../shared/time/index.ts";

/** When a device says that something was, by which clock. */
export const timesOf = ({ at, sentAt }: { at: string; sentAt?: string | undefined }) => ({
  at: toInstant(at),
  sentAt: sentAt === undefined ? undefined : toInstant(sentAt),
});
/** Of what may come without a time. */
export const toldOf = ({ at, sentAt }: { at?: string | undefined; sentAt?: string | undefined }) =>
  at === undefined ? undefined : timesOf({ at, sentAt });
