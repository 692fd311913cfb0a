import type { Locale } from '../../platform/locale.ts'

const sl = {
  askTitle: 'Želite izklopiti ta obvestila?',
  askText: {
    mail: 'Če pritisnete gumb, vam po e-pošti ne bomo več pošiljali:',
    sms: 'Če pritisnete gumb, vam po SMS ne bomo več pošiljali:',
  },
  stop: 'Ne pošiljajte več',
  cannotTitle: 'Tega obvestila ne moremo izklopiti',
  cannotText: { mail: 'Po e-pošti ste prejeli:', sms: 'Po SMS ste prejeli:' },
  because: {
    account: 'Varuje vaš uporabniški račun, zato ga pošljemo vedno.',
    law: 'O tem vas moramo obvestiti po zakonu.',
  },
  othersTitle: { mail: 'Izklopite še druga obvestila po e-pošti', sms: 'Izklopite še druga obvestila po SMS' },
  othersLegend: 'Katera obvestila naj izklopimo?',
  stopOthers: 'Izklopite izbrano',
  choseNothing: 'Izberite vsaj eno vrsto obvestil.',
  stays:
    'Obvestila o prekinitvah, varnosti vode in vašem uporabniškem računu vam bomo še pošiljali: tako zahtevata zakon in varnost.',
  turnOn: 'Obvestila vklopite po prijavi.',
  toSettings: 'Vsa moja obvestila',
  mutedTitle: 'Urejeno',
  mutedText: { mail: 'Po e-pošti vam ne bomo več pošiljali:', sms: 'Po SMS vam ne bomo več pošiljali:' },
  mutedUndo: 'Če si premislite, jih po prijavi spet vklopite.',
  voidTitle: 'Povezava ne deluje',
  voidText:
    'Morda je nepopolna ali prestara. Ničesar nismo spremenili. Obvestila lahko uredite na portalu, ko se prijavite.',
}

export type MuteTexts = typeof sl

const en: MuteTexts = {
  askTitle: 'Do you want to turn these notices off?',
  askText: {
    mail: 'Press the button, and by e-mail we will no longer send you:',
    sms: 'Press the button, and by SMS we will no longer send you:',
  },
  stop: 'Send no more of these',
  cannotTitle: 'We cannot turn this notice off',
  cannotText: {
    mail: 'By e-mail you received:',
    sms: 'By SMS you received:',
  },
  because: {
    account: 'It protects your account, so we always send it.',
    law: 'The law requires us to tell you.',
  },
  othersTitle: { mail: 'Turn off other notices by e-mail, too', sms: 'Turn off other notices by SMS, too' },
  othersLegend: 'Which notices shall we turn off?',
  stopOthers: 'Turn off what is chosen',
  choseNothing: 'Choose at least one kind of notices.',
  stays: 'We will still tell you of interruptions, water safety and your account: the law and safety require it.',
  turnOn: 'Notices are turned on after signing in.',
  toSettings: 'All my notices',
  mutedTitle: 'Done',
  mutedText: { mail: 'By e-mail we will no longer send you:', sms: 'By SMS we will no longer send you:' },
  mutedUndo: 'If you change your mind, turn them on again after signing in.',
  voidTitle: 'This link does not work',
  voidText:
    'It may be incomplete or too old. We have changed nothing. You can set your notices on the portal once you have signed in.',
}

export const muteTexts: Readonly<Record<Locale, MuteTexts>> = { sl, en }
