/** What people choose first when a keypad asks for six digits or more: one digit, a run, a pair or a triple over and over. */
export function isSimplePin(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, place) => Number(digit) - Number(pin[place])));
  const isRun = steps.size === 1 && [-1, 0, 1].some((step) => steps.has(step));
  return isRun || /^(\d{1,4})\1+$/.test(pin);
}
