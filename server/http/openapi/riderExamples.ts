import type { ApiBody, EndpointName } from "../../../shared/schemas/index.ts";

const riderDraft: Omit<ApiBody<"addRider">, "riderId"> = {
  iin: "990115500002",
  name: "Сейітова Айгүл",
  phone: "+77000001999",
  locale: "kk",
  aid: "wheelchair",
  home: { point: { lat: 44.8488, lon: 65.4823 }, label: "Желтоқсан көшесі, 12" },
  eligibility: [
    { category: "musculoskeletal", basis: "Certificate 12", from: "2026-01-01", until: "2026-12-31" },
  ],
  contacts: [{ name: "Сейітов Болат", phone: "+77000005999", may: ["book"], consentFrom: "2026-01-01" }],
};

/** Bodies of riders' records, for `examples.ts`. */
export const riderExamples = {
  addRider: { riderId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a30", ...riderDraft },
  changeRider: { version: 1, ...riderDraft },
  openCondition: { reason: "The certificate is about to end" },
  setRiderState: {
    ...({ state: "inHospital", from: "2026-03-02", until: "2026-03-12" } as const),
    reason: "The ward has phoned",
  },
} satisfies { [N in EndpointName]?: ApiBody<N> };
