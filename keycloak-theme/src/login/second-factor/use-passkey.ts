import { useRef, useState, type SubmitEvent } from 'react'
import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import type { TextKey } from '../words.ts'

interface PasskeyState {
  readonly problem: TextKey | undefined
  readonly attempt: number
  readonly isWaiting: boolean
  readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void
}

/**
 * Asks the browser for a passkey and then sends the form with its answer. What goes wrong in the browser is told on the
 * page itself: nothing is lost, and a second press tries again.
 * @param ask what to send along, by the names of the fields
 * @param failure what the page says when the browser gave no answer
 */
export function usePasskey(ask: () => Promise<Readonly<Record<string, string>>>, failure: TextKey): PasskeyState {
  const [problem, setProblem] = useState<TextKey>()
  const [attempt, setAttempt] = useState(0)
  const [isWaiting, setIsWaiting] = useState(false)
  const isAsking = useRef(false)

  const fail = (text: TextKey) => {
    setProblem(text)
    setAttempt((count) => count + 1)
  }
  const answer = async (form: HTMLFormElement) => {
    isAsking.current = true
    setProblem(undefined)
    setIsWaiting(true)
    try {
      const values = await ask()
      for (const [name, value] of Object.entries(values)) {
        const field = form.elements.namedItem(name)
        if (field instanceof HTMLInputElement) field.value = value
      }
      form.submit()
    } catch {
      isAsking.current = false
      setIsWaiting(false)
      fail(failure)
    }
  }
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isAsking.current) return
    if (browserSupportsWebAuthn()) void answer(event.currentTarget)
    else fail('passkeyUnsupported')
  }
  return { problem, attempt, isWaiting, onSubmit }
}
