import type { PageContext } from '../kc-context.ts'
import { localeOf, type Say, type TextKey } from '../words.ts'

type Forms = Readonly<Record<'one' | 'two' | 'few' | 'other', TextKey>>

const minuteForms: Forms = {
  one: 'lifeMinutesOne',
  two: 'lifeMinutesTwo',
  few: 'lifeMinutesFew',
  other: 'lifeMinutesOther',
}
const hourForms: Forms = { one: 'lifeHoursOne', two: 'lifeHoursTwo', few: 'lifeHoursFew', other: 'lifeHoursOther' }

/** "15 minut", "24 ur": how long the link of a mail holds, as the realm says; in hours where they are whole. */
export function linkLife(
  say: Say,
  { locale, linkLifeMinutes }: Pick<PageContext<'info.ftl'>, 'locale' | 'linkLifeMinutes'>,
): string {
  const minutes = Number(linkLifeMinutes ?? 0)
  const [count, forms] = minutes > 0 && minutes % 60 === 0 ? [minutes / 60, hourForms] : [minutes, minuteForms]
  const form = new Intl.PluralRules(localeOf(locale?.currentLanguageTag)).select(count)
  return say(form in forms ? forms[form as keyof Forms] : forms.other, { count })
}
