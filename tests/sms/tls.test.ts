import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer, getCACertificates, setDefaultCACertificates, type Server } from 'node:tls'
import { freePort } from '@moja-komunala/world/ports.ts'
import { runToEnd } from '@moja-komunala/world/run.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { ForeignSmsc } from './foreign-smsc.ts'
import { createSender, messagesTo } from './sending.ts'

/* TLS stands before an SMSC that has none of its own, as operators put it. */

const usual = getCACertificates('default')
let folder: string
let smsc: ForeignSmsc
let entry: Server
let certificate: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'smsc-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  await runToEnd('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'],
    ...['-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', cert],
  ])
  certificate = await readFile(cert, 'utf8')
  smsc = new ForeignSmsc('smpp34', await freePort())
  await smsc.start()
  entry = createServer({ key: await readFile(key), cert: certificate }, (socket) => {
    const inside = connect(smsc.port, '127.0.0.1')
    socket.on('error', () => inside.destroy())
    inside.on('error', () => socket.destroy())
    socket.pipe(inside).pipe(socket)
  })
  entry.listen(0, 'localhost')
  await once(entry, 'listening')
})
afterEach(async () => {
  setDefaultCACertificates(usual)
  entry.close()
  await smsc.kill()
  await rm(folder, { recursive: true })
})

async function handOverOne() {
  const { port } = entry.address() as AddressInfo
  const { gateways } = createSender([`smpps://portal:geslo@localhost:${port}`])
  const [sms] = messagesTo(1)
  if (!sms) throw new Error('one message')
  const handOver = await gateways.handOver(sms)
  await gateways.close()
  return handOver
}

describe('an SMSC behind TLS', () => {
  it('gets messages where its certificate is trusted', async () => {
    setDefaultCACertificates([...usual, certificate])
    expect(await handOverOne()).toMatchObject({ outcome: 'handed-over' })
    await until('it has it', () => smsc.taken.length === 1)
  })

  it('gets nothing, and no password, where nobody vouches for it', async () => {
    expect(await handOverOne()).toMatchObject({
      outcome: 'failed',
      answer: { text: expect.stringContaining('self-signed certificate') },
    })
    expect(smsc.taken).toEqual([])
  })
})
