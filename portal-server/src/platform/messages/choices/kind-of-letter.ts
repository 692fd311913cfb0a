import { isNoticeKind, type NoticeKindName } from '@moja-komunala/rules/notice-kinds.ts'

/** Letters are called as their kind is; those that have a name of their own are about the account. */
export const kindOfLetter = (letter: string): NoticeKindName => (isNoticeKind(letter) ? letter : 'account')
