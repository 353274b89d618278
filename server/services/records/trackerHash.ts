/** What is kept of a tracker's token: 256 random bits, so that nobody guesses it, and of no use to who reads the database. */
export const trackerHash = ({ digest }: { digest(...words: string[]): string }, token: string): string =>
  digest("tracker", token);
