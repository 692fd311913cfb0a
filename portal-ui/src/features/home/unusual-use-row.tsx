import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { DropIcon } from '@moja-komunala/ui/icons.tsx'
import { dayAndMonth } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { consumption } from '../../i18n/volume.ts'
import { paths } from '../paths.ts'
import { HomeRow } from './home-row.tsx'
import type { PointNow } from './point-now.ts'
import { PointName } from './point-name.tsx'
import { homeWords } from './words.ts'

export interface UnusualUseRowProps {
  readonly point: PointNow
  readonly isLead?: boolean
  readonly isNamed?: boolean
}

/** A question about more water than usual that waits for an answer. */
export function UnusualUseRow({ point, isLead = false, isNamed = false }: UnusualUseRowProps) {
  const { t, locale } = useI18n(homeWords)
  const words = t.home.unusual
  const [asked] = point.unusualUse
  if (asked === undefined) return null
  return (
    <HomeRow
      icon={<DropIcon />}
      title={words.title}
      isLead={isLead}
      way={{ to: paths.unusualUse(point.id), button: words.answer }}
    >
      {isNamed && <PointName point={point} />}
      <p>
        <Emphasised text={words.text(dayAndMonth(locale, asked.readOn), consumption(locale, asked.extraM3))} />
      </p>
    </HomeRow>
  )
}
