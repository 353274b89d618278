/** Weather that a service goes on in, though not as on other days. */
export const weatherKinds = ["heat", "frost", "ice", "dust"] as const;
export type WeatherKind = (typeof weatherKinds)[number];

/** `over`: its time is over, or somebody has ended it. */
export const weatherStates = ["planned", "on", "over"] as const;
export type WeatherState = (typeof weatherStates)[number];
