import { productionWindowRule, type ReadingWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import pg from 'pg'
import * as createMeteringPoints from './migrations/001-create-metering-points.ts'
import * as createReadingWindow from './migrations/002-create-reading-window.ts'
import * as createReadings from './migrations/003-create-readings.ts'
import * as createSessions from './migrations/004-create-sessions.ts'
import * as createLinkAttempts from './migrations/005-create-link-attempts.ts'
import * as nameMeteringPoints from './migrations/006-name-metering-points.ts'
import * as describeMeters from './migrations/007-describe-meters.ts'
import * as stampWaitedReadings from './migrations/008-stamp-waited-readings.ts'
import * as createReadingPhotos from './migrations/009-create-reading-photos.ts'
import * as createMailOutbox from './migrations/010-create-mail-outbox.ts'
import * as announceSessionChanges from './migrations/011-announce-session-changes.ts'
import * as createAuditEntries from './migrations/012-create-audit-entries.ts'
import * as receiveBillingData from './migrations/013-receive-billing-data.ts'
import * as createImportRuns from './migrations/014-create-import-runs.ts'
import * as exportReadings from './migrations/015-export-readings.ts'
import * as createWebhooks from './migrations/016-create-webhooks.ts'
import * as announceEvents from './migrations/017-announce-events.ts'
import * as nameRowsOnImport from './migrations/018-name-rows-on-import.ts'
import * as createJobs from './migrations/019-create-jobs.ts'
import * as claimGrants from './migrations/020-claim-grants.ts'
import * as sayOnceWhatCounts from './migrations/022-say-once-what-counts.ts'
import * as describeColumns from './migrations/025-describe-columns.ts'
import * as keepKnownMeters from './migrations/026-keep-known-meters.ts'
import * as stampReadingsSooner from './migrations/027-stamp-readings-sooner.ts'
import * as auditEveryActor from './migrations/028-audit-every-actor.ts'
import * as writeWindowsDown from './migrations/029-write-windows-down.ts'
import * as nameWhatImportsDid from './migrations/030-name-what-imports-did.ts'
import * as withdrawWhatWasWrong from './migrations/031-withdraw-what-was-wrong.ts'
import * as exportTheDayOfEntry from './migrations/032-export-the-day-of-entry.ts'
import * as keepOccupancies from './migrations/033-keep-occupancies.ts'
import * as sayWhyLinksEnd from './migrations/034-say-why-links-end.ts'
import * as createMailAllowances from './migrations/043-create-mail-allowances.ts'
import * as readEveryLongNumber from './migrations/044-read-every-long-number.ts'
import * as noteTheProgramOfStaff from './migrations/048-note-the-program-of-staff.ts'
import * as keepTheWholeTariff from './migrations/049-keep-the-whole-tariff.ts'
import * as sayWhoseABillIs from './migrations/050-say-whose-a-bill-is.ts'
import * as keepUnusualUse from './migrations/052-keep-unusual-use.ts'
import * as keepAverageConsumption from './migrations/053-keep-average-consumption.ts'
import * as keepOriginalDocuments from './migrations/054-keep-original-documents.ts'
import * as keepWaterReports from './migrations/055-keep-water-reports.ts'
import * as closeAccounts from './migrations/057-close-accounts.ts'
import * as noteWhatChanged from './migrations/059-note-what-changed.ts'
import * as findOpenBillsSooner from './migrations/061-find-open-bills-sooner.ts'
import * as sayWhoseTimeAReportTellsOf from './migrations/062-say-whose-time-a-report-tells-of.ts'
import * as deliverNotices from './migrations/063-deliver-notices.ts'
import * as tellWhatCameIn from './migrations/066-tell-what-came-in.ts'
import * as forgetChoices from './migrations/068-forget-choices.ts'
import * as dropDocumentsOfWhatWasCorrected from './migrations/069-drop-documents-of-what-was-corrected.ts'
import * as announceOutages from './migrations/070-announce-outages.ts'
import * as letStaffSeeMessages from './migrations/071-let-staff-see-messages.ts'
import * as extendWindows from './migrations/072-extend-windows.ts'
import * as sayWhoseASlipIsByItsBill from './migrations/073-say-whose-a-slip-is-by-its-bill.ts'

/** In order. What was released stays as it is: a change is a new one at the end. */
export const migrations: Record<string, Migration> = {
  '001-create-metering-points': createMeteringPoints,
  '002-create-reading-window': createReadingWindow,
  '003-create-readings': createReadings,
  '004-create-sessions': createSessions,
  '005-create-link-attempts': createLinkAttempts,
  '006-name-metering-points': nameMeteringPoints,
  '007-describe-meters': describeMeters,
  '008-stamp-waited-readings': stampWaitedReadings,
  '009-create-reading-photos': createReadingPhotos,
  '010-create-mail-outbox': createMailOutbox,
  '011-announce-session-changes': announceSessionChanges,
  '012-create-audit-entries': createAuditEntries,
  '013-receive-billing-data': receiveBillingData,
  '014-create-import-runs': createImportRuns,
  '015-export-readings': exportReadings,
  '016-create-webhooks': createWebhooks,
  '017-announce-events': announceEvents,
  '018-name-rows-on-import': nameRowsOnImport,
  '019-create-jobs': createJobs,
  '020-claim-grants': claimGrants,
  '022-say-once-what-counts': sayOnceWhatCounts,
  '025-describe-columns': describeColumns,
  '026-keep-known-meters': keepKnownMeters,
  '027-stamp-readings-sooner': stampReadingsSooner,
  '028-audit-every-actor': auditEveryActor,
  '029-write-windows-down': writeWindowsDown,
  '030-name-what-imports-did': nameWhatImportsDid,
  '031-withdraw-what-was-wrong': withdrawWhatWasWrong,
  '032-export-the-day-of-entry': exportTheDayOfEntry,
  '033-keep-occupancies': keepOccupancies,
  '034-say-why-links-end': sayWhyLinksEnd,
  '043-create-mail-allowances': createMailAllowances,
  '044-read-every-long-number': readEveryLongNumber,
  '048-note-the-program-of-staff': noteTheProgramOfStaff,
  '049-keep-the-whole-tariff': keepTheWholeTariff,
  '050-say-whose-a-bill-is': sayWhoseABillIs,
  '052-keep-unusual-use': keepUnusualUse,
  '053-keep-average-consumption': keepAverageConsumption,
  '054-keep-original-documents': keepOriginalDocuments,
  '055-keep-water-reports': keepWaterReports,
  '057-close-accounts': closeAccounts,
  '059-note-what-changed': noteWhatChanged,
  '061-find-open-bills-sooner': findOpenBillsSooner,
  '062-say-whose-time-a-report-tells-of': sayWhoseTimeAReportTellsOf,
  '063-deliver-notices': deliverNotices,
  '066-tell-what-came-in': tellWhatCameIn,
  '068-forget-choices': forgetChoices,
  '069-drop-documents-of-what-was-corrected': dropDocumentsOfWhatWasCorrected,
  '070-announce-outages': announceOutages,
  '071-let-staff-see-messages': letStaffSeeMessages,
  '072-extend-windows': extendWindows,
  '073-say-whose-a-slip-is-by-its-bill': sayWhoseASlipIsByItsBill,
}

/** @param db the database as its owner */
export const createMigrator = (db: Kysely<unknown>): Migrator =>
  new Migrator({ db, provider: { getMigrations: async () => migrations } })

/**
 * Brings the portal's database up to date and writes the reading window's rule into it. Harmless to repeat;
 * several at once wait for one another.
 *
 * @param ownerUrl the database as its owner: the portal itself may not change tables
 * @param rule the window that the database will hold every reading against
 * @throws when a migration fails; what it did is rolled back
 */
export async function migrate(ownerUrl: string, rule: ReadingWindowRule = productionWindowRule): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    const { error } = await createMigrator(db).migrateToLatest()
    if (error) throw error
    await sql`
      insert into reading_window_rule (time_zone, first_day, last_day, grace_hours)
      values (${rule.timeZone}, ${rule.firstDay}, ${rule.lastDay}, ${rule.graceHours})
      on conflict (is_the_only_row) do update set (time_zone, first_day, last_day, grace_hours) =
        (excluded.time_zone, excluded.first_day, excluded.last_day, excluded.grace_hours)
        where reading_window_rule is distinct from excluded`.execute(db)
  } finally {
    await db.destroy()
  }
}
