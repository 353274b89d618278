/** Ways that belong together: there and back, or with stops on the way. */
export const outing = {
  "outing.cancelWhat": "What is cancelled?",
  "outing.cancelThis": "This trip alone",
  "outing.cancelAll": "All trips of this outing",
  "outing.way": "Way {no} of {of} of one outing",
  "outing.group": "In a group led by {name}",
} as const;
