import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { once } from 'node:events'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { createLog } from '../../../log.ts'
import { SmsGateways } from '../sms-gateways.ts'
import { readGateway } from '../sms-settings.ts'
import {
  answerTo,
  command,
  decodeShortMessage,
  encodeName,
  encodePdu,
  isAnswerPdu,
  PduReader,
  status,
  type Pdu,
  type ShortMessage,
} from './pdu.ts'

/* What becomes of the parts of a message when its gateway stops in the middle of it. What else a gateway may do: tests/sms. */

const systemError = 0x08
let server: Server
let sockets: Socket[]
let gateways: SmsGateways
let taken: ShortMessage[]
/** How many parts it takes before it takes no more. */
let takesYet: number

beforeEach(async () => {
  ;[sockets, taken, takesYet] = [[], [], 1]
  server = createServer((socket) => {
    sockets.push(socket)
    const reader = new PduReader()
    socket.on('error', () => undefined)
    socket.on('data', (chunk: Buffer) => {
      for (const pdu of reader.read(chunk)) if (!isAnswerPdu(pdu)) socket.write(encodePdu(attend(pdu)))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `smpp://portal:geslo@127.0.0.1:${(server.address() as AddressInfo).port}`
  gateways = new SmsGateways({
    settings: {
      gateways: [readGateway(url, undefined)],
      ...{ sender: 'Komunala', keepsCarons: false, reportToken: undefined },
    },
    ...{ portalUrl: 'https://moja.komunala.example', clock: () => new Date(), log: createLog('silent') },
    takeReport: () => Promise.resolve(),
  })
})
afterEach(async () => {
  await gateways.close()
  for (const socket of sockets) socket.destroy()
  server.close()
  await once(server, 'close')
})

function attend(pdu: Pdu): Pdu {
  const answer = { ...pdu, command: answerTo(pdu.command), status: status.ok as number, body: encodeName('1') }
  if (pdu.command !== command.submitSm) return answer
  takesYet -= 1
  if (takesYet < 0) return { ...answer, status: systemError }
  taken.push(decodeShortMessage(pdu.body))
  return answer
}

/** Which part of how many, to whom, and by which reference it belongs to the others. */
const partOf = ({ to, octets }: ShortMessage) => ({ to: to.address, part: octets[5], reference: octets[3] })

describe('a message of several parts that were not all taken', () => {
  const [number, other] = ['+38641234567', '+38640765432']
  const text = 'Odcitajte stevec. '.repeat(15)
  const sms = { id: '0b6c1d5e-0d5e-4c55-9a5e-1f2f3a4b5c6d', to: number, text, isUrgent: false }

  beforeEach(async () => {
    expect(await gateways.handOver(sms)).toMatchObject({ outcome: 'failed', parts: 2 })
    takesYet = 2
  })

  it('goes on where it was', async () => {
    expect(await gateways.handOver(sms)).toMatchObject({ outcome: 'handed-over' })
    const [first, second] = taken.map(partOf)
    expect(taken).toHaveLength(2)
    expect([first, second]).toEqual([
      { to: '38641234567', part: 1, reference: first?.reference },
      { to: '38641234567', part: 2, reference: first?.reference },
    ])
  })

  it('begins anew where its customer has another number by then', async () => {
    expect(await gateways.handOver({ ...sms, to: other })).toMatchObject({ outcome: 'handed-over' })
    expect(taken.map(partOf).map(({ to, part }) => [to, part])).toEqual([
      ['38641234567', 1],
      ['38640765432', 1],
      ['38640765432', 2],
    ])
  })

  it('begins anew where it says something else by then, and isn’t put together with what it said', async () => {
    expect(await gateways.handOver({ ...sms, text: `Danes: ${text}` })).toMatchObject({ outcome: 'handed-over' })
    const parts = taken.map(partOf)
    expect(parts.map(({ part }) => part)).toEqual([1, 1, 2])
    expect(new Set(parts.map(({ reference }) => reference)).size).toBe(2)
  })
})
