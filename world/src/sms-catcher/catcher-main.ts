import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { z } from 'zod'
import { CaughtBox } from './caught-sms.ts'
import { pageOf } from './page.ts'
import { Smsc } from './smsc.ts'

/* A process of its own, as the mail catcher is: an SMSC on one port, and a page and an API on the other. */

const port = z.coerce.number().int()
const { PORT, SMPP_PORT, FOLDER, PASSWORD } = z
  .object({ PORT: port, SMPP_PORT: port, FOLDER: z.string(), PASSWORD: z.string() })
  .parse(process.env)

const box = new CaughtBox(FOLDER)
await box.open()
const smsc = new Smsc(PASSWORD, (sms) => box.keep(sms))
await smsc.listen(SMPP_PORT)

const server = createServer((request, response) => {
  answer(request, response).catch(() => response.writeHead(500).end())
})
server.listen(PORT, '127.0.0.1')
process.once('SIGTERM', () => process.exit())

async function answer({ method = 'GET', url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const [, room, id] = pathname.split('/')
  const say = (value: unknown, status = 200): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
  }
  if (pathname === '/healthz') return say(true)
  if (pathname === '/' && method === 'GET')
    return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageOf(box.list()))
  if (room !== 'sms') return say({ error: 'There is /, /sms and /sms/{id}.' }, 404)
  if (method === 'DELETE') {
    await (id === undefined ? box.removeAll() : box.remove(id))
    return void response.writeHead(204).end()
  }
  if (id === undefined) return say(box.list(searchParams.get('to') ?? undefined))
  const found = box.find(id)
  return found ? say(found) : say({ error: 'There is no such SMS.' }, 404)
}
