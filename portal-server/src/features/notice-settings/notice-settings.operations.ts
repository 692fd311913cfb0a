import { forPages } from '../../platform/actors/access.ts'
import { answer, emptyAnswer, jsonAnswer } from '../../platform/http/answers.ts'
import { operation } from '../../platform/http/operation.ts'
import { jsonBody } from '../../platform/http/request-bodies.ts'
import {
  chooseNoticesSchema,
  confirmNumberSchema,
  noticeSettingsSchema,
  setQuietHoursSchema,
} from './notice-settings.schema.ts'
import type { NoticeSettingsService } from './notice-settings.service.ts'

interface Rooms {
  readonly noticeSettings: NoticeSettingsService
}

const tags = ['Notices']
const path = '/notice-settings'

export const noticeSettingsOperations = [
  operation({
    method: 'get',
    path,
    operationId: 'getNoticeSettings',
    tags,
    summary: 'What the customer is told, by which ways and at which hours',
    description:
      'The language is the account’s: chooseLocale changes it. Of the mobile number the last digits alone are told; Keycloak keeps it.',
    access: forPages,
    answers: { 200: jsonAnswer('The settings', noticeSettingsSchema) },
    handle: async ({ noticeSettings }: Rooms, { actor }) => answer(200, await noticeSettings.get(actor)),
  }),
  operation({
    method: 'patch',
    path: `${path}/choices`,
    operationId: 'chooseNotices',
    tags,
    summary: 'Choose what to be told and by which ways; what isn’t named stays as it is',
    description: 'Kinds that the safety of the account or the law asks for can’t be chosen. Each choice is kept.',
    access: forPages,
    body: jsonBody(chooseNoticesSchema),
    answers: { 204: emptyAnswer('Chosen') },
    problems: { 422: 'There is no such kind or way, or it can’t be chosen' },
    handle: async ({ noticeSettings }: Rooms, { actor, body }) => {
      await noticeSettings.choose(actor, body.choices)
      return answer(204)
    },
  }),
  operation({
    method: 'put',
    path: `${path}/quiet-hours`,
    operationId: 'setQuietHours',
    tags,
    summary: 'Say at which hours nothing is sent that can wait; null where at any',
    access: forPages,
    body: jsonBody(setQuietHoursSchema),
    answers: { 204: emptyAnswer('Set') },
    problems: { 422: 'No such hours' },
    handle: async ({ noticeSettings }: Rooms, { actor, body }) => {
      await noticeSettings.setQuietHours(actor, body.quietHours)
      return answer(204)
    },
  }),
  operation({
    method: 'post',
    path: `${path}/mobile-number/code`,
    operationId: 'sendNumberCode',
    tags,
    summary: 'Have a code sent to the account’s mobile number; one that was sent before is void',
    access: forPages,
    answers: { 202: emptyAnswer('The code is on its way, and works for ten minutes') },
    problems: {
      409: 'The account has no mobile number, or no SMS can reach it',
      429: { description: 'There were many codes lately', isTemporary: true },
    },
    handle: async ({ noticeSettings }: Rooms, { actor, request }) => {
      await noticeSettings.sendCode(actor, request.ip ?? '')
      return answer(202)
    },
  }),
  operation({
    method: 'post',
    path: `${path}/mobile-number/confirmation`,
    operationId: 'confirmNumber',
    tags,
    summary: 'Show by the code that the mobile number is the customer’s: only then anything is sent there',
    access: forPages,
    body: jsonBody(confirmNumberSchema),
    answers: { 204: emptyAnswer('Confirmed') },
    problems: {
      409: 'No code is on its way to it, or the account has no mobile number',
      422: 'It is another code',
    },
    handle: async ({ noticeSettings }: Rooms, { actor, body }) => {
      await noticeSettings.confirmNumber(actor, body.code)
      return answer(204)
    },
  }),
  operation({
    method: 'put',
    path: `${path}/mobile-number/asked`,
    operationId: 'noteNumberAsked',
    tags,
    summary: 'Not to be asked again for a mobile number',
    access: forPages,
    answers: { 204: emptyAnswer('Noted') },
    handle: async ({ noticeSettings }: Rooms, { actor }) => {
      await noticeSettings.noteNumberAsked(actor)
      return answer(204)
    },
  }),
  operation({
    method: 'put',
    path: `${path}/set-aside/told`,
    operationId: 'noteToldOfSetAside',
    tags,
    summary: 'The customer has seen that an address or a number was set aside',
    access: forPages,
    answers: { 204: emptyAnswer('Noted') },
    handle: async ({ noticeSettings }: Rooms, { actor }) => {
      await noticeSettings.noteTold(actor)
      return answer(204)
    },
  }),
  operation({
    method: 'delete',
    path: `${path}/set-aside/mail`,
    operationId: 'takeAddressBack',
    tags,
    summary: 'Say that mail arrives at the account’s address again',
    access: forPages,
    answers: { 204: emptyAnswer('It is written to again') },
    handle: async ({ noticeSettings }: Rooms, { actor }) => {
      await noticeSettings.takeAddressBack(actor)
      return answer(204)
    },
  }),
]
