import { Button } from '@moja-komunala/ui/button.tsx'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { useOpener } from '@moja-komunala/ui/use-opener.ts'
import type { MeteringPoint, UnusualUse } from '../../api/types.ts'
import type { UnusualUseReason } from '../../api/answer-unusual-use.ts'
import { dayMonthAndYear, dayOf } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { consumption } from '../../i18n/volume.ts'
import { AnswerForm } from './answer-form.tsx'
import { unusualUseWords } from './words.ts'

export interface AnsweredUseProps {
  readonly point: MeteringPoint
  readonly use: UnusualUse
  readonly onAnswered: (reason: UnusualUseReason) => void
}

/** What was asked and what was said of it, dated; who said something wrong says something else. */
export function AnsweredUse({ point, use, onAnswered }: AnsweredUseProps) {
  const { t, locale } = useI18n(unusualUseWords)
  const words = t.unusualUse
  const [isChanging, setIsChanging, openerRef] = useOpener()
  const { answer } = use
  const summary = words.summary(dayMonthAndYear(locale, use.readOn), consumption(locale, use.extraM3))
  return (
    <li className="stack stack--close">
      <p className="numbers">
        {summary}
        <br />
        {answer === null ? (
          <span className="soft">{words.withdrawn}</span>
        ) : (
          <Emphasised
            text={words.answered(
              (words.reasons as Readonly<Record<string, string>>)[answer.reason] ?? words.reasons.other,
              dayMonthAndYear(locale, dayOf(new Date(answer.answeredAt))),
            )}
          />
        )}
      </p>
      {answer !== null &&
        !point.isOver &&
        (isChanging ? (
          <AnswerForm
            {...{ point, use }}
            onAnswered={(reason) => {
              setIsChanging(false)
              onAnswered(reason)
            }}
            onCancel={() => setIsChanging(false)}
          />
        ) : (
          <div>
            <Button look="link" ref={openerRef} about={summary} onClick={() => setIsChanging(true)}>
              {words.change}
            </Button>
          </div>
        ))}
    </li>
  )
}
