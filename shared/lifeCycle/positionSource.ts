/** Where a position comes from: the driver's page, an app that tracks a phone, or another's server. */
export const positionSources = ["driverPage", "trackerApp", "trackerServer"] as const;
export type PositionSource = (typeof positionSources)[number];
