import { useI18n } from '../../i18n/i18n.tsx'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { lazily } from '../../states/lazily.tsx'
import { More } from '@moja-komunala/ui/more.tsx'
import { readingsWords } from './words.ts'

// Most people know their meter: the picture comes with the first look at it.
const MeterPicture = lazily([], () => import('./meter-picture.tsx').then((module) => module.MeterPicture))

/** Where on the meter its number and its reading stand, in a drawing and in words. */
export function MeterHelp() {
  const { t } = useI18n(readingsWords)
  return (
    <More summary={t.meterHelp.summary}>
      <div className="meter-help">
        <div className="meter-help__picture">
          <MeterPicture />
        </div>
        <ol>
          <li>
            <Emphasised text={t.meterHelp.serial} />
          </li>
          <li>
            <Emphasised text={t.meterHelp.reading} /> {t.meterHelp.red}
          </li>
        </ol>
        <p className="soft">{t.meterHelp.colours}</p>
      </div>
    </More>
  )
}
