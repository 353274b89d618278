import type { auditTold as english } from "../en/auditTold.ts";

export const auditTold: Record<keyof typeof english, string> = {
  "audit.did.trip-offerSent": "Басқа уақыт ұсынылды",
  "audit.did.trip-offerEnded": "Ұсыныс жабылды",
  "audit.did.notice-called": "Хабар телефонмен айтылды",
  "audit.did.notice-answered": "Хабарға жауап келді",
  "audit.did.notice-settled": "Жауап қаралды",
  "audit.did.channel-linked": "Мессенджер, браузер немесе пошта байланыстырылды",
  "audit.did.channel-unlinked": "Мессенджер, браузер немесе пошта ажыратылды",
  "audit.did.channel-wished": "Хабарламаларға қатысты қалауы өзгертілді",
  "audit.did.message-tested": "Өзіне сынақ хабар жіберілді",
  "audit.did.times-learned": "Қанша уақыт кететіні қайта есептелді",
  "audit.did.times-told": "Жоспар неге сүйенетіні қолмен белгіленді",
};
