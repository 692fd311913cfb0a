import type { ComparedUse as Compared, UseVerdict } from '@moja-komunala/rules/compared-use.ts'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { litres } from '../i18n/volume.ts'

interface ComparedUseProps {
  readonly compared: Omit<Compared, 'months'>
  readonly words: {
    readonly verdicts: Readonly<Record<UseVerdict, (percent: number) => string>>
    readonly meanings: Readonly<Record<UseVerdict, string>>
    readonly you: string
    readonly others: string
    readonly perDay: (litres: string) => string
  }
}

/** One's own use beside others', never as numbers alone: what they mean comes first. */
export function ComparedUse({ compared, words }: ComparedUseProps) {
  const { locale } = useI18n()
  const rows = [
    [words.you, compared.ownLitresPerDay],
    [words.others, compared.otherLitresPerDay],
  ] as const
  return (
    <>
      <p>
        <Emphasised text={words.verdicts[compared.verdict](compared.percent)} /> {words.meanings[compared.verdict]}
      </p>
      <dl className="facts numbers">
        {rows.map(([who, perDay]) => (
          <div key={who}>
            <dt>{who}</dt>
            <dd>{words.perDay(litres(locale, perDay))}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
