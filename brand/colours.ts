import coloursJson from './colours.json' with { type: 'json' }

/** Hex colours by token name; both schemes hold the same tokens. */
export type Colours = Readonly<Record<'light' | 'dark', Readonly<Record<string, string>>>>

/** Apart from the words: pages take the colours from their stylesheet and need not carry them twice. */
export const colours: Colours = coloursJson
