/** Messages to phones: one of them has room for 70 characters. */
export const sms = {
  "sms.code": "Invataxi: your code is {code}. Tell it to nobody.",
  "sms.test": "Invataxi: a trial message. It has arrived.",
} as const;
