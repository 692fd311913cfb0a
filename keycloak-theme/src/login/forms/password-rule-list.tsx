import { useEffect, useState } from 'react'
import { brand } from '@moja-komunala/brand/brand'
import type { PasswordRule } from './password-rules.ts'
import type { Say } from '../words.ts'

interface PasswordRuleListProps {
  readonly id: string
  readonly rules: readonly PasswordRule[]
  readonly password: string
  readonly username: string
  /** How many passwords used last are refused at a change; only Keycloak can judge that. */
  readonly history?: number | undefined
  /** Those that many people have, which only Keycloak knows, too. */
  readonly refusesCommon?: boolean | undefined
  readonly say: Say
}

// Screen readers hear how far it is only once the typing rests.
const restMilliseconds = 900

/** The rules for a password, ticked off while it is typed. */
export function PasswordRuleList(props: PasswordRuleListProps) {
  const { id, rules, password, username, history, say } = props
  const met = rules.filter((rule) => rule.isMet(password, username)).length
  return (
    <div className="rules small" id={id}>
      <p>{say('rulesIntro')}</p>
      <ul>
        {rules.map((rule) => {
          const isMet = rule.isMet(password, username)
          return (
            <li key={rule.text} className={isMet ? 'rules__met' : undefined}>
              <RuleMark isMet={isMet} />
              <span>
                {say(rule.text, { count: rule.count ?? '' })}
                <span className="visually-hidden"> ({say(isMet ? 'ruleMet' : 'ruleUnmet')})</span>
              </span>
            </li>
          )
        })}
        {props.refusesCommon ? (
          <LaterRule text={say('ruleNotCommon', { name: brand.utility.nameLines[0] ?? '' })} />
        ) : null}
        {history ? (
          <LaterRule text={say(history === 2 ? 'ruleHistoryTwo' : 'ruleHistory', { count: history })} />
        ) : null}
      </ul>
      <Progress text={password === '' ? '' : say('rulesProgress', { met, all: rules.length })} />
    </div>
  )
}

/** A rule that Keycloak judges when the password is sent. */
function LaterRule({ text }: { readonly text: string }) {
  return (
    <li>
      <RuleMark isMet={false} />
      <span>{text}</span>
    </li>
  )
}

function RuleMark({ isMet }: { readonly isMet: boolean }) {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
      <circle cx="10" cy="10" r="8" fill={isMet ? 'currentColor' : 'none'} />
      {isMet ? <path className="rules__tick" d="m6 10.4 2.7 2.7 5.3-6" /> : null}
    </svg>
  )
}

function Progress({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), restMilliseconds)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  )
}
