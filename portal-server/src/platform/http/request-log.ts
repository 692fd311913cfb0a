import type { Request, RequestHandler, Response } from 'express'
import type { AnswerLog } from '../log.ts'
import { chooseRequestId, doneFor, requestIdHeader } from '../request-id.ts'

/**
 * Gives every request the id that it brings, or one of its own, and writes a line for each answer. No query and no header: codes and cookies stand there. And of what is only
 * looked at no id: a line tells neither whose bill was opened nor which.
 */
export function requestLog(log: AnswerLog): RequestHandler {
  return (request, response, next) => {
    const requestId = chooseRequestId(request.get(requestIdHeader))
    const startedAt = Date.now()
    response.setHeader(requestIdHeader, requestId)
    // When the answer has gone out, or when nobody waits for it any more.
    response.once('close', () => writeLine(log, request, response, requestId, Date.now() - startedAt))
    doneFor(requestId, next)
  }
}

/** What the log, a problem and the audit name a request by. */
export const requestIdOf = (request: Request): string => String(request.res?.getHeader(requestIdHeader) ?? '')

function writeLine(
  log: AnswerLog,
  request: Request,
  response: Response,
  requestId: string,
  milliseconds: number,
): void {
  const { method, originalUrl } = request
  const { statusCode: status, writableFinished } = response
  const path = method === 'GET' || method === 'HEAD' ? withoutIds(pathOf(originalUrl)) : pathOf(originalUrl)
  const level = status >= 500 ? 'error' : path.startsWith('/health/') ? 'debug' : 'info'
  const line = { requestId, req: { method, path }, res: { status }, milliseconds }
  log[level](writableFinished ? line : { ...line, isAborted: true }, 'answered')
}

/** What a link alone gives a right to stands in its path, where no form can carry it: the mute links'. */
const keys = /(?<=^\/+(?:o|obvestila)\/+)[^/]+/i
/** A client may say the whole address. */
const origin = /^[a-z][a-z\d+.-]*:\/\/[^/]*/i
const ids = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/gi
const withoutIds = (path: string): string => path.replaceAll(ids, '…')

function pathOf(url: string): string {
  const at = url.indexOf('?')
  return (at === -1 ? url : url.slice(0, at)).replace(origin, '').replace(keys, '…')
}
