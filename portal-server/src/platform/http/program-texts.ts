import type { Locale } from '../locale.ts'
import type { ProblemCode } from './problem.schema.ts'
import { fieldFaultTexts, problemTexts } from './problem-texts.ts'
import type { FieldFaultCode } from './problem.ts'

/* What a program's engineer reads where a customer at a page needs other words: no program has a page, a field or a meter before it. */

const details: Record<Locale, Partial<Record<ProblemCode, string>>> = {
  sl: {
    'validation-failed': 'Telo zahteve ne ustreza shemi. »errors« navaja vsak napačen podatek s kazalcem JSON.',
    'malformed-request':
      'Naslov, glave ali telo zahteve niso taki, kot jih določa opis operacije v /api/v1/openapi.json.',
    'not-signed-in': 'Zahteva nima dostopnega žetona. Pošljite ga v glavi »Authorization: Bearer …«.',
    'request-not-from-portal': 'Seja velja le na straneh portala. Program pošlje dostopni žeton, brez piškotkov.',
    'not-found': 'Tega ni ali pa ni dostopno s tem žetonom. Naslove našteva /api/v1/openapi.json.',
    'method-not-allowed': 'Na tem naslovu te metode ni. Glava Allow našteva tiste, ki so.',
    'payload-too-large': 'Telo zahteve je večje, kot ga operacija sprejme; JSON ima lahko največ 16\u00a0kB.',
    'unsupported-media-type': 'Vrsta vsebine ni prava. »errors« pove, katera glava ni v redu in kaj bi bilo prav.',
    'meter-not-read': 'Vodomer je bil odstranjen ali zamenjan. Preberite vodomere odjemnega mesta znova.',
    'reading-doubtful':
      'Stanje odstopa od pričakovanega, zato ni shranjeno. Popravite ga ali ga pošljite z »doubtAnswer«.',
    'too-many-requests': 'Program v kratkem času pošilja preveč zahtev. Počakajte toliko, kot pravi glava Retry-After.',
    'too-many-readings':
      'Za ta vodomer je v tem obdobju shranjenih že toliko stanj, kot jih sprejmemo od enega uporabniškega računa. Šteje zadnje; pošiljajte redkeje.',
    'idempotency-key-reused': 'Pod istim Idempotency-Key je že shranjeno drugo stanje. Vsako stanje ima svoj ključ.',
    'internal-error': 'Napako smo zabeležili pod »requestId«. Zahtevo lahko pošljete znova.',
  },
  en: {
    'validation-failed': 'The body does not fit its schema. “errors” names each value that is wrong by a JSON pointer.',
    'malformed-request':
      'The address, the header fields or the body are not as the operation’s description in /api/v1/openapi.json has them.',
    'not-signed-in': 'The request has no access token. Send one in the header “Authorization: Bearer …”.',
    'request-not-from-portal':
      'A session is for the portal’s own site. A program sends an access token, and no cookies.',
    'not-found': 'There is no such thing, or not with this token. /api/v1/openapi.json lists the addresses.',
    'method-not-allowed': 'This address has no such method. The header Allow lists those that there are.',
    'payload-too-large': 'The body is larger than the operation takes; JSON may have 16\u00a0kB.',
    'unsupported-media-type':
      'The content is not of the right type. “errors” says which header field is at fault, and what would be right.',
    'meter-not-read': 'The meter was removed or exchanged. Get the meters of the metering point again.',
    'reading-doubtful':
      'The reading differs from what could be expected, so it is not stored. Correct it, or send it with “doubtAnswer”.',
    'too-many-requests': 'The program sends too much in a short time. Wait for as long as the header Retry-After says.',
    'too-many-readings':
      'As many readings of this meter are stored in this window as are taken from one account. The last one counts; send fewer.',
    'idempotency-key-reused': 'Another reading is stored under the same Idempotency-Key. Each reading has its own.',
    'internal-error': 'It was noted under “requestId”. The request may be sent again.',
  },
}

const faults: Record<Locale, Partial<Record<FieldFaultCode, string>>> = {
  sl: {
    required: 'Podatek manjka.',
    'too-long': 'Podatek je predolg.',
    'not-a-whole-number': 'Število mora biti celo.',
    negative: 'Število je premajhno.',
    'too-many-digits': 'Število je preveliko.',
    'unknown-field': 'Tega podatka operacija nima. Preverite, ali je ime zapisano prav.',
    'not-allowed': 'Te vrednosti podatek ne pozna.',
  },
  en: {
    required: 'The value is missing.',
    'too-long': 'The value is too long.',
    'not-a-whole-number': 'This has to be a whole number.',
    negative: 'The number is too small.',
    'too-many-digits': 'The number is too large.',
    'unknown-field': 'The operation has no such member. Check how its name is spelt.',
    'not-allowed': 'There is no such value here.',
  },
}

/** What is said to a program. */
export const programDetail = (code: ProblemCode, locale: Locale): string =>
  details[locale][code] ?? problemTexts[locale][code].detail

export const programFaultTexts: Record<Locale, Record<FieldFaultCode, string>> = {
  sl: { ...fieldFaultTexts.sl, ...faults.sl },
  en: { ...fieldFaultTexts.en, ...faults.en },
}
