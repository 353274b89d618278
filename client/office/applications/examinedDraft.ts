import type { PaperKind } from "../../../shared/needs/applications.ts";
import type { ApiBody } from "../../../shared/schemas/api.ts";
import type { ApplicationView } from "../../../shared/schemas/applications.ts";
import type { StopPlace } from "../../../shared/schemas/common.ts";

export interface PaperDraft {
  /** Tells rows apart while they are edited. */
  readonly key: string;
  readonly kind: PaperKind;
  readonly number: string;
  readonly issued: string;
  readonly until: string;
}
/** What somebody writes down who looks at the papers. */
export interface ExaminedDraft {
  readonly iin: string;
  readonly name: string;
  readonly phone: string;
  readonly category: string;
  readonly homeText: string;
  readonly home: StopPlace | undefined;
  readonly consentOn: string;
  readonly papers: readonly PaperDraft[];
}

export const emptyPaper = (): PaperDraft => ({
  ...{ key: crypto.randomUUID(), kind: "conclusion", number: "", issued: "", until: "" },
});

export const draftOf = (application: ApplicationView): ExaminedDraft => ({
  ...{ iin: application.iin, name: application.name, phone: application.phone },
  ...{ category: application.category ?? "", consentOn: application.consentOn ?? "" },
  ...{ homeText: application.home?.label ?? "", home: application.home },
  papers: application.papers.map(({ kind, number, issued, until = "" }, index) => ({
    ...{ key: String(index), kind, number, issued, until },
  })),
});

/** As the interface takes it; what is not asked here stays as it is. */
export const bodyOf = (
  { version, locale, aid, district, address, note, helper }: ApplicationView,
  { iin, name, phone, category, homeText, home, consentOn, papers }: ExaminedDraft,
): ApiBody<"changeApplication"> => ({
  ...{ version, locale, aid, district, address, iin, name, phone },
  ...(note !== undefined && { note }),
  ...(helper !== undefined && { helper }),
  ...(category !== "" && { category }),
  ...(home !== undefined && homeText !== "" && { home }),
  ...(consentOn !== "" && { consentOn }),
  papers: papers.map(({ kind, number, issued, until }) => ({
    ...{ kind, number, issued, ...(until !== "" && { until }) },
  })),
});
