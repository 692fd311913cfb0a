import { daysBetween } from '@moja-komunala/rules/days.ts'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { MeterIcon } from '@moja-komunala/ui/icons.tsx'
import { Link } from 'wouter'
import type { ReadingWindow } from '../../api/types.ts'
import { dayAndMonth } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { HandedInLine } from '../../states/handed-in-line.tsx'
import { paths } from '../paths.ts'
import { HomeRow } from './home-row.tsx'
import type { PointNow } from './point-now.ts'
import { PointName } from './point-name.tsx'
import { homeWords } from './words.ts'

export interface ReadingRowProps {
  /** One, or those of which a reading is missing. */
  readonly points: readonly PointNow[]
  readonly readingWindow: ReadingWindow
  readonly today: string
  readonly isLead?: boolean
  /** Where there are several: of which the row is. */
  readonly isNamed?: boolean
}

/** Window open until or opening on, reading in or not, and the form within one tap. */
export function ReadingRow({ points, readingWindow, today, isLead = false, isNamed = false }: ReadingRowProps) {
  const { t } = useI18n(homeWords)
  const words = t.home.reading
  const [first, ...others] = points
  const sum = (of: (point: PointNow) => number) => points.reduce((all, point) => all + of(point), 0)
  const [toRead, handedIn] = [sum(({ metersToRead }) => metersToRead), sum(({ metersHandedIn }) => metersHandedIn)]
  const isOne = others.length === 0
  const enter = isOne ? words.enter : words.enterAll
  const isMissing = readingWindow.isOpen && handedIn < toRead
  if (first === undefined) return null
  return (
    <HomeRow
      icon={<MeterIcon />}
      title={toRead > 1 ? words.several : words.one}
      isLead={isLead}
      isUrgent={isMissing}
      way={isMissing ? { to: isOne ? paths.entry(first.id) : paths.sheet, button: enter, title: enter } : undefined}
    >
      {isNamed && isOne && <PointName point={first} />}
      {toRead === 0 ? <p>{words.remote}</p> : <Entries points={points} />}
      {toRead > 0 && (isMissing || !readingWindow.isOpen) && <WindowText readingWindow={readingWindow} today={today} />}
      {isMissing && toRead > 1 && (
        <p>
          <Emphasised text={words.progress(handedIn, toRead)} />
        </p>
      )}
    </HomeRow>
  )
}

/** What is in of the one point, each with the way to correct it (M14). */
function Entries({ points: [point, ...others] }: Pick<ReadingRowProps, 'points'>) {
  const { t } = useI18n(homeWords)
  if (point === undefined || others.length > 0) return null
  return point.handedIn.map((entry) => (
    <HandedInLine
      key={entry.meterId}
      {...entry}
      of={point.metersToRead > 1 ? t.home.reading.kinds[entry.kind] : undefined}
    >
      <Link href={paths.correction(point.id, entry.meterId)} className="home-row__link">
        {t.handedIn.correct}
      </Link>
    </HandedInLine>
  ))
}

function WindowText({ readingWindow, today }: Pick<ReadingRowProps, 'readingWindow' | 'today'>) {
  const { t, locale } = useI18n(homeWords)
  const { isOpen, firstDay, lastDay } = readingWindow
  const words = t.home.reading
  const daysLeft = daysBetween(today, lastDay) + 1
  const text = !isOpen
    ? words.closed(Math.max(1, daysBetween(today, firstDay)), dayAndMonth(locale, firstDay))
    : daysLeft <= 1
      ? words.openLastDay
      : words.open(daysLeft, dayAndMonth(locale, lastDay))
  return (
    <p>
      <Emphasised text={text} />
    </p>
  )
}
