/** Two short tones, where the device lets a page make any. */
export function chime(): void {
  try {
    const context = new AudioContext();
    const tone = context.createOscillator();
    tone.frequency.setValueAtTime(660, context.currentTime);
    tone.frequency.setValueAtTime(880, context.currentTime + 0.18);
    tone.connect(context.destination);
    tone.start();
    tone.stop(context.currentTime + 0.36);
    tone.onended = () => void context.close();
  } catch {
    // It is said on the screen all the same.
  }
}
