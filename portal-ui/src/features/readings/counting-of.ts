import type { Meter, Reading } from '../../api/types.ts'

/** What counts of what was handed in of a meter in the window that is shown. */
export const countingOf = ({ readings }: Meter): Reading | undefined => readings.find(({ counts }) => counts)
