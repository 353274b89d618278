/** The value below which a share `p` (0–1) of the sample lies; the nearest-rank definition. */
export function percentile(sample: readonly number[], p: number): number {
  if (sample.length === 0) return Number.NaN;
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}

export function describeSample(sample: readonly number[], unit = "ms"): string {
  const at = (p: number) => percentile(sample, p).toFixed(0);
  return `n ${sample.length}, p50 ${at(0.5)} ${unit}, p95 ${at(0.95)} ${unit}, p99 ${at(0.99)} ${unit}, worst ${at(1)} ${unit}`;
}
