/** "1421 m³", written as the meter shows it: without a separator of thousands. The space does not break. */
export function volume(volumeM3: number): string {
  return `${volumeM3}\u00a0m³`
}
