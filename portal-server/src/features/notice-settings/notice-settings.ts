import { noticeWays } from '@moja-komunala/rules/notice-kinds.ts'
import { ConfirmedNumbers } from '../../platform/messages/choices/confirmed-number.ts'
import type { SmsGateway } from '../../platform/messages/sms/sms-gateway.ts'
import type { Platform } from '../../platform/platform.ts'
import { MuteService } from './mute.service.ts'
import { NoticeSettingsService } from './notice-settings.service.ts'

/** @param sms undefined where the utility sends none */
export function createNoticeSettings(
  { pool, db, config, log, messages, recipients, targetDigests, muteLinks }: Platform,
  sms: Pick<SmsGateway, 'handOver'> | undefined,
) {
  const confirmedNumbers = new ConfirmedNumbers({ config, pool, db, targetDigests, sms })
  const ways = noticeWays.filter((way) => way !== 'sms' || sms !== undefined)
  return {
    noticeSettings: new NoticeSettingsService({ db, log, recipients, confirmedNumbers, targetDigests, ways }),
    muting: new MuteService({ db, muteLinks, letters: messages.letters }),
  }
}
