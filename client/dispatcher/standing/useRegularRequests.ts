import { useRead } from "../../api/index.ts";

const READ_AGAIN_MS = 30_000;

/** What institutions have handed in, and nobody has decided about. */
export const useRegularRequests = () =>
  useRead("listOpenRegularPatients", undefined, { refetchInterval: READ_AGAIN_MS });
