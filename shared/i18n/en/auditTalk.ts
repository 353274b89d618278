/** Messages, calls for help at once and incidents in the audit. Part of `auditDay.ts`. */
export const auditTalk = {
  "audit.did.run-messageSent": "Message to a driver",
  "audit.did.run-messageDelivered": "Message on the driver's device",
  "audit.did.run-messageRead": "Driver has understood a message",
  "audit.did.sos-called": "SOS called",
  "audit.did.sos-ended": "SOS ended",
  "audit.did.incident-opened": "Incident written up",
  "audit.did.incident-noted": "Entry added to an incident",
  "audit.did.incident-closed": "Incident closed",
  "audit.did.incident-read": "Incident read",
  "audit.subject.incident": "incident",
} as const;
