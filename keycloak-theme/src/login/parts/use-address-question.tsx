import { useEffect, useRef, useState, type MouseEvent } from 'react'
import { Button } from '@moja-komunala/ui/button.tsx'
import type { Say } from '../words.ts'
import { typedText } from '../../shared/typed-text.ts'
import type { FieldErrors, FormState } from './use-form.ts'

type Meant = { readonly address: string; readonly domain: string }
type FindMeant = (typed: string) => Meant | undefined

export interface AddressQuestion {
  /** Asks once about an address; who sends it again means it. */
  readonly check: (data: FormData) => FieldErrors
  /** The answers, to stand below the question. */
  readonly answers: (form: FormState) => React.ReactNode
}

/** "Did you mean gmail.com?", before a mail leaves for gmial.com. */
export function useAddressQuestion(say: Say, onEmail?: (email: string) => void): AddressQuestion {
  const findMeant = useRef<FindMeant>(undefined)
  const [asked, setAsked] = useState<Meant & { readonly typed: string }>()
  useEffect(() => {
    // Apart from the page: nobody needs it before the form is filled in.
    void import('../../shared/misspelt-domain.ts').then(({ meantAddress }) => {
      findMeant.current = meantAddress
    })
  }, [])

  const questionAbout = ({ domain }: Meant) => say('emailDidYouMean', { domain })
  return {
    check: (data) => {
      const typed = typedText(data, 'email')
      const meant = findMeant.current?.(typed)
      if (!meant || asked?.typed === typed) return {}
      setAsked({ ...meant, typed })
      return { email: questionAbout(meant) }
    },
    answers: (form) => {
      if (!asked || form.errors['email'] !== questionAbout(asked)) return null
      const correct = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
        const field = currentTarget.form?.elements.namedItem('email')
        if (!(field instanceof HTMLInputElement)) return
        field.value = asked.address
        onEmail?.(asked.address)
        form.dismiss('email')
        field.focus()
      }
      return (
        <div className="row">
          <Button look="quiet" onClick={correct}>
            {say('emailCorrect', { address: asked.address })}
          </Button>
          <Button look="quiet" onClick={() => form.dismiss('email')}>
            {say('emailLeave')}
          </Button>
        </div>
      )
    },
  }
}
