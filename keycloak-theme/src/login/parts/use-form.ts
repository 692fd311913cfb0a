import { useEffect, useRef, useState, type SubmitEvent } from 'react'

/** Messages by the name of the field they belong to, in the order of the form. */
export type FieldErrors = Readonly<Record<string, string>>

export interface FormState {
  readonly errors: FieldErrors
  readonly hasErrors: boolean
  readonly attempt: number
  readonly isSending: boolean
  /** Takes an error away that has been answered. */
  readonly dismiss: (name: string) => void
  readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void
}

/**
 * A form that is checked before it is sent, because passwords do not survive the way to the server and back, and
 * that is sent once however often its button is pressed.
 */
export function useForm(errorsFromServer: FieldErrors, check: (data: FormData) => FieldErrors): FormState {
  const [errors, setErrors] = useState(errorsFromServer)
  const [attempt, setAttempt] = useState(0)
  const [isSending, setIsSending] = useState(false)
  const sent = useRef(false)

  useEffect(() => {
    // The browser's Back brings the page back as it was left, with the button still waiting.
    const revive = (event: PageTransitionEvent) => {
      if (!event.persisted) return
      sent.current = false
      setIsSending(false)
    }
    window.addEventListener('pageshow', revive)
    return () => window.removeEventListener('pageshow', revive)
  }, [])

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    const found = sent.current ? {} : check(new FormData(event.currentTarget))
    const isWrong = Object.keys(found).length > 0
    if (sent.current || isWrong) event.preventDefault()
    if (sent.current) return
    setErrors(found)
    if (isWrong) {
      setAttempt((count) => count + 1)
      return
    }
    sent.current = true
    setIsSending(true)
  }
  const dismiss = (name: string) =>
    setErrors((all) => Object.fromEntries(Object.entries(all).filter(([field]) => field !== name)))
  return { dismiss, errors, hasErrors: Object.keys(errors).length > 0, attempt, isSending, onSubmit }
}
