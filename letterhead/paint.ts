import colours from '@moja-komunala/brand/colours.json' with { type: 'json' }

type Scheme = keyof typeof colours
type Token = keyof typeof colours.light
type Property = 'color' | 'background-color' | 'border-color' | 'stroke'

/** What has a colour, by its class. */
const painted = {
  paper: { 'background-color': 'paper' },
  card: { 'background-color': 'card', 'border-color': 'line' },
  edge: { 'background-color': 'brand' },
  ink: { color: 'ink' },
  soft: { color: 'ink-soft' },
  link: { color: 'brand' },
  button: { 'background-color': 'brand', color: 'on-brand' },
  wash: { 'background-color': 'brand-wash', color: 'ink' },
  wave: { stroke: 'card' },
} satisfies Record<string, Partial<Record<Property, Token>>>

export type Painted = keyof typeof painted

const declarations = (name: Painted, scheme: Scheme, ending: string): string =>
  Object.entries(painted[name])
    .map(([property, token]: [string, Token]) => `${property}:${colours[scheme][token]}${ending}`)
    .join('')

export const backgroundOf = (name: 'paper' | 'card' | 'button'): string =>
  colours.light[painted[name]['background-color']]

/**
 * The attributes of a painted element. Many mail programs drop the stylesheet in the head, so light colours stand in the
 * element itself; what darkens it stands in the stylesheet, for programs that know of dark surroundings.
 */
export const paint = (name: Painted, style: string): string =>
  `class="${name}" style="${declarations(name, 'light', ';')}${style}"`

export const darkStyles = (Object.keys(painted) as Painted[])
  .map((name) => `.${name}{${declarations(name, 'dark', '!important;')}}`)
  .join('\n')
