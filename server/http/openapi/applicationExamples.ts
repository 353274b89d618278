import type { ApiBody, EndpointName } from "../../../shared/schemas/index.ts";

const applicant: Omit<ApiBody<"submitApplication">, "applicationId" | "consent"> = {
  iin: "990115500002",
  name: "Сейітова Айгүл",
  phone: "+77000001999",
  locale: "kk",
  aid: "wheelchair",
  district: "kyzylorda",
  address: "Желтоқсан көшесі, 12",
  helper: { name: "Сейітов Болат", phone: "+77000005999", who: "brother" },
};

/** Bodies of applications and merges, for `examples.ts`. */
export const applicationExamples = {
  mergeRiders: {
    mergeId: "0f9c0d0e-1c52-4c0e-9f5a-0b6f4a1f2d01",
    kept: "0f9c0d0e-1c52-4c0e-9f5a-0b6f4a1f2d02",
    keptVersion: 1,
    gone: "0f9c0d0e-1c52-4c0e-9f5a-0b6f4a1f2d03",
    goneVersion: 1,
  },
  tellRidersApart: {
    one: "0f9c0d0e-1c52-4c0e-9f5a-0b6f4a1f2d02",
    other: "0f9c0d0e-1c52-4c0e-9f5a-0b6f4a1f2d03",
  },
  submitApplication: { applicationId: "0f9c0d0e-1c52-4c0e-9f5a-0b6f4a1f2d04", consent: true, ...applicant },
  changeApplication: {
    version: 1,
    ...applicant,
    category: "musculoskeletal",
    papers: [{ kind: "conclusion", number: "035-1/у 17", issued: "2026-02-01", until: "2028-02-01" }],
    consentOn: "2026-03-02",
  },
  decideApplication: { decision: "refused", version: 2, reason: "papersMissing", note: "No certificate" },
  makeApplicationKey: { keyId: "0f9c0d0e-1c52-4c0e-9f5a-0b6f4a1f2d05", name: "Mobile group of Shieli" },
} satisfies { [N in EndpointName]?: ApiBody<N> };
