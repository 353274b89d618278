/** What is done to tell people something, and what the service learns of its days. Part of `audit.ts`. */
export const auditTold = {
  "audit.did.trip-offerSent": "Another time offered",
  "audit.did.trip-offerEnded": "Offer over",
  "audit.did.notice-called": "Rung up",
  "audit.did.notice-answered": "Answered a message",
  "audit.did.notice-settled": "Answer seen to",
  "audit.did.channel-linked": "Messenger, browser or mail linked",
  "audit.did.channel-unlinked": "Messenger, browser or mail unlinked",
  "audit.did.channel-wished": "Wishes for messages changed",
  "audit.did.message-tested": "Trial message sent to oneself",
  "audit.did.times-learned": "How long things take reckoned anew",
  "audit.did.times-told": "What planning goes by set by hand",
} as const;
