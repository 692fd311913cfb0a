import type { LetterText } from './letter.ts'

/** A letter in a line or two, and where its customer reads the rest. */
export const withLink = (short: string, { action }: LetterText, portalUrl: string): string =>
  `${short} ${portalUrl}${action.path}`
