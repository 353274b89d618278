import type { MessageKey, MessageValues } from "../../../shared/i18n/index.ts";
import type { Phrase } from "../../../shared/schemas/common.ts";
import type { Formats } from "./dates.ts";
import type { Translate } from "./translate.ts";

const isoInstant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const isoMonth = /^\d{4}-\d{2}$/;
const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** Values of a message as people read them: instants become times of day, days become dates, months their names. */
export function shownValues(values: MessageValues, formats: Formats): MessageValues {
  const shown = Object.entries(values).map(([name, value]): [string, string | number] => {
    if (typeof value !== "string") return [name, value];
    if (isoInstant.test(value)) return [name, formats.time(value)];
    if (isoMonth.test(value)) return [name, formats.month(value)];
    if (isoDay.test(value)) return [name, formats.shortDay(value)];
    return [name, value];
  });
  return Object.fromEntries(shown);
}

/** What the server says, in words. A key that this page does not know yet gets a plain sentence instead. */
export function reasonText(reason: Phrase, t: Translate, formats: Formats): string {
  const key = reason.key as MessageKey;
  try {
    const text = t(key, shownValues(reason.values, formats));
    return text === key ? t("common.unknownReason") : text;
  } catch {
    return t("common.unknownReason"); // the message wanted a value that the server did not send
  }
}
