/** What a dispatcher can say to a driver in one press. Its words are `talk.phrase.<phrase>`. Without a schema, so that screens carry none. */
export const driverPhrases = [
  ...(["callOffice", "waitAtEntrance", "riderComes", "riderLate", "otherEntrance"] as const),
  ...(["receiverThere", "driveOn", "lookAtRun"] as const),
] as const;
export type DriverPhrase = (typeof driverPhrases)[number];

/** What a driver can answer in one press, besides having understood. `callMe` also asks for a call. */
export const driverAnswers = ["yes", "no", "callMe"] as const;
export type DriverAnswer = (typeof driverAnswers)[number];
