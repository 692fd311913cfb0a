import type { NoticeSettings } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { noticesWords } from './words.ts'

/** What nobody can turn off, and why. */
export function AlwaysSent({ settings: { kinds } }: { settings: NoticeSettings }) {
  const { t } = useI18n(noticesWords)
  const words = t.notices
  const lines = (who: 'law' | 'account') =>
    kinds.flatMap(({ kind, chosenBy }) => (chosenBy === who && kind in t.noticeKinds ? [t.noticeKinds[kind]] : []))
  return (
    <section className="card" aria-labelledby="always-heading">
      <h2 id="always-heading">{words.alwaysTitle}</h2>
      {(['law', 'account'] as const).map((who) => (
        <div key={who} className="stack stack--close">
          <p>{who === 'law' ? words.alwaysLaw : words.alwaysAccount}</p>
          <ul className="notices__always">
            {lines(who).map(({ name, when }) => (
              <li key={name}>
                <strong>{name}</strong> – {when}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
