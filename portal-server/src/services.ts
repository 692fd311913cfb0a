import { createConsumptions } from './features/consumption/consumptions.ts'
import { HistoryService } from './features/consumption/history.service.ts'
import { ReadingExportService } from './features/exports/reading-export.service.ts'
import { HomeService } from './features/home/home.service.ts'
import { createImports } from './features/imports/imports.ts'
import { BillDocumentService } from './features/invoices/documents/bill-document.service.ts'
import { BillService } from './features/invoices/bill.service.ts'
import { createMeteringPoints } from './features/metering-points/metering-points.ts'
import { PaymentService } from './features/payments/payment.service.ts'
import { createPhotos } from './features/photos/photos.ts'
import { BillForecastService } from './features/prices/bill-forecast.service.ts'
import { ReadingService } from './features/readings/reading.service.ts'
import { createRegistrationCleanUp } from './features/registrations/registrations.ts'
import { createUnusualUse } from './features/unusual-use/unusual-uses.ts'
import { createWebhooks } from './features/webhooks/webhooks.ts'
import { importRecords, importThread } from './import-records.ts'
import { createPlatform, type Surroundings } from './platform/platform.ts'

export type Services = ReturnType<typeof createServices>

/** The platform, and a service of each feature made from it. */
export function createServices(surroundings: Surroundings) {
  const platform = createPlatform(surroundings)
  const { links, meteringPoints } = createMeteringPoints(platform)
  const bills = new BillService(platform)
  return {
    platform,
    home: new HomeService(platform),
    meteringPoints,
    links,
    readings: new ReadingService(platform),
    photos: createPhotos(platform),
    histories: new HistoryService(platform),
    consumptions: createConsumptions(platform),
    unusualUse: createUnusualUse(platform),
    billForecasts: new BillForecastService(platform),
    bills,
    billDocuments: new BillDocumentService({ bills, config: platform.config }),
    payments: new PaymentService(platform),
    imports: createImports(platform, importRecords, importThread),
    readingExports: new ReadingExportService(platform),
    ...createWebhooks(platform),
    registrationCleanUp: createRegistrationCleanUp(platform, meteringPoints),
  }
}
