import { failureOf, Unavailable } from './failure.ts'

describe('why something could not be done', () => {
  it.each([
    ['no network', new TypeError('Failed to fetch'), 'offline'],
    ['no answer in time', new DOMException('signal timed out', 'TimeoutError'), 'offline'],
    ['an answer that is not allowed', new Unavailable('forbidden', 403), 'forbidden'],
    ['an answer that nobody understands', new SyntaxError('Unexpected token <'), 'broken'],
  ] as const)('%s', (_what, error, kind) => {
    expect(failureOf(error)).toEqual({ kind })
  })

  it('is told with the number of the request that failed, but where there was no way to Keycloak', () => {
    const requestId = '4821-7735-9f86d081884c7d65'
    expect(failureOf(new Unavailable('broken', 500, requestId))).toEqual({ kind: 'broken', requestId })
    expect(failureOf(new Unavailable('offline', new TypeError(), requestId))).toEqual({ kind: 'offline' })
  })
})
