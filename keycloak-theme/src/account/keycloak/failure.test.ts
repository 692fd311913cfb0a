import { failureOf, Unavailable } from './failure.ts'

describe('why something could not be done', () => {
  it.each([
    ['no network', new TypeError('Failed to fetch'), 'offline'],
    ['no answer in time', new DOMException('signal timed out', 'TimeoutError'), 'offline'],
    ['an answer that is not allowed', new Unavailable('forbidden', 403), 'forbidden'],
    ['an answer that nobody understands', new SyntaxError('Unexpected token <'), 'broken'],
  ] as const)('%s', (_what, error, kind) => {
    expect(failureOf(error)).toBe(kind)
  })
})
