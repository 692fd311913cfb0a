import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { readConfig } from '@moja-komunala/portal-server/config.ts'
import type { MeteringPointView } from '@moja-komunala/portal-server/features/metering-points/metering-point.schema.ts'
import { PhotoService } from '@moja-komunala/portal-server/features/photos/photo.service.ts'
import { createDatabase, createPool } from '@moja-komunala/portal-server/platform/database/database.ts'
import { createLog } from '@moja-komunala/portal-server/platform/log.ts'
import { WindowRule } from '@moja-komunala/portal-server/platform/reading-window/window-rule.ts'
import { signedInCustomer, type Customer } from '@moja-komunala/world/actors/customers.ts'
import { exifWithOrientation, jpeg } from '@moja-komunala/world/actors/jpeg.ts'
import {
  createMeteringPoint,
  linkDirectly,
  query,
  type TestPoint,
} from '@moja-komunala/world/actors/metering-points.ts'
import { handIn } from '@moja-komunala/world/actors/readings.ts'
import { bodyOf, codeOf } from '@moja-komunala/world/actors/visitor.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { lastWindow, now } from '../support/window.ts'

/* The photo of a meter that goes along with a reading. */

const { facts, inside } = getWorld()
const { portal } = facts.urls
let customer: Customer
let point: TestPoint
let readingId: string
let path: string

beforeAll(async () => {
  customer = await signedInCustomer(portal)
})
beforeEach(async () => {
  point = await createMeteringPoint(customer.account.subject)
  readingId = await handIn(customer, point)
  path = `/metering-points/${point.id}/meters/${point.meterId}/readings/${readingId}/photo`
})

const put = (bytes: Uint8Array<ArrayBuffer>, type = 'image/jpeg') => customer.put(path, bytes, type)
const hasPhoto = async (who: Customer) => {
  const page = bodyOf<MeteringPointView>(await who.get(`/metering-points/${point.id}`))
  return page.meters[0]?.readings[0]?.hasPhoto
}

describe('a photo', () => {
  it('is kept with the reading and comes back, without the place where it was taken', async () => {
    expect(await hasPhoto(customer)).toBe(false)
    expect((await put(jpeg({ marker: 0xe1, content: 'Exif\0\0 46.13 N 14.99 E' }))).status).toBe(204)
    const answer = await customer.get(path)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(Buffer.from(answer.bytes).equals(jpeg())).toBe(true)
    expect(await hasPhoto(customer)).toBe(true)
  })

  it('comes back as it was held, whoever sends it', async () => {
    const held = jpeg(exifWithOrientation(6))
    expect((await put(held)).status).toBe(204)
    expect(Buffer.from((await customer.get(path)).bytes).equals(held)).toBe(true)
  })

  it('is taken and had as plain bytes, too: clients that a generator made know no pictures', async () => {
    expect((await put(jpeg(), 'application/octet-stream')).status).toBe(204)
    const headers = { accept: 'application/octet-stream' }
    const answer = await customer.visitor.send(`${portal}/api/v1${path}`, { headers })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/octet-stream'])
    expect(Buffer.from(answer.bytes).equals(jpeg())).toBe(true)
  })

  it('is sent twice, and there once', async () => {
    await put(jpeg())
    expect((await put(jpeg())).status).toBe(204)
    expect(await query('select from reading_photo where reading_id = $1', [readingId])).toHaveLength(1)
  })

  it('is taken away when the customer likes, and the reading stays', async () => {
    await put(jpeg())
    expect((await customer.change('DELETE', path, undefined)).status).toBe(204)
    expect([(await customer.get(path)).status, await hasPhoto(customer)]).toEqual([404, false])
    expect(await query('select from reading where id = $1', [readingId])).toHaveLength(1)
    expect((await customer.change('DELETE', path, undefined)).status).toBe(404)
  })

  it('is not shown to the rest of the household', async () => {
    await put(jpeg())
    const other = await signedInCustomer(portal)
    await linkDirectly(other.account.subject, point.id)
    expect([await hasPhoto(other), (await other.get(path)).status]).toEqual([false, 404])
    expect((await other.put(path, jpeg(), 'image/jpeg')).status).toBe(404)
    expect((await other.change('DELETE', path, undefined)).status).toBe(404)
    expect((await customer.get(path)).status).toBe(200)
  })

  it('is gone with the link to the point', async () => {
    await put(jpeg())
    await customer.change('DELETE', `/metering-points/${point.id}`, undefined)
    expect((await customer.get(path)).status).toBe(404)
  })

  const tooLarge = new Uint8Array(1_048_577)
  it.each([
    ['a PNG that calls itself a JPEG', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'image/jpeg'],
    ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'image/png'],
    ['nothing', new Uint8Array(), 'image/jpeg'],
    ['JSON', new Uint8Array(Buffer.from('{}')), 'application/json'],
    ['more than a megabyte', tooLarge, 'image/jpeg'],
    ['half a JPEG', jpeg().slice(0, 100), 'image/jpeg'],
  ])('that is %s is refused, and the one before stays', async (_, bytes, type) => {
    await put(jpeg())
    const answer = await put(bytes, type)
    expect([answer.status, codeOf(answer)]).toEqual([422, 'photo-not-usable'])
    expect((await customer.get(path)).status).toBe(200)
  })

  it('comes after the window has closed: the reading can’t be corrected any more', async () => {
    const [late] = await query<{ id: string }>(
      `insert into reading (meter_id, subject, value_m3, idempotency_key, claimed_at, way_in)
       values ($1, $2, 7, gen_random_uuid(), $3, 'offline') returning id`,
      [point.meterId, customer.account.subject, lastWindow().opensAt],
    )
    const latePath = path.replace(readingId, String(late?.id))
    const answer = await customer.put(latePath, jpeg(), 'image/jpeg')
    expect([answer.status, codeOf(answer)]).toEqual([409, 'reading-window-closed'])
  })

  it('is deleted after the days that the utility keeps photos for, and the reading stays', async () => {
    await put(jpeg())
    const db = createDatabase(createPool(inside.portal.DATABASE_URL, createLog('silent')))
    const config = readConfig({ ...inside.portal, READING_PHOTO_DAYS: '30' })
    const windowRule = new WindowRule(config.readingWindowRule, db, createLog('silent'))
    const photos = new PhotoService({ db, config, clock: now, windowRule })
    try {
      const setBack = (days: number) =>
        query(`update reading_photo set stored_at = portal_now() - make_interval(days => $2) where reading_id = $1`, [
          readingId,
          days,
        ])
      await setBack(29)
      await photos.prune()
      expect(await hasPhoto(customer)).toBe(true)
      await setBack(31)
      await photos.prune()
      expect(await hasPhoto(customer)).toBe(false)
    } finally {
      await db.destroy()
    }
  })
})
