/** What the keyboard does on the board. */
export const keys = {
  "dispatcher.keys.title": "Keyboard shortcuts",
  "dispatcher.keys.on": "Shortcuts of one key are on",
  "dispatcher.keys.note": "They rest while you write in a field or a dialog is open.",
  "dispatcher.keys.call": "New request for a caller",
  "dispatcher.keys.search": "To the search field of the list",
  "dispatcher.keys.trouble": "Next request that needs attention",
  "dispatcher.keys.help": "This list",
  "dispatcher.keys.rows": "From row to row; first, last",
  "dispatcher.keys.escape": "Close what is open and go back to where it was opened",
} as const;
