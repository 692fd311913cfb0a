import { extname } from 'node:path'
import { createAccountClosing } from './features/account-closing/account-closing.ts'
import { createReplacedReadings, tellOfReplacedReadings } from './features/billed-readings/replaced-readings.ts'
import { createAnnouncements } from './features/announcements/announcements.ts'
import { createConsumptions } from './features/consumption/consumptions.ts'
import { HistoryService } from './features/consumption/history.service.ts'
import { ReadingExportService } from './features/exports/reading-export.service.ts'
import { RecordExportService } from './features/exports/record-export.service.ts'
import { HomeService } from './features/home/home.service.ts'
import { createImports } from './features/imports/imports.ts'
import { BillDocumentService } from './features/invoices/documents/bill-document.service.ts'
import { OriginalService } from './features/invoices/originals/original.service.ts'
import { BillService } from './features/invoices/bill.service.ts'
import { createBillNotices, tellOfNewBills } from './features/invoices/notices/bill-notices.ts'
import { createMeterExchanges, tellOfMeterExchanges } from './features/meters/meter-exchanges.ts'
import { createMeteringPoints } from './features/metering-points/metering-points.ts'
import { createNoticeSettings } from './features/notice-settings/notice-settings.ts'
import { createOwnData } from './features/own-data/own-data.ts'
import { createPaymentNotices, tellOfNewPayments } from './features/payments/payment-notices.ts'
import { PaymentService } from './features/payments/payment.service.ts'
import { createPhotos } from './features/photos/photos.ts'
import { BillForecastService } from './features/prices/bill-forecast.service.ts'
import { createExtendedWindows } from './features/reading-window/extended-windows.ts'
import { ReadingService } from './features/readings/reading.service.ts'
import { createReminders, tellOfExtendedWindow } from './features/reminders/reminders.ts'
import { createRegistrationCleanUp } from './features/registrations/registrations.ts'
import { AccountWays } from './features/sent-messages/account-ways.ts'
import { SentMessageService } from './features/sent-messages/sent-message.service.ts'
import { createUnusualUse } from './features/unusual-use/unusual-uses.ts'
import { createWaterReports } from './features/water-report/water-reports.ts'
import { createWebhooks } from './features/webhooks/webhooks.ts'
import { importRecords, importThread } from './import-records.ts'
import { KeycloakAccounts } from './platform/keycloak/keycloak-accounts.ts'
import { createPlatform, type Surroundings } from './platform/platform.ts'

export type Services = ReturnType<typeof createServices>

/** The program of the process that looks through documents: compiled where this is compiled, and else from the sources. */
const checkProgram = new URL(`./document-check${extname(import.meta.url)}`, import.meta.url)

/** Who looks at what an import brought. */
const lookAfterImports = [tellOfNewBills, tellOfNewPayments, tellOfReplacedReadings, tellOfMeterExchanges]

/** The platform, and a service of each feature made from it. */
export function createServices(surroundings: Surroundings) {
  const platform = createPlatform(surroundings)
  const { links, meteringPoints } = createMeteringPoints(platform)
  const bills = new BillService(platform)
  const originals = new OriginalService({ ...platform, checkProgram })
  const shown = {
    meteringPoints,
    photos: createPhotos(platform),
    histories: new HistoryService(platform),
    consumptions: createConsumptions(platform),
    unusualUse: createUnusualUse(platform),
    bills,
    payments: new PaymentService(platform),
  }
  const announcing = createAnnouncements(platform)
  const { accountsClientId, accountsClientSecret } = platform.config.keycloak
  const keycloakAccounts = new KeycloakAccounts(
    platform.keycloak.serviceAccount(accountsClientId, accountsClientSecret),
  )
  return {
    platform,
    ...shown,
    ...announcing,
    home: new HomeService({ ...platform, announcements: announcing.publicAnnouncements }),
    links,
    readings: new ReadingService(platform),
    billForecasts: new BillForecastService(platform),
    originals,
    billDocuments: new BillDocumentService({ bills, originals, config: platform.config }),
    ownData: createOwnData(platform, keycloakAccounts, shown),
    ...createAccountClosing(platform, keycloakAccounts, meteringPoints),
    imports: createImports(platform, importRecords, importThread, lookAfterImports),
    readingExports: new ReadingExportService(platform),
    recordExports: new RecordExportService(platform),
    ...createNoticeSettings(platform, platform.smsGateways),
    ...createReminders(platform),
    extendedWindows: createExtendedWindows(platform, tellOfExtendedWindow),
    ...createBillNotices(platform),
    ...createPaymentNotices(platform),
    ...createReplacedReadings(platform),
    ...createMeterExchanges(platform),
    ...createWaterReports(platform),
    sentMessages: new SentMessageService(platform),
    accountWays: new AccountWays(platform),
    ...createWebhooks(platform),
    registrationCleanUp: createRegistrationCleanUp(platform, meteringPoints),
  }
}
