import type { PasswordPolicies } from 'keycloakify/login/KcContext'
import type { TextKey } from '../words.ts'

/** One rule of the realm's password policy (M3) that can be judged while the password is typed. */
export interface PasswordRule {
  readonly text: TextKey
  readonly count?: number
  readonly isMet: (password: string, username: string) => boolean
}

/** Keycloak counts č as one character, also where the keyboard writes a c and the sign above it. */
const inOneForm = (password: string): string => password.normalize('NFC')

const occurrences = (password: string, pattern: RegExp): number =>
  Array.from(inOneForm(password)).filter((c) => pattern.test(c)).length

/** The rules as the realm sets them; Keycloak judges again and alone knows the passwords used before. */
export function passwordRules(policies: PasswordPolicies = {}): readonly PasswordRule[] {
  const { length, upperCase, lowerCase, digits, specialChars, notUsername, notEmail } = policies
  const rules: PasswordRule[] = []
  if (length)
    rules.push({ text: 'ruleLength', count: length, isMet: (password) => inOneForm(password).length >= length })
  const counted = (count: number | undefined, pattern: RegExp, text: TextKey, textForOne: TextKey = text) => {
    if (!count) return
    rules.push({
      text: count === 1 ? textForOne : text,
      count,
      isMet: (password) => occurrences(password, pattern) >= count,
    })
  }
  counted(upperCase, /\p{Lu}/u, 'ruleUpperCase', 'ruleUpperCaseOne')
  counted(lowerCase, /\p{Ll}/u, 'ruleLowerCase')
  counted(digits, /\p{Nd}/u, 'ruleDigits', 'ruleDigitsOne')
  counted(specialChars, /[^\p{L}\p{Nd}]/u, 'ruleSpecialChars')
  if (notUsername || notEmail) {
    rules.push({
      text: 'ruleNotUsername',
      isMet: (password, username) => password !== '' && password.toLowerCase() !== username.trim().toLowerCase(),
    })
  }
  return rules
}
