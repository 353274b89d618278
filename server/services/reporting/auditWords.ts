import { audit as auditEn } from "../../../shared/i18n/en/audit.ts";
import { auditExport as exportEn } from "../../../shared/i18n/en/auditExport.ts";
import { audit as auditKk } from "../../../shared/i18n/kk/audit.ts";
import { auditExport as exportKk } from "../../../shared/i18n/kk/auditExport.ts";
import { audit as auditRu } from "../../../shared/i18n/ru/audit.ts";
import { auditExport as exportRu } from "../../../shared/i18n/ru/auditExport.ts";
import type { Locale } from "../../../shared/schemas/index.ts";

const en = { ...auditEn, ...exportEn };
const kk = { ...auditKk, ...exportKk };
const ru = { ...auditRu, ...exportRu };
type Texts = Record<keyof typeof en, string>;

/** The audit's words in one language; of what has none its code. */
const wordsIn = (texts: Texts) => {
  const wordOf = (key: string, code: string): string => (texts as Record<string, string>)[key] ?? code;
  return {
    did: (did: string) => wordOf(`audit.did.${did.replace(".", "-")}`, did),
    role: (role: string) => wordOf(`audit.role.${role}`, role),
    subject: (kind: string) => wordOf(`audit.subject.${kind}`, kind),
    columns: {
      title: texts["audit.title"],
      people: texts["audit.export.people"],
      at: texts["audit.column.at"],
      recordedAt: texts["audit.column.recordedAt"],
      role: texts["audit.column.role"],
      actor: texts["audit.column.actor"],
      name: texts["audit.column.name"],
      did: texts["audit.column.did"],
      kind: texts["audit.column.kind"],
      subject: texts["audit.column.subject"],
      rider: texts["audit.column.rider"],
      trip: texts["audit.column.trip"],
      vehicle: texts["audit.column.vehicle"],
      note: texts["audit.column.note"],
      no: texts["audit.column.no"],
      phone: texts["audit.column.phone"],
      times: texts["audit.column.times"],
      first: texts["audit.column.first"],
      last: texts["audit.column.last"],
    },
  };
};
export type Words = ReturnType<typeof wordsIn>;

export const auditWords: Record<Locale, Words> = { en: wordsIn(en), kk: wordsIn(kk), ru: wordsIn(ru) };
