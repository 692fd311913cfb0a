import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'
import { pinoHttp } from 'pino-http'
import type { Log } from '../log.ts'

/** Gives every request an id and writes a line for each answer. No query and no header: codes and cookies stand there. */
export function requestLog(log: Log): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: (_request, response) => {
      const id = randomUUID()
      response.setHeader('X-Request-Id', id)
      return id
    },
    quietReqLogger: true,
    customAttributeKeys: { reqId: 'requestId', responseTime: 'milliseconds' },
    customLogLevel: (request, response, error) => {
      if (error || response.statusCode >= 500) return 'error'
      return isHealthCheck(request) ? 'debug' : 'info'
    },
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'answered',
    // What went wrong has a line of its own, from http/problem-handler.ts.
    customErrorObject: (_request, response, _error, { milliseconds }) => ({ res: response, milliseconds }),
    serializers: {
      req: (request: { method: string; url: string }) => ({ method: request.method, path: pathOf(request.url) }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
  })
}

function isHealthCheck(request: IncomingMessage): boolean {
  return (request.url ?? '').startsWith('/health/')
}

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? url
}
