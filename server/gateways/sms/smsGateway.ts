/** A message to one phone. */
export interface SmsMessage {
  /** E.164, e.g. +77010000000. */
  to: string;
  /** With Kazakh or Russian letters at most 70 characters are one message. */
  text: string;
}

/** What became of it. `reason`: a code without anything personal; `again`: the same message may go through later; `ofMessage`: others go through. */
export type Sending =
  | { kind: "sent"; reference: string }
  | { kind: "failed"; reason: string; again: boolean; ofMessage?: true };

/** Never throws: that it could not be reached is an answer too. */
export interface SmsGateway {
  send(message: SmsMessage): Promise<Sending>;
}
