import type { Locale } from '../locale.ts'
import type { ProblemCode } from './problem.schema.ts'
import type { FieldFaultCode } from './problem.ts'

interface ProblemText {
  readonly title: string
  readonly detail: string
}

const sl: Record<ProblemCode, ProblemText> = {
  'validation-failed': { title: 'Podatki niso pravilni', detail: 'Preverite označena polja in poskusite znova.' },
  'malformed-request': { title: 'Zahteve ni mogoče prebrati', detail: 'Osvežite stran in poskusite znova.' },
  'not-signed-in': { title: 'Niste prijavljeni', detail: 'Prijavite se, nato poskusite znova.' },
  'token-refused': {
    title: 'Dostopni žeton ni veljaven',
    detail: 'Žeton je potekel, ni namenjen temu vmesniku ali ni pristen. Pridobite novega in poskusite znova.',
  },
  'token-misplaced': {
    title: 'Dostopni žeton ni na pravem mestu',
    detail: 'Pošljite en sam žeton, in to v glavi Authorization; v naslovu ali na več mestih ga ne sprejmemo.',
  },
  'scope-missing': {
    title: 'Dostopni žeton tega ne dovoljuje',
    detail: 'Program za to dejanje nima dovoljenja. Pridobite žeton z obsegom, ki ga navaja glava WWW-Authenticate.',
  },
  'sign-in-too-old': {
    title: 'Potrdite, da ste to vi',
    detail: 'Za to dejanje morate geslo vpisati na novo. Odprite stran Moji podatki in se potrdite.',
  },
  'origin-not-allowed': {
    title: 'Stran tega žetona ne sme uporabljati',
    detail: 'Program v Keycloaku nima navedenega izvora te strani (»Web origins«), in tudi upravljavec ga ni dovolil.',
  },
  'request-not-from-portal': {
    title: 'Zahteva ni prišla s strani portala',
    detail: 'Zaradi varnosti je nismo izvedli. Osvežite stran in poskusite znova.',
  },
  'not-found': {
    title: 'Tega ni mogoče najti',
    detail: 'Morda ne obstaja več ali pa ni povezano z vašim uporabniškim računom.',
  },
  'method-not-allowed': {
    title: 'Tega tukaj ni mogoče narediti',
    detail: 'Na tem naslovu ta način zahteve ni podprt.',
  },
  'request-too-slow': {
    title: 'Pošiljanje je trajalo predolgo',
    detail: 'Podatki niso prispeli v celoti. Preverite povezavo in poskusite znova.',
  },
  'payload-too-large': { title: 'Poslanih je preveč podatkov', detail: 'Skrajšajte vnos in poskusite znova.' },
  'unsupported-media-type': { title: 'Oblika podatkov ni podprta', detail: 'Podatke pošljite v obliki JSON.' },
  'slip-not-matched': {
    title: 'Odjemnega mesta s tema podatkoma nismo našli',
    detail:
      'Preverite, ali imate pred seboj položnico zadnjega računa, in oba podatka prepišite natančno tako, kot sta natisnjena.',
  },
  'too-many-attempts': {
    title: 'Preveč poskusov',
    detail: 'Zaradi varnosti morate nekoliko počakati, nato lahko poskusite znova.',
  },
  'too-many-letters': {
    title: 'Povezava trenutno ni mogoča',
    detail:
      'O vsaki povezavi obvestimo vse, ki so s tem odjemnim mestom že povezani. Zaradi vaših povezav smo jim pravkar poslali že veliko sporočil, zato nekoliko počakajte.',
  },
  'too-many-requests': {
    title: 'Preveč zahtev',
    detail: 'Stran je v kratkem času poslala preveč zahtev. Počakajte minuto, nato poskusite znova.',
  },
  'reading-window-closed': {
    title: 'Vnos stanja trenutno ni mogoč',
    detail: 'Stanja ni mogoče vnesti zunaj obdobja za vnos.',
  },
  'reading-window-over': {
    title: 'Obdobje za vnos je že mimo',
    detail: 'Podaljšati je mogoče samo obdobje, ki še traja ali šele pride.',
  },
  'meter-not-read': {
    title: 'Za ta vodomer stanja ne sprejemamo več',
    detail: 'Vodomer je bil odstranjen ali zamenjan. Naložite stran znova.',
  },
  'meter-read-remotely': {
    title: 'Ta vodomer odčitavamo na daljavo',
    detail: 'Stanja vam ni treba vnesti: vodomer nam ga pošlje sam.',
  },
  'occupancy-ended': {
    title: 'Odjemno mesto ima zdaj drugega uporabnika',
    detail: 'Stanja nismo shranili: vnese ga lahko samo, kdor odjemno mesto uporablja. Svoje podatke še vedno vidite.',
  },
  'account-of-staff': {
    title: 'Tega uporabniškega računa ne morete zapreti sami',
    detail: 'Namenjen je delu pri nas. Zapre ga lahko samo skrbnik.',
  },
  'account-closed': {
    title: 'Uporabniški račun je zaprt',
    detail:
      'Čas, v katerem bi si lahko premislili, je potekel. Če portal spet potrebujete, ustvarite nov uporabniški račun.',
  },
  'no-mobile-number': {
    title: 'Mobilne številke še nimamo',
    detail: 'Vpišite jo na strani Moj profil in se vrnite sem.',
  },
  'number-not-reached': {
    title: 'Na to številko SMS ne moremo poslati',
    detail: 'Preverite jo na strani Moj profil.',
  },
  'code-refused': {
    title: 'Koda ni prava',
    detail: 'Preverite, ali ste prepisali vseh šest števk iz zadnjega SMS-a.',
  },
  'code-void': {
    title: 'Koda ne velja več',
    detail: 'Velja deset minut in le za nekaj poskusov. Pošljite si novo.',
  },
  'too-many-codes': {
    title: 'Kode so bile poslane že večkrat',
    detail: 'Uporabite kodo iz zadnjega SMS-a ali poskusite znova čez eno uro.',
  },
  'reading-doubtful': {
    title: 'Ali je stanje res takšno?',
    detail: 'Stanje odstopa od pričakovanega. Preverite ga na vodomeru in ga popravite ali potrdite.',
  },
  'too-many-readings': {
    title: 'Stanje tega vodomera ste vnesli že velikokrat',
    detail:
      'Več vnosov v tem obdobju ne moremo sprejeti. Velja zadnje stanje, ki ste ga vnesli; če ni pravo, nas pokličite.',
  },
  'photo-not-usable': {
    title: 'Te fotografije ni mogoče shraniti',
    detail: 'Fotografija mora biti v obliki JPEG, velika največ 1\u00a0MB. Vneseno stanje je shranjeno tudi brez nje.',
  },
  'no-payment-code': {
    title: 'Za ta račun ni plačilne kode',
    detail:
      'Račun je plačan ali preklican, ali pa podatkov na njem standard UPN QR ne dopušča. Kaj je treba plačati in kam, piše na računu.',
  },
  'no-electronic-invoice': {
    title: 'Tega računa ni v elektronski obliki',
    detail:
      'Zneski, ki smo jih prejeli, se ne ujemajo do centa. Velja račun, ki ste ga dobili; če ga potrebujete v elektronski obliki, nas pokličite.',
  },
  'original-refused': {
    title: 'Dokumenta nismo shranili',
    detail: 'Strankam ga takega ne bi mogli predati. »errors« pove zakaj.',
  },
  'no-water-quality': {
    title: 'Za to leto ni meritev vode',
    detail:
      'Poročila bi bila brez prvega dela. Najprej pošljite, kaj je bilo v tem letu izmerjeno v vodi (water-quality-results).',
  },
  'idempotency-key-reused': {
    title: 'To stanje je bilo že poslano z drugačno vrednostjo',
    detail: 'Osvežite stran, preverite zadnje vneseno stanje in ga po potrebi vnesite znova.',
  },
  'too-many-webhooks': {
    title: 'Spletnih kljuk je preveč',
    detail: 'Program jih ima lahko največ 20. Odstranite katero, ki je ne potrebujete več, in poskusite znova.',
  },
  'webhook-disabled': {
    title: 'Spletna kljuka je izklopljena',
    detail: 'Vklopite jo, nato poskusite znova.',
  },
  'announcement-changed': {
    title: 'Obvestilo je medtem nekdo spremenil',
    detail: 'Preberite ga znova in sporočite različico, ki ste jo videli.',
  },
  'announcement-sent': {
    title: 'Obvestilo je že poslano',
    detail: 'Osnutek je mogoče spreminjati, poslano obvestilo pa podaljšati ali preklicati.',
  },
  'announcement-not-in-force': {
    title: 'Obvestilo ne velja',
    detail: 'Podaljšati in preklicati je mogoče samo obvestilo, ki je poslano in še ni preklicano.',
  },
  'message-not-resendable': {
    title: 'Sporočila ni mogoče poslati znova',
    detail: 'Sporočilo je na poti ali že oddano, ni več potrebno ali pa nima komu prispeti. Razlog je naveden.',
  },
  'import-refused': {
    title: 'Podatkov nismo uvozili',
    detail: 'Nekatere vrstice niso pravilne, zato ni shranjena nobena. Poročilo jih navaja skupaj z razlogi.',
  },
  'import-closes-too-many': {
    title: 'Podatkov nismo uvozili',
    detail:
      'V datoteki manjka več zapisov, kot dovolita »closeAtMost« in »closePercentAtMost«, ali pa je prazna. Preverite, ali je cela; shranjeno ni nič.',
  },
  'import-outdated': {
    title: 'Podatkov nismo uvozili',
    detail:
      'Shranjen je že novejši izvoz istih podatkov: »storedExtractedAt« pove, iz katerega trenutka. Pošljite najnovejšega.',
  },
  'import-under-way': {
    title: 'Drug uvoz še poteka',
    detail: 'Hkrati teče le en uvoz. Počakajte nekoliko, nato poskusite znova.',
  },
  'cursor-expired': {
    title: 'Kazalec ne velja več',
    detail: 'Pripada drugemu obdobju ali drugi zbirki podatkov. Prevzemite stanja znova, brez kazalca.',
  },
  'temporarily-unavailable': {
    title: 'Portal trenutno ni dosegljiv',
    detail: 'Poskusite znova čez nekaj trenutkov. Podatki, ki smo jih potrdili, so shranjeni.',
  },
  'internal-error': {
    title: 'Prišlo je do napake',
    detail: 'Napako smo zabeležili. Poskusite znova; če se ponovi, nam jo sporočite.',
  },
}

const en: Record<ProblemCode, ProblemText> = {
  'validation-failed': { title: 'Something is not right', detail: 'Check the marked fields and try again.' },
  'malformed-request': { title: 'The request cannot be read', detail: 'Reload the page and try again.' },
  'not-signed-in': { title: 'You are not signed in', detail: 'Sign in, then try again.' },
  'token-refused': {
    title: 'The access token is not valid',
    detail: 'It has expired, is meant for something else or is not genuine. Get a new one and try again.',
  },
  'token-misplaced': {
    title: 'The access token is in the wrong place',
    detail: 'Send one token alone, in the header Authorization; in the address or in several places it is not taken.',
  },
  'scope-missing': {
    title: 'The access token does not allow this',
    detail: 'The program lacks a permission. Get a token with the scope that the header WWW-Authenticate names.',
  },
  'sign-in-too-old': {
    title: 'Confirm that it is you',
    detail: 'For this you have to enter your password anew. Open the page My data and confirm that it is you.',
  },
  'origin-not-allowed': {
    title: 'The page may not use this token',
    detail:
      'The client in Keycloak does not name the page’s origin among its web origins, nor did the operator allow it.',
  },
  'request-not-from-portal': {
    title: 'The request did not come from the portal’s own pages',
    detail: 'To keep you safe it was not carried out. Reload the page and try again.',
  },
  'not-found': {
    title: 'This cannot be found',
    detail: 'It may no longer exist, or it is not linked to your account.',
  },
  'method-not-allowed': {
    title: 'That cannot be done here',
    detail: 'This address does not take that kind of request.',
  },
  'request-too-slow': {
    title: 'Sending took too long',
    detail: 'The data did not arrive whole. Check your connection and try again.',
  },
  'payload-too-large': { title: 'Too much data was sent', detail: 'Shorten what you entered and try again.' },
  'unsupported-media-type': { title: 'This kind of data is not supported', detail: 'Send the data as JSON.' },
  'slip-not-matched': {
    title: 'We found no metering point for these two values',
    detail:
      'Check that you have the payment slip of the last bill before you, and copy both values exactly as printed.',
  },
  'too-many-attempts': {
    title: 'Too many attempts',
    detail: 'To keep accounts safe you have to wait a little before you try again.',
  },
  'too-many-letters': {
    title: 'This cannot be linked just now',
    detail:
      'Everybody who is linked to this metering point is told of each further link. We have just sent them many messages because of yours, so please wait a little.',
  },
  'too-many-requests': {
    title: 'Too many requests',
    detail: 'The page has sent too many requests in a short time. Wait a minute, then try again.',
  },
  'reading-window-closed': {
    title: 'Readings cannot be entered now',
    detail: 'A reading can only be entered while the entry period is open.',
  },
  'reading-window-over': {
    title: 'The entry period is over',
    detail: 'Only a period that is open or still to come can be extended.',
  },
  'meter-not-read': {
    title: 'Readings are no longer taken for this meter',
    detail: 'The meter was removed or exchanged. Load the page again.',
  },
  'meter-read-remotely': {
    title: 'This meter is read remotely',
    detail: 'You need not enter its reading: the meter sends it to us itself.',
  },
  'occupancy-ended': {
    title: 'Somebody else uses the metering point now',
    detail: 'We did not store the reading: only whoever uses the point can enter one. You still see your own data.',
  },
  'account-of-staff': {
    title: 'You cannot close this account yourself',
    detail: 'The account is for working with us. Only an administrator can close it.',
  },
  'account-closed': {
    title: 'The account is closed',
    detail:
      'The time in which you could have changed your mind is over. If you need the portal again, create a new account.',
  },
  'no-mobile-number': {
    title: 'We have no mobile number yet',
    detail: 'Enter it on the page My profile, and come back here.',
  },
  'number-not-reached': {
    title: 'No SMS can be sent to this number',
    detail: 'Check it on the page My profile.',
  },
  'code-refused': {
    title: 'This is not the code',
    detail: 'Check that you copied all six digits from the last SMS.',
  },
  'code-void': {
    title: 'The code no longer works',
    detail: 'A code works for ten minutes, and for a few attempts only. Have a new one sent.',
  },
  'too-many-codes': {
    title: 'Codes have been sent several times',
    detail: 'Use the code from the last SMS, or try again in an hour.',
  },
  'reading-doubtful': {
    title: 'Is the reading really so?',
    detail: 'It differs from what could be expected. Look at the meter again, then correct the reading or confirm it.',
  },
  'too-many-readings': {
    title: 'You have entered readings of this meter many times',
    detail:
      'We cannot take more of them in this period. The last one that you entered counts; if it is wrong, call us.',
  },
  'photo-not-usable': {
    title: 'This photo cannot be kept',
    detail: 'A photo has to be a JPEG of at most 1\u00a0MB. The reading that you entered is stored without it, too.',
  },
  'no-payment-code': {
    title: 'There is no payment code for this bill',
    detail:
      'The bill is paid or cancelled, or the standard UPN QR does not allow what is on it. What is to be paid, and to whom, stands on the bill.',
  },
  'no-electronic-invoice': {
    title: 'This bill is not there as an electronic invoice',
    detail:
      'The amounts that came in do not add up to the cent. The bill that you received holds; if you need it electronically, call us.',
  },
  'original-refused': {
    title: 'The document was not stored',
    detail: 'It could not be handed on to customers as it is. “errors” says why.',
  },
  'no-water-quality': {
    title: 'Nothing is known of the water in that year',
    detail:
      'The reports would lack their first part. Bring in what was measured of the water in that year first (water-quality-results).',
  },
  'idempotency-key-reused': {
    title: 'This reading was sent before with another value',
    detail: 'Reload the page, check the last reading and enter it again if need be.',
  },
  'too-many-webhooks': {
    title: 'There are too many webhooks',
    detail: 'A program can have 20 at most. Remove one that is no longer needed and try again.',
  },
  'webhook-disabled': { title: 'The webhook is disabled', detail: 'Enable it, then try again.' },
  'announcement-changed': {
    title: 'Somebody changed the announcement meanwhile',
    detail: 'Read it again, and name the version that you saw.',
  },
  'announcement-sent': {
    title: 'The announcement has been sent already',
    detail: 'A draft can be changed; what was sent can be extended or revoked.',
  },
  'announcement-not-in-force': {
    title: 'The announcement is not in force',
    detail: 'Only what was sent and has not been revoked can be extended or revoked.',
  },
  'message-not-resendable': {
    title: 'The message cannot be sent again',
    detail: 'It is on its way or was handed over, is no longer needed, or leads to nobody. The reason is given.',
  },
  'import-refused': {
    title: 'The data were not imported',
    detail: 'Some lines are not right, so none was stored. The report names them, with the reasons.',
  },
  'import-closes-too-many': {
    title: 'The data were not imported',
    detail:
      'The file leaves out more than “closeAtMost” and “closePercentAtMost” allow, or is empty. Check whether it is whole; nothing was stored.',
  },
  'import-outdated': {
    title: 'The data were not imported',
    detail:
      'A later extract of the same data is stored already: “storedExtractedAt” says of which moment. Send the latest one.',
  },
  'import-under-way': {
    title: 'Another import is under way',
    detail: 'One import runs at a time. Wait a little, then try again.',
  },
  'cursor-expired': {
    title: 'The cursor is no longer valid',
    detail: 'It belongs to another window or another database. Take the readings once more, without a cursor.',
  },
  'temporarily-unavailable': {
    title: 'The portal cannot be reached just now',
    detail: 'Try again in a moment. Whatever we confirmed is stored.',
  },
  'internal-error': {
    title: 'Something went wrong',
    detail: 'We made a note of it. Try again; if it happens again, let us know.',
  },
}

export const problemTexts: Record<Locale, Record<ProblemCode, ProblemText>> = { sl, en }

/** In place of the detail of malformed-request where `errors` names what is at fault: a program's programmer reads it. */
export const malformedByName: Record<Locale, string> = {
  sl: 'Zahteve nismo izvedli. V »errors« je navedeno, kaj ni v redu: parameter, glava, vrstica ali stolpec.',
  en: 'The request was not carried out. “errors” names what is at fault: a parameter, a header field, a line or a column.',
}

export const fieldFaultTexts: Record<Locale, Record<FieldFaultCode, string>> = {
  sl: {
    required: 'Izpolnite to polje.',
    'too-long': 'Vnos je predolg.',
    'wrong-type': 'Vnos ni v pravi obliki.',
    'not-a-whole-number': 'Vpišite celo število kubičnih metrov, brez decimalk.',
    negative: 'Stanje ne more biti negativno.',
    'too-many-digits': 'Stanje ima več števk, kot jih kaže ta vodomer.',
    'unknown-field': 'Tega podatka ne pričakujemo.',
    'unknown-parameter': 'Tega parametra to dejanje nima. Preverite, ali je ime zapisano prav.',
    'unknown-header': 'Te glave to dejanje ne sprejema. Preverite, ali je ime zapisano prav.',
    'out-of-range': 'Vrednost je premajhna ali prevelika.',
    'not-allowed': 'Te vrednosti ni mogoče izbrati.',
    'url-with-credentials': 'Naslov ne sme vsebovati uporabniškega imena ali gesla.',
    'url-with-fragment': 'Naslov ne sme vsebovati dela za znakom #.',
    'url-without-tls': 'Naslov se mora začeti s https://.',
    'url-not-public': 'Naslov vodi v omrežje, ki ni javno dostopno.',
    'url-host-unknown': 'Strežnika s tem imenom ni mogoče najti.',
    'in-the-future': 'Trenutek je v prihodnosti.',
    'year-out-of-range': 'Leto mora biti med 1900 in 2199.',
    'not-json': 'Telo zahteve ni veljaven objekt JSON.',
    'not-a-cursor': 'To ni kazalec, kot ga izda glava Next-Cursor.',
    'no-window-begins': 'Na ta dan se ne začne nobeno obdobje za vnos.',
    'one-record-needed': 'Datoteka CSV ima eno samo vrsto zapisov. Navedite jo.',
    'never-whole': 'Med navedenimi zapisi so taki, ki se ne zapirajo. S »complete« jih ni mogoče poslati.',
    'for-csv-alone': 'Ta parameter velja le za CSV, torej z »Accept: text/csv«.',
    'half-character': 'V besedilu je polovica znaka, ki je ni mogoče shraniti.',
    packed:
      'Vsebina je stisnjena (gzip, ZIP) ali pa je delovni zvezek (.xlsx). Pošljite vrstice same, brez Content-Encoding.',
    'charset-unknown': 'Tega kodiranja ne beremo. Pošljite UTF-8 ali ga navedite, npr. »charset=windows-1250«.',
    'not-in-charset': 'Vsebina ni zapisana v kodiranju, ki je navedeno ali ga kažejo prvi bajti.',
    'line-too-long': 'Vrstica je daljša od 64\u00a0KiB. Vrstice se končajo z LF ali CRLF.',
    'line-ends': 'Vrstice se končajo le s CR. Končati se morajo z LF ali CRLF.',
    'unknown-column': 'Tega stolpca zapis nima. Preverite, ali je ime zapisano prav.',
    'column-twice': 'Stolpec s tem imenom je v glavi dvakrat.',
    'column-unnamed': 'Stolpec v glavi nima imena.',
    'pdf-expected': 'To ni PDF: prvi bajti morajo biti »%PDF-1.« ali »%PDF-2.«.',
    'pdf-damaged': 'PDF je poškodovan ali zapisan tako, da ga ni mogoče zanesljivo prebrati v celoti.',
    'pdf-encrypted': 'PDF je šifriran. Pošljite ga brez gesla in brez omejitev.',
    'pdf-with-scripts': 'V PDF-ju so skripti (JavaScript) ali obrazec XFA.',
    'pdf-with-actions':
      'PDF odpira druge programe ali datoteke, kam kaj pošilja ali kaj predvaja. Dovoljene so povezave na splet.',
    'pdf-with-files': 'V PDF-ju je priponka, ki ni XML.',
    'unpacks-too-large': 'Stisnjeni deli PDF-ja so razširjeni preveliki.',
    'too-much-work': 'Pregled datoteke bi vzel preveč pomnilnika ali časa.',
    'utf-8-expected': 'Datoteka XML mora biti zapisana v UTF-8.',
    'xml-not-well-formed': 'XML ni pravilno zapisan.',
    'xml-with-dtd': 'XML ima definicijo tipa dokumenta (DOCTYPE), ki je ne sprejemamo.',
    'eslog-expected': 'To ni račun eSLOG 2.0: korenski element mora biti »Invoice« iz »urn:eslog:2.00«.',
    'other-invoice': 'Številka računa v datoteki ni tista, ki je v naslovu.',
  },
  en: {
    required: 'Fill in this field.',
    'too-long': 'This is too long.',
    'wrong-type': 'This does not have the right form.',
    'not-a-whole-number': 'Enter a whole number of cubic metres, without decimals.',
    negative: 'A reading cannot be negative.',
    'too-many-digits': 'The reading has more digits than this meter shows.',
    'unknown-field': 'This value is not expected.',
    'unknown-parameter': 'The operation has no such parameter. Check how its name is spelt.',
    'unknown-header': 'The operation takes no such header field. Check how its name is spelt.',
    'out-of-range': 'The value is too small or too large.',
    'not-allowed': 'This value cannot be chosen.',
    'url-with-credentials': 'The address must not hold a user name or password.',
    'url-with-fragment': 'The address must not have a part behind #.',
    'url-without-tls': 'The address must begin with https://.',
    'url-not-public': 'The address leads into a network that is not public.',
    'url-host-unknown': 'There is no server of this name.',
    'in-the-future': 'This lies in the future.',
    'year-out-of-range': 'The year has to lie between 1900 and 2199.',
    'not-json': 'The body is not a valid JSON object.',
    'not-a-cursor': 'This is no cursor as the header Next-Cursor hands it out.',
    'no-window-begins': 'No reading window begins on this day.',
    'one-record-needed': 'A CSV file has one kind of record. Name it.',
    'never-whole':
      'Among the records that are named are some that are never closed. They cannot be sent with “complete”.',
    'for-csv-alone': 'This parameter is for CSV alone, that is with “Accept: text/csv”.',
    'half-character': 'The text has half of a character, which cannot be kept.',
    packed:
      'The body is packed (gzip, ZIP) or a workbook (.xlsx). Send the lines themselves, without Content-Encoding.',
    'charset-unknown': 'This encoding is not read. Send UTF-8, or name another one that is: “charset=windows-1250”.',
    'not-in-charset': 'The body is not in the encoding that is named, or that its first bytes show.',
    'line-too-long': 'The line is longer than 64\u00a0KiB. Lines end with LF or CRLF.',
    'line-ends': 'Lines end with CR alone. They have to end with LF or CRLF.',
    'unknown-column': 'The record has no such column. Check how its name is spelt.',
    'column-twice': 'The header has a column of this name twice.',
    'column-unnamed': 'A column of the header has no name.',
    'pdf-expected': 'This is no PDF: its first bytes have to be “%PDF-1.” or “%PDF-2.”.',
    'pdf-damaged': 'The PDF is damaged, or written in a way that leaves open what is in it.',
    'pdf-encrypted': 'The PDF is encrypted. Send it without a password and without restrictions.',
    'pdf-with-scripts': 'The PDF has scripts (JavaScript) or an XFA form.',
    'pdf-with-actions':
      'The PDF opens other programs or files, sends something or plays something. Links to the web are fine.',
    'pdf-with-files': 'The PDF has an attachment that is not XML.',
    'unpacks-too-large': 'Packed parts of the PDF are too large once they are unpacked.',
    'too-much-work': 'Looking through the file would take too much memory or time.',
    'utf-8-expected': 'The XML file has to be in UTF-8.',
    'xml-not-well-formed': 'The XML is not well-formed.',
    'xml-with-dtd': 'The XML has a document type declaration (DOCTYPE), which is not taken.',
    'eslog-expected': 'This is no invoice in eSLOG 2.0: its root has to be “Invoice” of “urn:eslog:2.00”.',
    'other-invoice': 'The number of the invoice in the file is not the one in the address.',
  },
}
