/** The only place that builds Redis keys and channels. */
export const keys = {
  positions: (region: string) => `${region}:positions`,
  positionsChannel: (region: string) => `${region}:positions:moved`,
  eventsChannel: (region: string) => `${region}:events`,
  rateLimit: (name: string) => `rate:${name}:`,
} as const;
