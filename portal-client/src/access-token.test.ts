import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { keepRenewed } from './access-token.ts'

beforeEach(() => void jest.useFakeTimers({ now: 0 }))
afterEach(() => void jest.useRealTimers())

const seconds = (count: number) => jest.setSystemTime(count * 1000)
const numbered = () => {
  let count = 0
  return async () => ({ value: `token ${++count}`, expiresInSeconds: 300 })
}

describe('a token for a program', () => {
  it('is asked for once, and again a minute before it ends', async () => {
    const accessToken = keepRenewed(numbered())
    expect(await accessToken()).toBe('token 1')
    seconds(239)
    expect(await accessToken()).toBe('token 1')
    seconds(241)
    expect(await accessToken()).toBe('token 2')
  })

  it('is asked for once by requests of the same moment', async () => {
    const accessToken = keepRenewed(numbered())
    expect(await Promise.all([accessToken(), accessToken(), accessToken()])).toEqual(Array(3).fill('token 1'))
  })

  it('serves to its end while the next one cannot be had, and no longer', async () => {
    const outage = () => Promise.reject(new Error('Keycloak is away'))
    const accessToken = keepRenewed(outage, { value: 'first', expiresInSeconds: 300 })
    seconds(299)
    expect(await accessToken()).toBe('first')
    seconds(301)
    await expect(accessToken()).rejects.toThrow('Keycloak is away')
  })

  it('is asked for again after a failure', async () => {
    const next = numbered()
    let isAway = true
    const accessToken = keepRenewed(() => (isAway ? Promise.reject(new Error('Keycloak is away')) : next()))
    await expect(accessToken()).rejects.toThrow('Keycloak is away')
    isAway = false
    expect(await accessToken()).toBe('token 1')
  })

  it('that lives for a minute is renewed in the middle of it', async () => {
    let count = 0
    const accessToken = keepRenewed(async () => ({ value: `token ${++count}`, expiresInSeconds: 60 }))
    await accessToken()
    seconds(29)
    expect(await accessToken()).toBe('token 1')
    seconds(31)
    expect(await accessToken()).toBe('token 2')
  })
})
