import type { MessageKey } from "../../../shared/i18n/index.ts";
import type { Translate } from "../../ui/index.ts";

/** What goes with a person, or has gone, as one sentence. */
export const partsInWords = (parts: Readonly<Record<string, number>>, t: Translate): string =>
  Object.entries(parts)
    .filter(([, count]) => count > 0)
    .map(([part, count]) => t(`privacy.part.${part}` as MessageKey, { count }))
    .join("; ");
