import { expect, it } from '@jest/globals'
import { words } from './words.sl.ts'

it('when points are counted, verb and noun agree with the number', () => {
  expect([1, 2, 3, 5].map(words.meteringPoints.count)).toEqual([
    'Z vašim uporabniškim računom je povezano 1 odjemno mesto.',
    'Z vašim uporabniškim računom sta povezani 2 odjemni mesti.',
    'Z vašim uporabniškim računom so povezana 3 odjemna mesta.',
    'Z vašim uporabniškim računom je povezanih 5 odjemnih mest.',
  ])
})
