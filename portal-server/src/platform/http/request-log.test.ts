import { expect, it } from '@jest/globals'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import express from 'express'
import { pino } from 'pino'
import { until } from '@moja-komunala/world/test/until.ts'
import { requestLog } from './request-log.ts'

/* A link by which anybody can mute stands in no line, however its address is written. */

it.each(['/o/AbCdEf123', '/O/AbCdEf123', '/obvestila/AbCdEf123', '/Obvestila/AbCdEf123/', '/o/AbCdEf123?lang=en'])(
  '"%s" leaves no link in the log',
  async (path) => {
    const lines: string[] = []
    const app = express().use(requestLog(pino({}, { write: (line) => void lines.push(line) })))
    app.get('/o/:token', (request, response) => void response.json(request.params))
    const server = createServer(app).listen(0, '127.0.0.1')
    await once(server, 'listening')
    try {
      await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)
      await until('the answer stands in the log', () => Promise.resolve(lines.length > 0))
      expect(lines.join()).toContain('answered')
      expect(lines.join()).not.toContain('AbCdEf123')
    } finally {
      server.closeAllConnections()
      server.close()
    }
  },
)
