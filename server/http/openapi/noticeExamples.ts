import { reachExamples } from "./reachExamples.ts";

/** Bodies of calls about who was told what, where, and by which ways. */
export const noticeExamples = {
  checkMessageWay: { channel: "sms", provider: "smsc" },
  testMessageWay: { channel: "sms", provider: "smsc", to: "+77000001000", locale: "kk" },
  exportMessageFigures: {
    by: "provider",
    from: "2026-11-01",
    until: "2026-11-30",
    format: "csv",
    locale: "ru",
  },
  markTold: { outcome: "told" },
  answerOnPhone: { message: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a24", text: "1" },
  ...reachExamples,
} as const;
