import { Button } from '@moja-komunala/ui/button.tsx'
import { PlugIcon } from '@moja-komunala/ui/icons.tsx'
import { useAccount } from '../account-context.ts'
import { momentInWords } from '../dates.ts'
import type { Program } from './programs.ts'

interface ProgramCardProps {
  readonly program: Program
  readonly onRevoke: () => void
}

export function ProgramCard({ program, onRevoke }: ProgramCardProps) {
  const { say, locale } = useAccount()
  const { name, mayDo, since } = program
  return (
    <li className="card place">
      <div className="place__head">
        <PlugIcon />
        <div className="place__name">
          <h2>{name}</h2>
        </div>
      </div>
      <div>
        <p>{say(mayDo.length > 0 ? 'programCan' : 'programCanSignIn')}</p>
        {mayDo.length > 0 && (
          <ul>
            {mayDo.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
      </div>
      <dl className="facts numbers">
        <div>
          <dt>{say('programSince')}</dt>
          <dd>{momentInWords(say, locale, since)}</dd>
        </div>
      </dl>
      <div>
        <Button look="quiet" about={name} onClick={onRevoke}>
          {say('programRevoke')}
        </Button>
      </div>
    </li>
  )
}
