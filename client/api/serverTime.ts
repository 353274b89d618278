/** One exchange with the server: its clock in between, UTC milliseconds; ours before and after, by `performance.now()`. */
export interface TimeSample {
  readonly sent: number;
  readonly server: number;
  readonly received: number;
}

type Listener = (sample: TimeSample) => void;
const listeners = new Set<Listener>();

/** Every answer tells the server's time; who keeps a clock listens. */
export const serverTimes = {
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export function noteServerTime(response: Response, { sent, received }: Omit<TimeSample, "server">): void {
  const server = Number(response.headers.get("x-server-time") ?? Number.NaN);
  if (!Number.isFinite(server)) return;
  for (const listener of listeners) listener({ sent, server, received });
}
