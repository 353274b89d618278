import type { ApiBody } from "../../shared/schemas/api.ts";
import type { Locale, MobilityAid } from "../../shared/schemas/common.ts";

/** An application as it is being written. */
export interface ApplicantDraft {
  readonly iin: string;
  readonly name: string;
  readonly phone: string;
  readonly locale: Locale;
  readonly aid: MobilityAid;
  readonly district: string | null;
  readonly address: string;
  readonly note: string;
  readonly isForOther: boolean;
  readonly helperName: string;
  readonly helperPhone: string;
  readonly helperWho: string;
  readonly consent: boolean;
}

export const emptyApplicant = (locale: Locale): ApplicantDraft => ({
  ...{ iin: "", name: "", phone: "", locale, aid: "none", district: null, address: "", note: "" },
  ...{ isForOther: false, helperName: "", helperPhone: "", helperWho: "", consent: false },
});

/** As the interface takes it. */
export const bodyOf = (applicationId: string, draft: ApplicantDraft): ApiBody<"submitApplication"> => {
  const { iin, name, phone, locale, aid, district, address, note, isForOther } = draft;
  const helper = { name: draft.helperName, phone: draft.helperPhone, who: draft.helperWho };
  return {
    ...{ applicationId, iin, name, phone, locale, aid, district: district ?? "", address, consent: true },
    ...(note.trim() !== "" && { note }),
    ...(isForOther && { helper }),
  };
};
