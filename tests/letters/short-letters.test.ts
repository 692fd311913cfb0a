import { partsOf, spellInGsm } from '@moja-komunala/portal-server/platform/messages/sms/gsm.ts'
import { portalUrl, writePortalLetters } from '@moja-komunala/world/letters/portal-letters.ts'

/* What a utility pays for by the SMS: each part is one. */

const letters = (await writePortalLetters()).flatMap(({ name, language, short }) =>
  short === undefined ? [] : [{ name, language, short }],
)
/** As long as most are: https://, and 24 letters. */
const longAddress = `https://${'m'.repeat(24)}`

describe('what reminds by SMS', () => {
  it.each(letters.filter(({ name }) => /^(?:reading-reminder|window-extended)/.test(name)))(
    'is one part, with both of its links: $name ($language)',
    ({ short }) => {
      const sent = spellInGsm(short.replaceAll(portalUrl, longAddress))
      expect(sent).toMatch(/\/vnos\S* (?:Odjava|Stop): \S+\/o\/[\w-]{16}$/)
      expect(partsOf(sent)).toEqual({ alphabet: 'gsm-7', length: sent.length, parts: 1 })
    },
  )
})

it.each(letters)('$name ($language) is three parts at most', ({ short }) => {
  expect(partsOf(spellInGsm(short.replaceAll(portalUrl, longAddress))).parts).toBeLessThanOrEqual(3)
})
