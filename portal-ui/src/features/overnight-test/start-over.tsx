import { Button } from '@moja-komunala/ui/button.tsx'
import { Question } from '@moja-komunala/ui/question.tsx'
import { useOpener } from '@moja-komunala/ui/use-opener.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { overnightTestWords } from './words.ts'

/** After a question: what was read in the evening can't be read again. */
export function StartOver({ onStartOver }: { onStartOver: () => void }) {
  const { t } = useI18n(overnightTestWords)
  const [isAsked, setIsAsked, openerRef] = useOpener()
  const { again, askAgain, startOver } = t.overnight
  if (!isAsked)
    return (
      <div>
        <Button ref={openerRef} look="quiet" onClick={() => setIsAsked(true)}>
          {again}
        </Button>
      </div>
    )
  return (
    <Question title={askAgain} text={<p>{startOver}</p>}>
      <div className="row notice__actions">
        <Button look="quiet" onClick={() => setIsAsked(false)}>
          {t.form.cancel}
        </Button>
        <Button look="quiet" onClick={onStartOver}>
          {again}
        </Button>
      </div>
    </Question>
  )
}
