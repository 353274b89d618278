import type { auditTalk as english } from "../en/auditTalk.ts";

export const auditTalk: Record<keyof typeof english, string> = {
  "audit.did.run-messageSent": "Жүргізушіге хабарлама",
  "audit.did.run-messageDelivered": "Хабарлама жүргізуші құрылғысында",
  "audit.did.run-messageRead": "Жүргізуші хабарламаны түсінді",
  "audit.did.sos-called": "SOS шақырылды",
  "audit.did.sos-ended": "SOS аяқталды",
  "audit.did.incident-opened": "Оқиға жазылды",
  "audit.did.incident-noted": "Оқиға жазбасы толықтырылды",
  "audit.did.incident-closed": "Оқиға жабылды",
  "audit.did.incident-read": "Оқиға жазбасы оқылды",
  "audit.subject.incident": "оқиға",
};
