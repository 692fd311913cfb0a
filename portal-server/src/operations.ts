import { accountClosingOperations } from './features/account-closing/account-closing.operations.ts'
import { announcementOperations } from './features/announcements/announcement.operations.ts'
import { consumptionOperations } from './features/consumption/consumption.operations.ts'
import { historyOperations } from './features/consumption/history.operations.ts'
import { readingExportOperations } from './features/exports/reading-export.operations.ts'
import { recordExportOperations } from './features/exports/record-export.operations.ts'
import { homeOperations } from './features/home/home.operations.ts'
import { describeImports } from './features/imports/import.operations.ts'
import { billDocumentOperations } from './features/invoices/documents/bill-document.operations.ts'
import { originalOperations } from './features/invoices/originals/original.operations.ts'
import { billOperations } from './features/invoices/bill.operations.ts'
import { linkOperations } from './features/metering-points/link.operations.ts'
import { meteringPointOperations } from './features/metering-points/metering-point.operations.ts'
import { ownDataOperations } from './features/own-data/own-data.operations.ts'
import { noticeSettingsOperations } from './features/notice-settings/notice-settings.operations.ts'
import { paymentOperations } from './features/payments/payment.operations.ts'
import { photoOperations } from './features/photos/photo.operations.ts'
import { billForecastOperations } from './features/prices/bill-forecast.operations.ts'
import { extendedWindowOperations } from './features/reading-window/extended-window.operations.ts'
import { readingOperations } from './features/readings/reading.operations.ts'
import { sentMessageOperations } from './features/sent-messages/sent-message.operations.ts'
import { sessionOperations } from './features/session/session.operations.ts'
import { unusualUseOperations } from './features/unusual-use/unusual-use.operations.ts'
import { waterReportOperations } from './features/water-report/water-report.operations.ts'
import { webhookOperations } from './features/webhooks/webhook.operations.ts'
import { importExamples } from './import-examples.ts'
import { importRecords } from './import-records.ts'
import type { Operation } from './platform/http/operation.ts'
import type { Services } from './services.ts'

export const describedImports = describeImports(importRecords, importExamples)

/** Everything under /api/v1, in the document's order: what is served, described and walked by tests. */
export const operations: readonly Operation<Services>[] = [
  ...homeOperations,
  ...meteringPointOperations,
  ...linkOperations,
  ...readingOperations,
  ...photoOperations,
  ...historyOperations,
  ...consumptionOperations,
  ...unusualUseOperations,
  ...billForecastOperations,
  ...billOperations,
  ...billDocumentOperations,
  ...paymentOperations,
  ...waterReportOperations,
  ...readingExportOperations,
  ...recordExportOperations,
  ...describedImports.operations,
  ...originalOperations,
  ...extendedWindowOperations,
  ...announcementOperations,
  ...sentMessageOperations,
  ...webhookOperations,
  ...sessionOperations,
  ...noticeSettingsOperations,
  ...ownDataOperations,
  ...accountClosingOperations,
]
