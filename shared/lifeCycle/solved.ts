/** How somebody came home, or was helped, without us. */
export const solvedHows = ["ambulance", "relative", "taxi", "stays", "other"] as const;
