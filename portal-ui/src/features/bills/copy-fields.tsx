import { useRef, useState } from 'react'
import { Button } from '@moja-komunala/ui/button.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { billsWords } from './words.ts'

interface Shown {
  readonly label: string
  readonly shown: string
}

interface CopyFieldsProps {
  /** Each with a button that copies it. */
  readonly fields: readonly (Shown & { readonly copied: string })[]
  /** What nobody has to type. */
  readonly others: readonly Shown[]
}

/** Details to type in elsewhere. Where the browser copies nothing, the detail is selected, to be copied by hand. */
export function CopyFields({ fields, others }: CopyFieldsProps) {
  const { t } = useI18n(billsWords)
  const list = useRef<HTMLDListElement>(null)
  const [said, setSaid] = useState({ text: '', times: 0 })
  const say = (text: string) => setSaid(({ times }) => ({ text, times: times + 1 }))

  async function copy(index: number, { label, copied }: (typeof fields)[number]): Promise<void> {
    try {
      await navigator.clipboard.writeText(copied)
      say(t.pay.copied(label))
    } catch {
      const value = list.current?.querySelectorAll('.copy__value')[index]
      if (value) getSelection()?.selectAllChildren(value)
      say(t.pay.notCopied(label))
    }
  }

  return (
    <>
      <dl className="copy" ref={list}>
        {fields.map((field, index) => (
          <div key={field.label} className="copy__field">
            <dt>{field.label}</dt>
            <dd>
              <span className="copy__value numbers" translate="no">
                {field.shown}
              </span>
              <Button look="link" about={field.label} onClick={() => void copy(index, field)}>
                {t.pay.copy}
              </Button>
            </dd>
          </div>
        ))}
        {others.map(({ label, shown }) => (
          <div key={label} className="copy__field">
            <dt>{label}</dt>
            <dd>
              <span translate="no">{shown}</span>
            </dd>
          </div>
        ))}
      </dl>
      {/* The same words twice are heard twice. */}
      <p role="status" className="copy__said">
        {said.text !== '' && said.text + '\u00a0'.repeat(said.times % 2)}
      </p>
    </>
  )
}
