import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { LineCutter, longestLineBytes, type Line } from './lines.ts'

function linesOf(...pieces: (string | Buffer)[]): Line[] {
  const cutter = new LineCutter()
  const all: Line[] = []
  for (const piece of pieces) for (const lines of cutter.cut(Buffer.from(piece))) all.push(...lines)
  for (const lines of cutter.end()) all.push(...lines)
  return all
}

describe('a file is cut into lines', () => {
  it('when it arrives in any pieces -> its lines are the same, with their numbers', () => {
    const character = fc.constantFrom('a', 'č', '🐕', '"', '\n', '\r\n', '\n\n')
    fc.assert(
      fc.property(fc.array(character, { maxLength: 60 }), fc.array(fc.nat(80)), (characters, cuts) => {
        const bytes = Buffer.from(characters.join(''))
        const at = [0, ...cuts.filter((cut) => cut < bytes.length).toSorted((a, b) => a - b), bytes.length]
        const pieces = at.slice(1).map((end, index) => bytes.subarray(at[index], end))
        const expected = characters
          .join('')
          .split('\n')
          .map((line, index) => ({ number: index + 1, text: line.replace(/\r$/, '') }))
          .filter(({ text }) => text !== '')
        expect(linesOf(...pieces)).toEqual(expected)
      }),
    )
  })

  it('when much of it arrives at once -> its lines are the same, wherever it is cut to be read', () => {
    const expected = Array.from({ length: 9_000 }, (_, n) => ({ number: n + 1, text: `${'č'.repeat(n % 97)}${n}` }))
    expect(linesOf(expected.map(({ text }) => `${text}\n`).join(''))).toEqual(expected)
  })

  it('when it begins with a byte order mark -> the mark is no part of the first line', () => {
    expect(linesOf('\ufeff{}\n{}')).toEqual([
      { number: 1, text: '{}' },
      { number: 2, text: '{}' },
    ])
  })

  it('when a line is longer than allowed, in one piece or in many -> it alone is passed over', () => {
    const long = 'č'.repeat(longestLineBytes / 2) + 'x'
    const expected = [
      { number: 1, text: 'a' },
      { number: 2, text: undefined },
      { number: 3, text: 'b' },
    ]
    expect(linesOf(`a\n${long}\nb`)).toEqual(expected)
    expect(
      linesOf(
        'a\n',
        ...(Buffer.from(long)
          .toString('latin1')
          .match(/[^]{1,1000}/g)
          ?.map((piece) => Buffer.from(piece, 'latin1')) ?? []),
        '\nb\n',
      ),
    ).toEqual(expected)
    expect(linesOf('a\n', long)).toEqual(expected.slice(0, 2))
    expect(linesOf('č'.repeat(longestLineBytes / 2))).toMatchObject([{ number: 1, text: expect.any(String) }])
  })
})
