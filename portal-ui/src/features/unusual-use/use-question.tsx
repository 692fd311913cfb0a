import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import type { MeteringPoint, UnusualUse } from '../../api/types.ts'
import type { UnusualUseReason } from '../../api/answer-unusual-use.ts'
import { dayMonthAndYear, dayOf } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { consumption, litres } from '../../i18n/volume.ts'
import { AnswerForm } from './answer-form.tsx'
import { unusualUseWords } from './words.ts'

export interface UseQuestionProps {
  readonly point: MeteringPoint
  readonly use: UnusualUse
  /** Whether it has to be said which water it is about. */
  readonly isOfTwoWaters: boolean
  readonly onAnswered: (reason: UnusualUseReason) => void
}

/** A question and no verdict: what flowed, what is usual, and that nobody knows from that what it was. */
export function UseQuestion({ point, use, isOfTwoWaters, onAnswered }: UseQuestionProps) {
  const { t, locale } = useI18n(unusualUseWords)
  const words = t.unusualUse
  const day = (of: string) => dayMonthAndYear(locale, of)
  const water = words.waters[isOfTwoWaters ? use.kind : 'any']
  const headingId = `question-${use.id}`
  return (
    <section className="card" aria-labelledby={headingId}>
      <h2 id={headingId}>{words.question}</h2>
      <div className="stack stack--close unusual-use__text numbers">
        <p>
          <Emphasised
            text={words.flowed(water, day(use.readOn), day(use.sinceDay), litres(locale, use.litresPerDay))}
          />{' '}
          <Emphasised text={words.usual(litres(locale, use.usualLitresPerDay), consumption(locale, use.extraM3))} />
        </p>
        <p>{words.careful}</p>
      </div>
      <AnswerForm {...{ point, use, onAnswered }} />
      <p className="soft small">{words.asked(day(dayOf(new Date(use.toldAt))))}</p>
    </section>
  )
}
