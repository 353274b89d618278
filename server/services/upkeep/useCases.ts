/** What comes by itself. */
export interface UpkeepUseCases {
  /** Ends trips that nobody served and nobody will any more as missed; answers how many. */
  missOverdueTrips(): Promise<number>;
}
