import type { LinkedChannel } from "../../../../shared/notices/index.ts";
import type { Locale } from "../../../../shared/schemas/index.ts";
import { hours } from "../../../../shared/time/index.ts";
import { type NoticeKey, say } from "../../../domain/notices/texts.ts";
import { AppError } from "../../../errors.ts";
import { spend } from "../../records/spending.ts";
import type { NotifyingNeeds } from "../needs.ts";

const ONCE_A_DAY = { burst: 1, every: hours(24) };

interface Reply {
  channel: LinkedChannel;
  to: string;
  key: NoticeKey;
  /** Of whom it is not known: both languages of the land. */
  locale?: Locale | undefined;
  /** At most once a day to one address: whoever writes on is not answered again. */
  isRare?: boolean;
}

/** A word back to who has just written. What comes of it is nobody's business: whoever hears nothing writes again. */
export async function reply(
  deps: NotifyingNeeds,
  { channel, to, key, locale, isRare = false }: Reply,
): Promise<void> {
  const way = deps.noticeWays.find((each) => each.channel === channel);
  if (way === undefined || (isRare && !(await mayAnswer(deps, channel, to)))) return;
  const text =
    locale === undefined
      ? `${words(deps, "kk", key)}\n\n${words(deps, "ru", key)}`
      : words(deps, locale, key);
  await way.send({ id: deps.createId(), to, text, locale: locale ?? "kk", choices: [], isInTalk: true });
}

const ringing: ReadonlySet<NoticeKey> = new Set(["notices.heard.linkFirst", "notices.heard.nothing"]);

const words = ({ dispatcherPhone: phone }: NotifyingNeeds, locale: Locale, key: NoticeKey): string =>
  say(locale, key) +
  (ringing.has(key) && phone !== undefined ? say(locale, "notices.heard.ring", { phone }) : "");

async function mayAnswer({ db, digest, realClock }: NotifyingNeeds, channel: LinkedChannel, to: string) {
  const use = { key: digest("channel.reply", channel, to), allowance: ONCE_A_DAY };
  try {
    await db.transaction((tx) => spend(tx, [use], realClock.now()));
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
