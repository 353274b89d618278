/** Which day the dispatcher's board shows, and how the others stand. Part of `dispatcher.ts`. */
export const days = {
  "dispatcher.day.choose": "Day shown",
  "dispatcher.day.previous": "The day before",
  "dispatcher.day.next": "The day after",
  "dispatcher.day.tomorrow": "Tomorrow",
  "dispatcher.day.aheadCount":
    "{count, plural, =0 {nobody without a vehicle ahead} one {# without a vehicle ahead} other {# without a vehicle ahead}}",
  "dispatcher.day.list": "Today and the days ahead",
  "dispatcher.day.unassigned": "{count, plural, one {# without a vehicle} other {# without a vehicle}}",
  "dispatcher.day.requests": "{count, plural, =0 {no requests} one {# request} other {# requests}}",
  "dispatcher.day.another": "Another day",
  "dispatcher.day.show": "Show",
  "dispatcher.day.ahead": "This is not today: {day}.",
  "dispatcher.day.past":
    "This is a day that has passed: {day}. Only what was reported wrongly can be corrected here.",
  "dispatcher.day.back": "Back to today",
  "dispatcher.day.ofTrip": "Day",
  "dispatcher.day.showOfTrip": "Show this day",
  "dispatcher.day.map": "The day’s planned runs. Vehicles move on the map of today only.",
  "dispatcher.keys.previousDay": "The day before",
  "dispatcher.keys.nextDay": "The day after",
  "dispatcher.keys.today": "Back to today",
} as const;
