/** Where trackers send to. */
export const addressFor = (origin: string): string => `${origin}/osmand`;

/**
 * What a phone's camera reads to set Traccar Client up: the part before the query is where it sends, the rest are its settings
 * (traccar-client, configuration_service.dart). With its own settings a parked phone would be silent and a driving one heard of every
 * five minutes.
 */
export function setUpLink(origin: string, token: string): string {
  const settings = new URLSearchParams({
    ...{
      id: token,
      accuracy: "high",
      distance: "25",
      interval: "15",
      fastest_interval: "15",
      heartbeat: "120",
    },
    ...{ buffer: "true", stop_detection: "false", wakelock: "true" },
  });
  return `${addressFor(origin)}?${settings}`;
}
