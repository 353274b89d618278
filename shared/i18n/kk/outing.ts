/** Ways that belong together: there and back, or with stops on the way. */
export const outing = {
  "outing.cancelWhat": "Нені болдырмау керек?",
  "outing.cancelThis": "Тек осы сапарды",
  "outing.cancelAll": "Осы жолдағы барлық сапарды",
  "outing.way": "Бір жолдағы {of} сапардың {no}-сапары",
  "outing.group": "Топта, бастайтын: {name}",
} as const;
