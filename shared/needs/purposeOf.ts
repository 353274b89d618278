import type { purposes } from "./index.ts";

type Purpose = (typeof purposes)[number];

const byKind: Readonly<Record<string, Purpose>> = {
  dialysis: "dialysis",
  ...{ polyclinic: "medical", hospital: "medical", clinic: "medical" },
  rehabilitation: "rehabilitation",
  ...{ kindergarten: "study", school: "study", college: "study", university: "study" },
  ...{ publicService: "publicService", akimat: "publicService", socialService: "publicService" },
  ...{ bank: "publicService", sport: "sport", work: "work" },
};

/** Why people mostly go to a place of this kind; undefined where the kind says nothing. */
export const purposeOf = (kind: string | undefined): Purpose | undefined =>
  kind === undefined ? undefined : byKind[kind];
