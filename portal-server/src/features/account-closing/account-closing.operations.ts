import { forPages, forPagesJustSignedIn } from '../../platform/actors/access.ts'
import { hasJustSignedIn } from '../../platform/actors/acting.ts'
import { answer, emptyAnswer, jsonAnswer } from '../../platform/http/answers.ts'
import { operation } from '../../platform/http/operation.ts'
import { accountStandingSchema } from './account-closing.schema.ts'
import type { AccountClosingService } from './account-closing.service.ts'

interface Rooms {
  readonly accountClosing: AccountClosingService
}

const tags = ['Own data']

export const accountClosingOperations = [
  operation({
    method: 'get',
    path: '/account',
    operationId: 'getAccount',
    tags,
    summary:
      'Whether who is signed in has to show anew that it is they, before data are taken or the account is closed',
    access: forPages,
    answers: { 200: jsonAnswer('The account', accountStandingSchema) },
    handle: (_rooms: Rooms, { request }) => answer(200, { mustConfirm: !hasJustSignedIn(request) }),
  }),
  operation({
    method: 'post',
    path: '/account/closing',
    operationId: 'askAccountClosing',
    tags,
    summary: 'Ask to close the account: a mail goes to it with a link behind which that is confirmed',
    description:
      'Nothing is closed by it. Whoever asks again gets another link, and the one before is void. A link works for a day.',
    access: forPagesJustSignedIn,
    answers: { 202: emptyAnswer('The mail is on its way') },
    problems: {
      403: 'The sign-in is older than ten minutes',
      409: 'The account is staff’s, and closed by an administrator alone',
      429: { description: 'There were many mails lately', isTemporary: true },
    },
    handle: async ({ accountClosing }: Rooms, { actor, request }) => {
      await accountClosing.ask(actor, request.ip ?? '')
      return answer(202)
    },
  }),
]
