const kazakhPage = { format: "html", locale: "kk" } as const;

/** What calls about a person's own data send. */
export const privacyExamples = {
  giveRiderData: { ...kazakhPage, reason: "She asked for it at the desk" },
  giveOwnData: kazakhPage,
  restrictRider: { restricted: true, reason: "He contests what is written of his category" },
  eraseRider: { basis: "asked" as const, trips: [] },
  reportBreach: {
    what: "A telephone on which the office was open was stolen",
    ...{ from: "2026-03-01T19:00:00.000Z", until: "2026-03-02T04:00:00.000Z" },
    noticedAt: "2026-03-02T04:00:00.000Z",
    records: ["riders" as const, "conditions" as const],
    ...({ format: "html", locale: "ru" } as const),
  },
};
