import { describe, expect, it } from '@jest/globals'
import { randomInt, randomUUID } from 'node:crypto'
import { readConfig } from '@moja-komunala/portal-server/config.ts'
import { createLog } from '@moja-komunala/portal-server/platform/log.ts'
import type { DeliveryReport } from '@moja-komunala/portal-server/platform/messages/delivery-report.ts'
import { SmsGateways } from '@moja-komunala/portal-server/platform/messages/sms/sms-gateways.ts'
import type { SmsHandOver } from '@moja-komunala/portal-server/platform/messages/sms/sms-gateway.ts'
import { query } from '@moja-komunala/world/actors/metering-points.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { waitForSms } from '../support/sms-box.ts'

const { facts, inside } = getWorld()
const numberEndingIn = (ending: string): string => `+3864${randomInt(10, 99)}${ending}`

describe('an SMS, with the portal’s own settings', () => {
  it('is in the catcher, on its page, and told of; numbers say what becomes of it', async () => {
    const reports: DeliveryReport[] = []
    const gateways = new SmsGateways({
      ...{ settings: readConfig(inside.portal).sms, portalUrl: facts.urls.portal, clock: () => new Date() },
      log: createLog('silent'),
      takeReport: async (report) => {
        await Promise.resolve(reports.push(report))
      },
    })
    try {
      const [number, nobodys] = [numberEndingIn('123456'), numberEndingIn('000001')]
      const text = 'Odčitajte števec, prosimo. '.repeat(8).trim()
      const handOver = await gateways.handOver({ id: randomUUID(), to: number, text, isUrgent: false })
      expect(handOver).toMatchObject({ outcome: 'handed-over', gateway: 'catcher', parts: 2 })
      const spelt = text.replaceAll('č', 'c').replaceAll('š', 's')
      const sms = await waitForSms(facts.urls.sms, number)
      expect(sms).toMatchObject({ from: 'Komunala', to: number, text: spelt, alphabet: 'gsm-7', parts: 2 })
      expect(await (await fetch(facts.urls.sms)).text()).toContain(spelt)
      expect(await (await fetch(`${facts.urls.sms}/sms/${sms.id}`)).json()).toEqual(sms)

      const second = await gateways.handOver({ id: randomUUID(), to: nobodys, text: 'Pozdrav', isUrgent: true })
      // Gateways tell whichever replica is connected: this one, or the world's portal, which writes it down.
      const isToldOf = async ({ gatewayId = '' }: SmsHandOver, became: string, isAboutTarget: boolean) =>
        reports.some((report) => report.became === became && report.isAboutTarget === isAboutTarget) ||
        (
          await query('select from delivery_report where gateway_id = $1 and became = $2 and is_about_target = $3', [
            gatewayId,
            became,
            isAboutTarget,
          ])
        ).length > 0
      await until('the portal was told of the second one', () => isToldOf(second, 'bounced', true))
      await until('and of the first one', () => isToldOf(handOver, 'delivered', false))
      await fetch(`${facts.urls.sms}/sms/${sms.id}`, { method: 'DELETE' })
      expect((await fetch(`${facts.urls.sms}/sms/${sms.id}`)).status).toBe(404)
    } finally {
      await gateways.close()
    }
  })
})
