// Made from the server's schemas by "npm run generate -w portal-client".

export interface paths {
    "/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What there is to do at each of the account’s metering points, and what was used last; a hundred points at a time
         * @description Readings of the open window, bills that are open, unusual use that waits for an answer, and a year of consumption: what the other operations say of a point, in one answer.
         *
         *     A token needs `metering-points:read-own` and `readings:read-own` and `bills:read-own` and `payments:read-own`.
         */
        get: operations["getHome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metering-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The metering points linked to the account, five hundred at a time
         * @description A token needs `metering-points:read-own`.
         */
        get: operations["listMeteringPoints"];
        put?: never;
        /**
         * Link a metering point by two values of the last bill’s payment slip
         * @description A token needs `metering-points:write-own`.
         */
        post: operations["linkMeteringPoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metering-points/{meteringPointId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A metering point with its meters and the readings of the open or the last window
         * @description A token needs `metering-points:read-own` and `readings:read-own`.
         */
        get: operations["getMeteringPoint"];
        put?: never;
        post?: never;
        /**
         * Take a metering point off this account; what was handed in stays with the utility
         * @description A token needs `metering-points:write-own`.
         */
        delete: operations["unlinkMeteringPoint"];
        options?: never;
        head?: never;
        /**
         * Give a metering point a name of one’s own, or take it away
         * @description A token needs `metering-points:write-own`.
         */
        patch: operations["nameMeteringPoint"];
        trace?: never;
    };
    "/metering-points/{meteringPointId}/meters/{meterId}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was handed in of a meter during the open or the last window, thirty at a time
         * @description A token needs `readings:read-own`.
         */
        get: operations["listReadings"];
        put?: never;
        /**
         * Hand in a reading; the last one of the window counts
         * @description A token needs `readings:write-own`.
         */
        post: operations["submitReading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reading-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All metering points with their meters in a row, fifty at a time
         * @description A token needs `metering-points:read-own` and `readings:read-own`.
         */
        get: operations["getReadingSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The accounts that a metering point is linked to; how many, and never whose they are
         * @description A token needs `links:write`, or `links:write-as-staff`.
         */
        get: operations["listLinks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/links/{linkId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the link of a metering point with an account, which is told so by a letter
         * @description A token needs `links:write`, or `links:write-as-staff`.
         */
        post: operations["endLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metering-points/{meteringPointId}/meters/{meterId}/readings/{readingId}/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The photo that went with a reading of one’s own
         * @description A token needs `readings:read-own`.
         */
        get: operations["getPhoto"];
        /**
         * Keep a photo of the meter with a reading of one’s own, while it may be corrected
         * @description A token needs `readings:write-own`.
         */
        put: operations["putPhoto"];
        post?: never;
        /**
         * Take the photo away from a reading of one’s own; the reading stays
         * @description A token needs `readings:write-own`.
         */
        delete: operations["deletePhoto"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metering-points/{meteringPointId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Earlier readings of a metering point, exchanged meters stitched in
         * @description A token needs `readings:read-own`.
         */
        get: operations["getHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metering-points/{meteringPointId}/consumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was used at a metering point, month by month beside the year before
         * @description What flowed between two readings is spread evenly over the days between them, in whole litres that add up to it exactly; an estimate counts until somebody reads the meter. Exchanged meters follow each other.
         *
         *     A token needs `readings:read-own`.
         */
        get: operations["getConsumption"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metering-points/{meteringPointId}/consumption.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as CSV
         * @description A row for each month, first of all water, then of each meter; the names of the columns are in the language of the request. What a spreadsheet would take for a formula has an apostrophe before it.
         *
         *     A token needs `readings:read-own`.
         */
        get: operations["getConsumptionCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metering-points/{meteringPointId}/consumption.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as a workbook for spreadsheets
         * @description A row for each month, first of all water, then of each meter; the names of the columns are in the language of the request.
         *
         *     A token needs `readings:read-own`.
         */
        get: operations["getConsumptionWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metering-points/{meteringPointId}/unusual-use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When more water flowed at a metering point than is usual there, and what was said of it
         * @description A token needs `readings:read-own`.
         */
        get: operations["listUnusualUse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metering-points/{meteringPointId}/unusual-use/{unusualUseId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say what lay behind it, which ends the matter; an earlier answer is kept
         * @description For the portal’s own pages alone.
         */
        put: operations["answerUnusualUse"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metering-points/{meteringPointId}/bill-forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The next bill to the cent, line by line, as the tariff says it
         * @description By what counts of each meter in the open or the last reading window, or by a value that is just typed. Nothing is stored. A forecast: the bill itself is made by the utility, which may know more.
         *
         *     A token needs `metering-points:read-own` and `readings:read-own`.
         */
        get: operations["getBillForecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bills of the account’s metering points, fifty at a time
         * @description Those of the time in which the caller used the point. A point that is not the caller’s has none. Every page says in which years there are bills.
         *
         *     A token needs `bills:read-own`.
         */
        get: operations["listBills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/{billId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A bill with its lines, its VAT, the readings that it is built on, and the bills before and after it
         * @description A token needs `bills:read-own`.
         */
        get: operations["getBill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/{billId}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bill as a document, to read, print and keep
         * @description As the utility issued it, where billing brought it in: `documents` of the bill says so, and `ETag` and `Repr-Digest` name its bytes. Else made here: a PDF for people (PDF/UA-1), archives (PDF/A-3a) and programs: the invoice of EN 16931 is in it as `factur-x.xml`, where the bill adds up. In the language of the request; what is open of the bill by now is what its payment code says.
         *
         *     A token needs `bills:read-own`.
         */
        get: operations["getBillDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/{billId}/electronic-invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bill as an invoice of EN 16931, for programs
         * @description A token needs `bills:read-own`.
         */
        get: operations["getElectronicInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/{billId}/payment-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The UPN QR code by which what is open of the bill is paid
         * @description A picture of 85 × 85 pixels, one for each module and the quiet zone around them: to be enlarged by whole multiples, without smoothing. Who saves it for a bank’s app asks for more pixels a module.
         *
         *     A token needs `bills:read-own`.
         */
        get: operations["getPaymentCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What came in for the account’s metering points, fifty at a time
         * @description That of the time in which the caller used the point. A bill or a point that is not the caller’s has none.
         *
         *     A token needs `payments:read-own`.
         */
        get: operations["listPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is still to be paid, over all of the account’s metering points and by point
         * @description A token needs `bills:read-own` and `payments:read-own`.
         */
        get: operations["getBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metering-points/{meteringPointId}/water-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The years of which there is a report on drinking water
         * @description A token needs `readings:read-own`.
         */
        get: operations["listWaterReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metering-points/{meteringPointId}/water-reports/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The report on drinking water of a year that is over
         * @description The five parts that the decree on drinking water (Ur. l. RS 61/2023) asks for by 31 March: what was measured of the water in the point’s supply zone, its price, what the household used and how that changed, the comparison with the average user, and where Annex 4’s information stands. Of the account’s own time alone.
         *
         *     A token needs `readings:read-own`.
         */
        get: operations["getWaterReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metering-points/{meteringPointId}/water-reports/{year}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as a document, to read, print and keep
         * @description A PDF for people (PDF/UA-1) and archives (PDF/A-3a), in the language of the request. In Slovenian it is the one that was kept when the reports of all were made, where they were; else it is made when it is asked for.
         *
         *     A token needs `readings:read-own`.
         */
        get: operations["getWaterReportDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/water-report-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have the reports on drinking water made for everybody
         * @description It goes on by itself, for minutes, in batches, and where it was after anything that stops it. While a run of the year is under way the same one is answered; after it a new one makes all of them anew, and each takes the place of the one before.
         *
         *     A token needs `water-reports:write`.
         */
        post: operations["startWaterReportRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/water-report-runs/{runId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a run is
         * @description A token needs `water-reports:write`.
         */
        get: operations["getWaterReportRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The counting readings of a window, or what is new of them
         * @description A line each, in no order; a meter has one of them. When it is corrected, the new one comes with the next cursor and takes the earlier one’s place. The header Next-Cursor is worth keeping once the whole body is there.
         *
         *     A token needs `readings:read`.
         */
        get: operations["exportReadings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readings/{readingId}/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The photo that went with a reading
         * @description A token needs `reading-photos:read`.
         */
        get: operations["exportPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/metering-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The metering points, or what is new of them
         * @description A line each, in no order, in the form in which an import takes it, with `changedAt` besides. With a cursor, those that were added or changed since then, whatever they say now. One that was closed comes with `closedOn`.
         *
         *     A token needs `metering-points:read`.
         */
        get: operations["exportMeteringPoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/meters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The meters, or what is new of them
         * @description A line each, in no order, in the form in which an import takes it, with `changedAt` besides. With a cursor, those that were added or changed since then, whatever they say now. One that was taken away comes with `removedOn`.
         *
         *     A token needs `meters:read`.
         */
        get: operations["exportMeters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The links of metering points with accounts, or what is new of them; never whose they are
         * @description A line each, in no order, with those that have ended. A link that its account takes up in another customer’s time comes again under its `id`.
         *
         *     A token needs `links:read`.
         */
        get: operations["exportLinks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The invoices, or what is new of them
         * @description A line each, in no order, in the form in which an import takes it, with `changedAt` besides. With a cursor, those that were added or changed since then, whatever they say now. One that was cancelled comes with `cancelledOn`.
         *
         *     A token needs `invoices:read`.
         */
        get: operations["exportInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The payments, or what is new of them
         * @description A line each, in no order, in the form in which an import takes it, with `changedAt` besides. With a cursor, those that were added or changed since then, whatever they say now. One that was cancelled comes with `cancelledOn`.
         *
         *     A token needs `payments:read`.
         */
        get: operations["exportPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The client’s latest imports, newest first
         * @description A token needs `metering-points:write`, or `meters:write`, or `billed-readings:write`, or `payment-slips:write`, or `prices:write`, or `invoices:write`, or `payments:write`, or `supply-zones:write`, or `water-quality-results:write`.
         */
        get: operations["listImports"];
        put?: never;
        /**
         * Bring in what the billing system knows
         * @description A line each, in any order: as NDJSON of any length, as CSV for a single kind of record, whose header names the same fields, or as a list in JSON. A record is added or changed by its key, and left alone where nothing differs: the same file twice changes nothing. All of it is one transaction.
         *
         *     A token needs `metering-points:write`, or `meters:write`, or `billed-readings:write`, or `payment-slips:write`, or `prices:write`, or `invoices:write`, or `payments:write`, or `supply-zones:write`, or `water-quality-results:write`.
         */
        post: operations["importRecords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The report of an import
         * @description A token needs `metering-points:write`, or `meters:write`, or `billed-readings:write`, or `payment-slips:write`, or `prices:write`, or `invoices:write`, or `payments:write`, or `supply-zones:write`, or `water-quality-results:write`.
         */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{importId}/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All lines that an import refused, a thousand at a time
         * @description A token needs `metering-points:write`, or `meters:write`, or `billed-readings:write`, or `payment-slips:write`, or `prices:write`, or `invoices:write`, or `payments:write`, or `supply-zones:write`, or `water-quality-results:write`.
         */
        get: operations["listRefusals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{number}/originals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was brought in of an invoice’s documents, with their digests
         * @description A token needs `invoices:write`.
         */
        get: operations["listOriginals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{number}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Bring in an invoice’s document: the PDF that customers get of it
         * @description At most 5 MB, kept byte for byte; without one, customers get a PDF that the portal makes. In place of an earlier one. The same bytes once more change nothing. What could do harm where customers open it is refused: scripts, forms of XFA, actions beyond links to the web, attachments but XML, encryption, and what cannot be read for certain.
         *
         *     A token needs `invoices:write`.
         */
        put: operations["putInvoiceDocument"];
        post?: never;
        /**
         * Take an invoice’s document back
         * @description A token needs `invoices:write`.
         */
        delete: operations["deleteInvoiceDocument"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{number}/electronic-invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Bring in an invoice in eSLOG 2.0, for customers’ programs
         * @description At most 5 MB of XML in UTF-8, kept byte for byte, signature and all. Its root is `Invoice` of `urn:eslog:2.00`, and its number (BT-1) is that of the address. In place of an earlier one. The same bytes once more change nothing. EN 16931 in CII and UBL, the portal makes of what the invoice’s line said.
         *
         *     A token needs `invoices:write`.
         */
        put: operations["putElectronicInvoice"];
        post?: never;
        /**
         * Take an invoice in eSLOG back
         * @description A token needs `invoices:write`.
         */
        delete: operations["deleteElectronicInvoice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reading-windows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The window that is open or comes next, and the eleven after it
         * @description A token needs `reading-windows:write`, or `reading-windows:write-as-staff`.
         */
        get: operations["listReadingWindows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reading-windows/{firstDay}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A window, and how it was extended
         * @description A token needs `reading-windows:write`, or `reading-windows:write-as-staff`.
         */
        get: operations["getReadingWindow"];
        /**
         * Extend a window that isn’t over, and tell those who still have to hand in a reading
         * @description What was promised stays: a window can be extended further, and never shortened. Harmless to repeat. Whoever has a meter to read and no reading in the window that is open is told once, in the hours for notices; of one that is to come, reminders say how long it is open.
         *
         *     A token needs `reading-windows:write`, or `reading-windows:write-as-staff`.
         */
        put: operations["extendReadingWindow"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was announced, and drafts; fifty at a time
         * @description A token needs `announcements:read`, or `announcements:read-as-staff`.
         */
        get: operations["listAnnouncements"];
        put?: never;
        /**
         * Enter a draft: nobody is told yet
         * @description The same request with the same `Idempotency-Key` answers the same draft.
         *
         *     A token needs `announcements:write`, or `announcements:write-as-staff`.
         */
        post: operations["createAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/announcements/{announcementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An announcement, the clock of each deadline, and each time that it went out
         * @description For whoever inspects what was done: what was sent is never deleted.
         *
         *     A token needs `announcements:read`, or `announcements:read-as-staff`.
         */
        get: operations["getAnnouncement"];
        put?: never;
        post?: never;
        /**
         * Drop a draft
         * @description What was sent stays: it can be revoked.
         *
         *     A token needs `announcements:write`, or `announcements:write-as-staff`.
         */
        delete: operations["deleteAnnouncement"];
        options?: never;
        head?: never;
        /**
         * Change a draft
         * @description A token needs `announcements:write`, or `announcements:write-as-staff`.
         */
        patch: operations["changeAnnouncement"];
        trace?: never;
    };
    "/announcements/{announcementId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What would go out now in both languages, and to how many
         * @description Counts accounts, and points that have none: whoever lives there must be told by other means. Whose the accounts are isn’t told.
         *
         *     A token needs `announcements:write`, or `announcements:write-as-staff`.
         */
        get: operations["previewAnnouncement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/announcements/{announcementId}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell everybody whom it concerns
         * @description By mail and SMS, on the public page and in its feeds, and on the home page. Before all else that waits to be sent. Sent once more, nothing happens. A restriction of use is told again each day, and after two weeks each week, until it is revoked.
         *
         *     A token needs `announcements:write`, or `announcements:write-as-staff`.
         */
        post: operations["sendAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/announcements/{announcementId}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that it lasts longer, or something else of it, and tell everybody
         * @description The same request with the same `Idempotency-Key` tells nobody again.
         *
         *     A token needs `announcements:write`, or `announcements:write-as-staff`.
         */
        post: operations["extendAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/announcements/{announcementId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that it is no longer in force, to whoever was told that it was
         * @description Harmless to repeat. Whoever was told is told, wherever they live by now.
         *
         *     A token needs `announcements:write`, or `announcements:write-as-staff`.
         */
        post: operations["revokeAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was written to customers, and what became of it; fifty at a time
         * @description Never what a message says, nor an address or a number.
         *
         *     A token needs `messages:read-as-staff`.
         */
        get: operations["listMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A message, and what was told of it: as it was told, and what it means
         * @description A token needs `messages:read-as-staff`.
         */
        get: operations["getMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{messageId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message again that didn’t arrive
         * @description It says what is so by now, and goes wherever its customer is written to by now. The same request with the same `Idempotency-Key` sends nothing more.
         *
         *     A token needs `messages:write-as-staff`.
         */
        post: operations["resendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{accountId}/ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether messages get to an account, by each way, and what it doesn’t get by it
         * @description A token needs `messages:read-as-staff`.
         */
        get: operations["getAccountWays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{accountId}/ways/{way}/set-aside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Write again to an address or a number that led to nobody: its customer says that it works now
         * @description Harmless to repeat. If it leads to nobody again, it is set aside again.
         *
         *     A token needs `messages:write-as-staff`.
         */
        delete: operations["liftSetAside"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The client’s webhooks
         * @description A token needs `webhooks:read`.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Be told of events from now on
         * @description Each event is sent by POST as Standard Webhooks 1.0 say, with the headers `webhook-id`, `webhook-timestamp` and `webhook-signature`: at least once, and in order for each metering point. A receiver answers with a status from 200 to 299 within ten seconds; else the event is sent again, later and later. 410 disables the webhook at once, five days without success disable it too.
         *
         *     A token needs `webhooks:write`.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A webhook
         * @description A token needs `webhooks:read`.
         */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /**
         * Remove a webhook with its log
         * @description A token needs `webhooks:write`.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /**
         * Change, disable or enable a webhook
         * @description What happens while it is disabled is not told later on: take an export after enabling it. What was waiting already is sent first.
         *
         *     A token needs `webhooks:write`.
         */
        patch: operations["changeWebhook"];
        trace?: never;
    };
    "/webhooks/{webhookId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a `webhook.test` event sent
         * @description A token needs `webhooks:write`.
         */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a new secret; the one before signs along for a day
         * @description A token needs `webhooks:write`.
         */
        post: operations["replaceWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The log: events with every attempt to deliver them
         * @description A token needs `webhooks:read`.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have events sent once more
         * @description In the order in which they happened, under the ids they had. What is under way is left alone.
         *
         *     A token needs `webhooks:write`.
         */
        post: operations["replayDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notice-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the customer is told, by which ways and at which hours
         * @description The language is the account’s: chooseLocale changes it. Of the mobile number the last digits alone are told; Keycloak keeps it.
         *
         *     For the portal’s own pages alone.
         */
        get: operations["getNoticeSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notice-settings/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Choose what to be told and by which ways; what isn’t named stays as it is
         * @description Kinds that the safety of the account or the law asks for can’t be chosen. Each choice is kept.
         *
         *     For the portal’s own pages alone.
         */
        patch: operations["chooseNotices"];
        trace?: never;
    };
    "/notice-settings/quiet-hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say at which hours nothing is sent that can wait; null where at any
         * @description For the portal’s own pages alone.
         */
        put: operations["setQuietHours"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notice-settings/mobile-number/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a code sent to the account’s mobile number; one that was sent before is void
         * @description For the portal’s own pages alone.
         */
        post: operations["sendNumberCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notice-settings/mobile-number/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show by the code that the mobile number is the customer’s: only then anything is sent there
         * @description For the portal’s own pages alone.
         */
        post: operations["confirmNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notice-settings/mobile-number/asked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Not to be asked again for a mobile number
         * @description For the portal’s own pages alone.
         */
        put: operations["noteNumberAsked"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notice-settings/set-aside/told": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * The customer has seen that an address or a number was set aside
         * @description For the portal’s own pages alone.
         */
        put: operations["noteToldOfSetAside"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notice-settings/set-aside/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Say that mail arrives at the account’s address again
         * @description For the portal’s own pages alone.
         */
        delete: operations["takeAddressBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that is held of the customer, as JSON
         * @description What the portal and Keycloak hold of who is signed in, secrets left out: account, ways to sign in, sign-ins, programs, messages, metering points, meters, readings, photos, consumption, unusual use, bills and payments. Of a point only what is from the time in which they use it.
         *
         *     For the portal’s own pages alone.
         */
        get: operations["getOwnData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my-data.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as one archive: JSON, a CSV for each kind of data, the photos, and a text that says what each field is
         * @description What the portal and Keycloak hold of who is signed in, secrets left out: account, ways to sign in, sign-ins, programs, messages, metering points, meters, readings, photos, consumption, unusual use, bills and payments. Of a point only what is from the time in which they use it. Names of files and columns are in the language of the request.
         *
         *     For the portal’s own pages alone.
         */
        get: operations["getOwnDataArchive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether who is signed in has to show anew that it is they, before data are taken or the account is closed
         * @description For the portal’s own pages alone.
         */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask to close the account: a mail goes to it with a link behind which that is confirmed
         * @description Nothing is closed by it. Whoever asks again gets another link, and the one before is void. A link works for a day.
         *
         *     For the portal’s own pages alone.
         */
        post: operations["askAccountClosing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "reading.handed-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The first counting reading of a meter in a window */
        post: operations["receive-reading.handed-in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "reading.corrected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A reading took the place of the one that counted */
        post: operations["receive-reading.corrected"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "metering-point.linked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One more account is linked to a metering point */
        post: operations["receive-metering-point.linked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "metering-point.unlinked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One account less is linked to a metering point */
        post: operations["receive-metering-point.unlinked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody asked for a test */
        post: operations["receive-webhook.test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        LinkMeteringPoint: {
            /** @example Ravn. z odpadki 04/2016 0040098579 */
            purpose: string;
            /** @example SI12 1033842574531 */
            reference: string;
        };
        NamePoint: {
            name: string | null;
        };
        SubmitReading: {
            /** @example 1027 */
            valueM3: number;
            /** Format: date-time */
            enteredAt?: string;
            doubtAnswer?: components["schemas"]["DoubtAnswer"];
            wantsReceipt?: boolean;
        };
        DoubtAnswer: {
            /** @enum {string} */
            reason: "as-read" | "meter-exchanged" | "rolled-over" | "swapped" | "other" | "not-asked";
            note?: string;
        };
        EndLink: {
            /** @enum {string} */
            reason: "moved-out" | "not-entitled" | "linked-by-mistake" | "customer-asked" | "other";
        };
        NewWaterReportRun: {
            /** @example 2025 */
            year: number;
        };
        /** @description Lines as a list. In the report, `line` is the place in it, from 1 */
        ImportLines: {
            lines: components["schemas"]["ImportLine"][];
        };
        ImportLine: components["schemas"]["SupplyZoneLine"] | components["schemas"]["MeteringPointLine"] | components["schemas"]["MeterLine"] | components["schemas"]["BilledReadingLine"] | components["schemas"]["PaymentSlipLine"] | components["schemas"]["PriceLine"] | components["schemas"]["InvoiceLine"] | components["schemas"]["PaymentLine"] | components["schemas"]["WaterQualityResultLine"];
        /**
         * @description An area in which all water is of one quality ("oskrbovalno območje"). The same `id` once more gives it another name.
         * @example {
         *       "record": "supply-zone",
         *       "id": "OO-1",
         *       "name": "Zagorje"
         *     }
         */
        SupplyZoneLine: {
            /**
             * @description What kind of line it is
             * @constant
             */
            record: "supply-zone";
            /**
             * @description Your own key of the zone, by which points and measurements name it. It never changes
             * @example OO-1
             */
            id: string;
            /**
             * @description What the zone is called
             * @example Zagorje
             */
            name: string;
        };
        /**
         * @description A place where somebody takes water. The same `number` once more changes it. When it changes hands, `customerKey` and `occupiedFrom` say so; `closedOn` closes it.
         * @example {
         *       "record": "metering-point",
         *       "number": "0040098579",
         *       "userName": "Ana Novak",
         *       "address": "Cesta 9. avgusta 12, 1410 Zagorje ob Savi",
         *       "consumptionType": "household",
         *       "customerKey": "K-104233",
         *       "occupiedFrom": "2026-11-01",
         *       "nominalDiameterMm": 20,
         *       "flats": 1,
         *       "supplyZoneId": "OO-1"
         *     }
         */
        MeteringPointLine: {
            /**
             * @description What kind of line it is
             * @constant
             */
            record: "metering-point";
            /**
             * @description The number of the point as bills print it. It never changes
             * @example 0040098579
             */
            number: string;
            /**
             * @description In whose name the point is billed ("uporabnik")
             * @example Ana Novak
             */
            userName: string;
            /**
             * @description Street, number and town where the water is taken, on one line
             * @example Cesta 9. avgusta 12, 1410 Zagorje ob Savi
             */
            address: string;
            /**
             * @description What the water is taken for ("vrsta odjema")
             * @enum {string}
             */
            consumptionType: "household" | "business";
            /**
             * @description The billing system’s own key of the customer who uses the point
             * @default null
             * @example K-104233
             */
            customerKey?: string | null;
            /**
             * @description Since which day that customer uses the point: with another key than before, the day on which it changes hands
             * @default null
             */
            occupiedFrom?: string | null;
            /**
             * @description The last day of that customer, where nobody is known to come after
             * @default null
             */
            occupiedTo?: string | null;
            /**
             * @description The nominal diameter (DN) of the connection, by which fixed prices are told. Without it prices by diameter can’t be told here
             * @default null
             */
            nominalDiameterMm?: number | null;
            /**
             * @description How many flats are behind it, for prices and norms per flat. Without it they are reckoned with one
             * @default null
             */
            flats?: number | null;
            /**
             * @description What it is billed for, by the `service` of prices: of a house with a cesspit all but the sewer’s. Without it, or where none is named, every service that there is a price of
             * @default []
             * @example [
             *       "Vodarina"
             *     ]
             */
            services?: string[];
            /**
             * @description The `id` of the supply zone whose water it gets, which stands in the same file or was brought in before. Without it nothing is told here of the quality of the water
             * @default null
             * @example OO-1
             */
            supplyZoneId?: string | null;
            /**
             * @description From this day on nothing is read or handed in here; what is known stays. Without it the point is in use
             * @default null
             */
            closedOn?: string | null;
            /**
             * @description When the portal stored it as it is, as an export says. In an import it is left aside
             * @default null
             */
            changedAt?: string | null;
        };
        /**
         * @description A meter that stands, or stood, at a point. **An exchange** is two lines: the meter that goes, once more with `removedOn` and `removedM3`, and the one that comes, with an `id` of its own, `installedOn` and `installedM3`. Both may be of one day; two meters of a kind never stand at a point at once.
         * @example {
         *       "record": "meter",
         *       "id": "46207317-1",
         *       "meteringPointNumber": "0040098579",
         *       "kind": "cold",
         *       "serialNumber": "46207317",
         *       "type": "15",
         *       "digits": 5,
         *       "installedOn": "2024-05-01"
         *     }
         */
        MeterLine: {
            /**
             * @description What kind of line it is
             * @constant
             */
            record: "meter";
            /**
             * @description The billing system’s own key of this meter at this point, by which readings name it. A device that is taken away and put up again, here or elsewhere, comes back with the same `serialNumber` and a new `id`. It never changes, and is never given out twice
             * @example 46207317-1
             */
            id: string;
            /**
             * @description The `number` of the metering point, which stands in the same file or was brought in before. What belongs to a point never moves to another one
             * @example 0040098579
             */
            meteringPointNumber: string;
            /**
             * @description Which water it measures
             * @enum {string}
             */
            kind: "cold" | "hot";
            /**
             * @description What is printed on the meter, by which a customer finds the right one
             * @example 46207317
             */
            serialNumber: string;
            /**
             * @description The meter’s type as the bill prints it
             * @example 15
             */
            type: string;
            /** @description How many digits it shows for whole cubic metres, the black ones; after the highest number comes 0 */
            digits: number;
            /**
             * @description Whether it sends its readings itself, so that nobody hands in any
             * @default false
             */
            isRemote?: boolean;
            /**
             * Format: date
             * @description The day on which it was put up
             * @example 2026-11-25
             */
            installedOn: string;
            /**
             * @description What it showed on that day, in whole cubic metres
             * @default 0
             * @example 1027
             */
            installedM3?: number;
            /**
             * @description The day on which it was taken away; without it the meter stands there
             * @default null
             */
            removedOn?: string | null;
            /**
             * @description What it showed on that day, in whole cubic metres
             * @default null
             */
            removedM3?: number | null;
            /**
             * @description The day on which another meter is to be put in its place, where that is planned; whoever uses the point is told at once and again two days before. Without it none is planned any more
             * @default null
             */
            exchangePlannedOn?: string | null;
            /**
             * @description When the portal stored it as it is, as an export says. In an import it is left aside
             * @default null
             */
            changedAt?: string | null;
        };
        /**
         * @description A reading that a bill was made from, or that the meter sent. **A wrong value** is corrected by the same `meterId` and `readOn` with the right one. **A wrong day** is withdrawn, by its line once more with `withdrawn`, and the reading sent with the right day.
         * @example {
         *       "record": "billed-reading",
         *       "meterId": "46207317-1",
         *       "readOn": "2026-10-31",
         *       "valueM3": 1409
         *     }
         */
        BilledReadingLine: {
            /**
             * @description What kind of line it is
             * @constant
             */
            record: "billed-reading";
            /**
             * @description The `id` of the meter, which stands in the same file or was brought in before
             * @example 46207317-1
             */
            meterId: string;
            /**
             * Format: date
             * @description The day on which the meter showed it
             * @example 2026-11-25
             */
            readOn: string;
            /**
             * @description What it showed, in whole cubic metres
             * @example 1027
             */
            valueM3: number;
            /**
             * @description Read for a bill, estimated by the utility, or sent by the meter itself
             * @default billed
             * @enum {string}
             */
            source?: "billed" | "estimated" | "remote";
            /**
             * @description With `true` the record was brought in wrongly, and is taken back: it is gone for everybody
             * @default false
             */
            withdrawn?: boolean;
        };
        /** @description The payment slip of a bill, two values of which link the point to an account: those of the point’s last bill. **A correction** is the same point and `reference` once more. **A wrong `reference`** is withdrawn, by its line once more with `withdrawn`, and the slip sent with the right one. */
        PaymentSlipLine: {
            /**
             * @description What kind of line it is
             * @constant
             */
            record: "payment-slip";
            /**
             * @description The `number` of the metering point, which stands in the same file or was brought in before
             * @example 0040098579
             */
            meteringPointNumber: string;
            /**
             * Format: date
             * @description The day of the bill
             * @example 2026-11-25
             */
            issuedOn: string;
            /**
             * @description The whole line "namen" as the slip prints it; each long number in it links the point
             * @example Voda in kanalščina 10/2026 0040098579
             */
            purpose: string;
            /**
             * @description The "sklic" as the slip prints it. Two bills of one day have two; where a point gets the same one month after month, the last bill counts
             * @example SI12 1033842574531
             */
            reference: string;
            /**
             * @description The `customerKey` of whom the bill is for, who may have left the point by then
             * @default null
             * @example K-104233
             */
            customerKey?: string | null;
            /**
             * @description With `true` the record was brought in wrongly, and is taken back: it is gone for everybody
             * @default false
             */
            withdrawn?: boolean;
        };
        /**
         * @description What a service costs from one day to another. **A new price** is a line with an `id` of its own, and the one before gets its `validTo`. A point is charged every price that fits its kind of use, its diameter and its services; none takes another one’s place.
         * @example {
         *       "record": "price",
         *       "id": "water-2026-household",
         *       "service": "Vodarina",
         *       "charge": "water",
         *       "unit": "m3",
         *       "netPriceEur": "0.432100",
         *       "vatRatePercent": "9.5",
         *       "consumptionType": "household",
         *       "validFrom": "2026-01-01"
         *     }
         */
        PriceLine: {
            /**
             * @description What kind of line it is
             * @constant
             */
            record: "price";
            /**
             * @description The billing system’s own key of this price in this time
             * @example water-2026-household
             */
            id: string;
            /**
             * @description What is charged, as the bill calls it
             * @example Vodarina
             */
            service: string;
            /**
             * @description What it charges, by which customers are told what a line of their bill is: water by volume, waste water taken away or cleaned, the networks of these by the month, what is used above a norm, a levy. Without it `other`: it is charged all the same, and not explained
             * @default other
             * @enum {string}
             */
            charge?: "water" | "excess" | "sewage-removal" | "sewage-treatment" | "water-network" | "sewage-removal-network" | "sewage-treatment-network" | "levy" | "other";
            /**
             * @description What it costs that much for: a cubic metre, a month, or a month of each flat (`flats` of the point)
             * @enum {string}
             */
            unit: "m3" | "month" | "flat-month";
            /**
             * @description The price of a unit in euros, without VAT; as text, so that nothing is rounded on the way
             * @example 0.432100
             */
            netPriceEur: string;
            /**
             * @description The rate of VAT in per cent, as text
             * @example 9.5
             */
            vatRatePercent: string;
            /**
             * @description For which kind of consumption; without it for every kind
             * @default null
             */
            consumptionType?: ("household" | "business") | null;
            /**
             * @description Only for points whose `nominalDiameterMm` is at least that: of a class "< 40" that comes after "≤ 20" it is 21. Without it there is no such bound
             * @default null
             */
            diameterFromMm?: number | null;
            /**
             * @description Only for points whose `nominalDiameterMm` is at most that: of a class "< 40" it is 39. Without it there is no such bound
             * @default null
             */
            diameterToMm?: number | null;
            /**
             * @description Only for what is used above so many cubic metres a month; as text. A surcharge above a norm is a price of its own from the norm on; a dearer block is two prices, up to the norm and from it on. Without it from the first litre on
             * @default null
             * @example 4.5
             */
            blockFromM3?: string | null;
            /**
             * @description Only for what is used up to so many cubic metres a month; as text. Without it there is no such bound
             * @default null
             * @example 4.5
             */
            blockToM3?: string | null;
            /**
             * @description Whether these cubic metres are those of the whole point, or of each of its flats
             * @default point
             * @enum {string}
             */
            blockPer?: "point" | "flat";
            /**
             * Format: date
             * @description The first day
             * @example 2026-11-25
             */
            validFrom: string;
            /**
             * @description The last day; without it no end is known
             * @default null
             */
            validTo?: string | null;
        };
        /** @description An invoice. **A cancellation** is its line once more with `cancelledOn`; what takes its place is an invoice with a `number` of its own that names it among its `precedingNumbers`. The same `number` without it corrects what was brought in wrongly. **Whose it is** follows from `customerKey`, else from `buyerName`, else from the period: one that reaches across a change of hands and names nobody is shown to nobody. */
        InvoiceLine: {
            /**
             * @description What kind of line it is
             * @constant
             */
            record: "invoice";
            /**
             * @description The invoice’s number as it is printed
             * @example 2026-10-0040098579
             */
            number: string;
            /**
             * @description The `number` of the metering point, which stands in the same file or was brought in before. What belongs to a point never moves to another one
             * @example 0040098579
             */
            meteringPointNumber: string;
            /**
             * @description For what was used, paid ahead on an estimate ("akontacija"), what was paid ahead held against what was used ("poračun"), or given back ("dobropis"). Without it a total below zero is a credit note, and any other an invoice
             * @default null
             */
            kind?: ("invoice" | "advance" | "settlement" | "credit-note") | null;
            /**
             * Format: date
             * @description The day of the invoice
             * @example 2026-11-25
             */
            issuedOn: string;
            /**
             * Format: date
             * @description The last day to pay
             * @example 2026-11-25
             */
            dueOn: string;
            /**
             * Format: date
             * @description The first day that is charged
             * @example 2026-11-25
             */
            periodFrom: string;
            /**
             * Format: date
             * @description The last day that is charged
             * @example 2026-11-25
             */
            periodTo: string;
            /**
             * @description The `customerKey` of whom the invoice is for, who may have left the point by then
             * @default null
             * @example K-104233
             */
            customerKey?: string | null;
            /**
             * @description Whom it is for, as it is printed. Without it, and without street and town, customers see what is known of the point
             * @default null
             * @example Ana Novak
             */
            buyerName?: string | null;
            /**
             * @description Their street, or village, and house number
             * @default null
             * @example Cesta 9. avgusta 12
             */
            buyerStreet?: string | null;
            /**
             * @description Their postal code and town
             * @default null
             * @example 1410 Zagorje ob Savi
             */
            buyerTown?: string | null;
            /** @description Without VAT, in cents */
            netCents: number;
            /** @description The VAT, in cents */
            vatCents: number;
            /** @description What is to be paid, in cents: net and VAT together; below zero, what is given back */
            totalCents: number;
            /**
             * @description The "sklic" by which it is paid, as it is printed
             * @example SI12 1033842574531
             */
            reference: string;
            /**
             * @description The day on which it was cancelled; without it the invoice stands
             * @default null
             */
            cancelledOn?: string | null;
            /**
             * @description The `number` of each invoice that this one corrects, credits or settles: of the same point, in the same file or brought in before
             * @default []
             * @example [
             *       "2026-09-0040098579"
             *     ]
             */
            precedingNumbers?: string[];
            /**
             * @description VAT by rate as it is printed. With it, the lines of each rate have to add up to its base. Without it, it is reckoned from the lines where they add up, and else shown in one row
             * @default null
             */
            vat?: {
                /**
                 * @description The rate of VAT in per cent, as text
                 * @example 9.5
                 */
                ratePercent: string;
                /**
                 * @description What it is reckoned from, in cents
                 * @example 475
                 */
                baseCents: number;
                /**
                 * @description The VAT, in cents
                 * @example 45
                 */
                vatCents: number;
            }[] | null;
            /**
             * @description What it is made up of, in the order in which it is printed
             * @default []
             */
            lines?: {
                /**
                 * @description What is charged
                 * @example Vodarina
                 */
                description: string;
                /**
                 * @description What it is for, which is explained to customers; without it `other`
                 * @example water
                 * @enum {string}
                 */
                charge?: "water" | "sewage-removal" | "sewage-treatment" | "water-network" | "sewage-removal-network" | "sewage-treatment-network" | "excess" | "levy" | "advance" | "other";
                /**
                 * @description How many units, as text
                 * @example 11
                 */
                quantity: string;
                /**
                 * @description As the bill prints it
                 * @example m3
                 */
                unit: string;
                /**
                 * @description Without VAT, in euros, as text
                 * @example 0.4321
                 */
                unitPriceEur?: string | null;
                /**
                 * @description Without VAT, in cents
                 * @example 475
                 */
                netCents: number;
                /**
                 * @description The rate of VAT in per cent, as text
                 * @example 9.5
                 */
                vatRatePercent: string;
                /**
                 * @description The first day of what the line charges, where that is not the bill’s
                 * @example 2026-10-01
                 */
                periodFrom?: string | null;
                /**
                 * @description The last one
                 * @example 2026-10-31
                 */
                periodTo?: string | null;
            }[];
            /**
             * @description The readings that it is built on, a stretch each
             * @default []
             */
            readings?: {
                /**
                 * @description The `serialNumber` of the meter
                 * @example 46207317
                 */
                meterNumber: string;
                /**
                 * @description Which water it measures
                 * @enum {string}
                 */
                meterKind: "cold" | "hot";
                /**
                 * Format: date
                 * @description The day of the earlier state
                 * @example 2026-09-30
                 */
                fromDay: string;
                /**
                 * @description What the meter showed then
                 * @example 1398
                 */
                fromM3: number;
                /**
                 * Format: date
                 * @description The day of the later state
                 * @example 2026-10-31
                 */
                toDay: string;
                /**
                 * @description What it showed then
                 * @example 1409
                 */
                toM3: number;
                /**
                 * @description What flowed in between, drums that began again at zero seen through
                 * @example 1027
                 */
                usedM3: number;
                /**
                 * @description Where the later state comes from: a customer, the utility’s reader, the meter itself, or an estimate
                 * @enum {string}
                 */
                origin: "customer" | "utility" | "remote" | "estimate";
                /** @description Why it was estimated, or took the place of what was handed in */
                reason?: ("no-reading" | "implausible" | "meter-exchanged" | "meter-faulty" | "no-access") | null;
            }[];
            /**
             * @description When the portal stored it as it is, as an export says. In an import it is left aside
             * @default null
             */
            changedAt?: string | null;
        };
        /**
         * @description A payment that came in. **A cancellation** is its line once more with `cancelledOn`; the same `id` without it corrects what was brought in wrongly.
         * @example {
         *       "record": "payment",
         *       "id": "P-2026-000123",
         *       "meteringPointNumber": "0040098579",
         *       "invoiceNumber": "2026-10-0040098579",
         *       "receivedOn": "2026-11-20",
         *       "amountCents": 520
         *     }
         */
        PaymentLine: {
            /**
             * @description What kind of line it is
             * @constant
             */
            record: "payment";
            /**
             * @description The billing system’s own key of the payment
             * @example P-2026-000123
             */
            id: string;
            /**
             * @description The `number` of the metering point, which stands in the same file or was brought in before. What belongs to a point never moves to another one
             * @example 0040098579
             */
            meteringPointNumber: string;
            /**
             * @description The `number` of the invoice that it is for, which stands in the same file or was brought in before; without it the payment is for no single one
             * @default null
             * @example 2026-10-0040098579
             */
            invoiceNumber?: string | null;
            /**
             * Format: date
             * @description The day of payment, as the bank says
             * @example 2026-11-25
             */
            receivedOn: string;
            /** @description How much it was, in cents; below zero, what was given back */
            amountCents: number;
            /**
             * @description The `customerKey` of whose payment it is, where it is for no single invoice: without it, of whoever used the point on that day
             * @default null
             * @example K-104233
             */
            customerKey?: string | null;
            /**
             * @description The day on which it was cancelled; without it the payment stands
             * @default null
             */
            cancelledOn?: string | null;
            /**
             * @description When the portal stored it as it is, as an export says. In an import it is left aside
             * @default null
             */
            changedAt?: string | null;
        };
        /**
         * @description What was measured of one parameter of drinking water in a year, in a supply zone: a row of the yearly report. **A wrong value** is corrected by the same `supplyZoneId`, `year` and `parameter` with the right one. **A row that should not be there** is withdrawn, by its line once more with `withdrawn`.
         * @example {
         *       "record": "water-quality-result",
         *       "supplyZoneId": "OO-1",
         *       "year": 2025,
         *       "parameter": "Nitrat",
         *       "unit": "mg/L",
         *       "allowedTo": "50",
         *       "samples": 12,
         *       "measuredMin": "<1.0",
         *       "measuredMean": "4.20",
         *       "measuredMax": "7.9"
         *     }
         */
        WaterQualityResultLine: {
            /**
             * @description What kind of line it is
             * @constant
             */
            record: "water-quality-result";
            /**
             * @description The `id` of the supply zone, which stands in the same file or was brought in before
             * @example OO-1
             */
            supplyZoneId: string;
            /**
             * @description The year in which the samples were taken
             * @example 2025
             */
            year: number;
            /**
             * @description What was measured: a parameter of Annex 1 of the decree on drinking water (Ur. l. RS 61/2023), as the report calls it
             * @example Nitrat
             */
            parameter: string;
            /**
             * @description The unit of the values. Without it they have none, as pH
             * @default null
             * @example mg/L
             */
            unit?: string | null;
            /**
             * @description The lowest value that is allowed, as text. Without it there is none
             * @default null
             * @example 6.5
             */
            allowedFrom?: string | null;
            /**
             * @description The highest value that is allowed (the limit value, "mejna vrednost"), as text. Without it there is none
             * @default null
             * @example 50
             */
            allowedTo?: string | null;
            /**
             * @description How many samples were taken
             * @example 12
             */
            samples: number;
            /**
             * @description The lowest value that was measured, as text with the digits that the laboratory wrote; `<` before it says that it was less than can be measured. Without it there is none, as of taste
             * @default null
             * @example <1.0
             */
            measuredMin?: string | null;
            /**
             * @description The mean of the values, in the same way
             * @default null
             * @example 4.20
             */
            measuredMean?: string | null;
            /**
             * @description The highest value that was measured, in the same way
             * @default null
             * @example 7.9
             */
            measuredMax?: string | null;
            /**
             * @description With `true` the record was brought in wrongly, and is taken back: it is gone for everybody
             * @default false
             */
            withdrawn?: boolean;
        };
        ExtendReadingWindow: {
            /**
             * Format: date
             * @description Until the end of this day readings are taken. Later than until now, and before the next window begins
             * @example 2026-12-05
             */
            lastDay: string;
        };
        NewAnnouncement: {
            /**
             * @description What the law calls it: by it follow the deadlines, and whether customers may choose not to be told
             * @enum {string}
             */
            kind: "restriction-of-use" | "interruption" | "house-installation-cause" | "permitted-deviation" | "news";
            area: components["schemas"]["AnnouncementArea"];
            texts: components["schemas"]["AnnouncementTexts"];
            /**
             * Format: date-time
             * @description From when it holds
             * @example 2026-11-28T08:00:00+01:00
             */
            startsAt: string;
            /**
             * @description Until when, as far as that is known. A restriction of use ends by its revocation alone
             * @default null
             * @example 2026-11-28T14:00:00+01:00
             */
            expectedEnd?: string | null;
            /**
             * Format: date-time
             * @description When the utility learned of it: from then on its deadlines run
             * @example 2026-11-28T07:30:00+01:00
             */
            knownSince: string;
        };
        /** @description Every metering point that lies in any of it */
        AnnouncementArea: {
            /** @default false */
            isEverywhere?: boolean;
            /** @default [] */
            supplyZoneIds?: string[];
            /** @default [] */
            streets?: components["schemas"]["StreetPart"][];
            /** @default [] */
            meteringPointNumbers?: string[];
        };
        StreetPart: {
            /** @example Cesta 20. julija */
            street: string;
            /**
             * @description By name, postcode or both, where several towns have a street of that name
             * @example 1410 Zagorje ob Savi
             */
            town?: string;
            /** @description All of them where there are none */
            houses?: components["schemas"]["HouseRange"][];
        };
        /** @description Both included. Without a letter a number means all of its houses: 12, 12a */
        HouseRange: {
            /**
             * @description A house number, such as 12a
             * @example 12a
             */
            from?: string;
            /**
             * @description A house number, such as 12a
             * @example 12a
             */
            to?: string;
            /** @enum {string} */
            side?: "even" | "odd";
        };
        /** @description In plain words, without anything that would sell something */
        AnnouncementTexts: {
            sl: components["schemas"]["AnnouncementWords"];
            en: components["schemas"]["AnnouncementWords"];
        };
        /** @description Before it is sent there must be all of it; of news the cause may be missing */
        AnnouncementWords: {
            /**
             * @default null
             * @example Prekinitev dobave vode
             */
            what?: string | null;
            /**
             * @default null
             * @example Okvara na vodovodu
             */
            cause?: string | null;
            /**
             * @default null
             * @example Pripravite si zalogo vode.
             */
            whatToDo?: string | null;
        };
        /** @description What isn’t named stays as it is */
        ChangeAnnouncement: {
            /** @description The one that was seen: another one is refused */
            version: number;
            /**
             * @description What the law calls it: by it follow the deadlines, and whether customers may choose not to be told
             * @enum {string}
             */
            kind?: "restriction-of-use" | "interruption" | "house-installation-cause" | "permitted-deviation" | "news";
            area?: components["schemas"]["AnnouncementArea"];
            texts?: components["schemas"]["AnnouncementTexts"];
            /**
             * Format: date-time
             * @description From when it holds
             * @example 2026-11-28T08:00:00+01:00
             */
            startsAt?: string;
            /**
             * @description Until when, as far as that is known. A restriction of use ends by its revocation alone
             * @example 2026-11-28T14:00:00+01:00
             */
            expectedEnd?: string | null;
            /**
             * Format: date-time
             * @description When the utility learned of it: from then on its deadlines run
             * @example 2026-11-28T07:30:00+01:00
             */
            knownSince?: string;
        };
        SendAnnouncement: {
            /** @description The one that was seen: another one is refused */
            version: number;
        };
        /** @description What isn’t named stays as it is */
        ExtendAnnouncement: {
            /**
             * @description Until when, as far as that is known. A restriction of use ends by its revocation alone
             * @example 2026-11-28T14:00:00+01:00
             */
            expectedEnd?: string | null;
            texts?: components["schemas"]["AnnouncementTexts"];
        };
        RevokeAnnouncement: {
            /** @default null */
            note?: components["schemas"]["RevocationNote"] | null;
        };
        /** @description What is said besides, such as to flush the pipes first */
        RevocationNote: {
            sl: string;
            en: string;
        };
        CreateWebhook: {
            /**
             * Format: uri
             * @example https://billing.example/webhooks/portal
             */
            url: string;
            events: ("reading.handed-in" | "reading.corrected" | "metering-point.linked" | "metering-point.unlinked")[];
            /** @example Billing, production */
            description?: string | null;
        };
        /**
         * @example {
         *       "type": "reading.handed-in",
         *       "timestamp": "2026-11-25T09:30:00.000Z",
         *       "data": {
         *         "readingId": "7b1f4f0e-2f5d-4c0e-9d55-1c5f0a4f4a10",
         *         "reference": "7K3F-92QD",
         *         "meteringPointNumber": "0040098579",
         *         "meterId": "46207317-1",
         *         "serialNumber": "46207317",
         *         "kind": "cold",
         *         "valueM3": 1421,
         *         "enteredAt": "2026-11-25T09:30:00.000Z",
         *         "receivedAt": "2026-11-25T09:30:00.000Z",
         *         "wayIn": "portal",
         *         "windowFirstDay": "2026-11-25",
         *         "doubts": [],
         *         "doubtReason": null,
         *         "doubtNote": null,
         *         "hasPhoto": false,
         *         "readOn": "2026-11-25"
         *       }
         *     }
         */
        ReadingHandedIn: {
            /** @constant */
            type: "reading.handed-in";
            /**
             * Format: date-time
             * @description When it happened
             * @example 2026-11-25T09:30:00.000Z
             */
            timestamp: string;
            data: components["schemas"]["ExportedReading"];
        };
        ExportedReading: {
            /**
             * Format: uuid
             * @description The portal’s own; a correction is another reading with another one
             */
            readingId: string;
            /**
             * @description What the customer reads out on the phone
             * @example 7K3F-92QD
             */
            reference: string;
            /** @example 0040098579 */
            meteringPointNumber: string;
            /**
             * @description The billing system’s own `id` of the meter, as it was brought in
             * @example 46207317-1
             */
            meterId: string;
            /** @example 46207317 */
            serialNumber: string;
            /** @enum {string} */
            kind: "cold" | "hot";
            /**
             * @description What the meter showed, in whole cubic metres
             * @example 1027
             */
            valueM3: number;
            /**
             * Format: date-time
             * @description When it was read and entered; it may have waited for a network
             * @example 2026-11-25T09:30:00.000Z
             */
            enteredAt: string;
            /**
             * Format: date-time
             * @description When the portal stored it
             * @example 2026-11-25T09:30:00.000Z
             */
            receivedAt: string;
            /**
             * @description From a page, from a page that kept it until there was a network, or from a customer’s own program
             * @enum {string}
             */
            wayIn: "portal" | "offline" | "api";
            /**
             * Format: date
             * @description The first day of the reading window that it counts in
             * @example 2026-11-25
             */
            windowFirstDay: string;
            /** @description What was odd about it when it was handed in */
            doubts: ("lower-than-before" | "higher-than-usual" | "lower-than-usual")[];
            /** @description What the customer said to that */
            doubtReason: ("as-read" | "meter-exchanged" | "rolled-over" | "swapped" | "other" | "not-asked") | null;
            /** @description In the customer’s own words */
            doubtNote: string | null;
            /** @description Whether GET /readings/{readingId}/photo has one */
            hasPhoto: boolean;
            /**
             * Format: date
             * @description The day of enteredAt in the utility’s time zone
             * @example 2026-11-25
             */
            readOn: string;
        };
        /**
         * @example {
         *       "type": "reading.corrected",
         *       "timestamp": "2026-11-25T09:30:00.000Z",
         *       "data": {
         *         "readingId": "7b1f4f0e-2f5d-4c0e-9d55-1c5f0a4f4a10",
         *         "reference": "7K3F-92QD",
         *         "meteringPointNumber": "0040098579",
         *         "meterId": "46207317-1",
         *         "serialNumber": "46207317",
         *         "kind": "cold",
         *         "valueM3": 1421,
         *         "enteredAt": "2026-11-25T09:30:00.000Z",
         *         "receivedAt": "2026-11-25T09:30:00.000Z",
         *         "wayIn": "portal",
         *         "windowFirstDay": "2026-11-25",
         *         "doubts": [],
         *         "doubtReason": null,
         *         "doubtNote": null,
         *         "hasPhoto": false,
         *         "readOn": "2026-11-25"
         *       }
         *     }
         */
        ReadingCorrected: {
            /** @constant */
            type: "reading.corrected";
            /**
             * Format: date-time
             * @description When it happened
             * @example 2026-11-25T09:30:00.000Z
             */
            timestamp: string;
            data: components["schemas"]["ExportedReading"];
        };
        /**
         * @example {
         *       "type": "metering-point.linked",
         *       "timestamp": "2026-11-25T09:30:00.000Z",
         *       "data": {
         *         "meteringPointNumber": "0040098579",
         *         "linkedAccounts": 1
         *       }
         *     }
         */
        MeteringPointLinked: {
            /** @constant */
            type: "metering-point.linked";
            /**
             * Format: date-time
             * @description When it happened
             * @example 2026-11-25T09:30:00.000Z
             */
            timestamp: string;
            data: components["schemas"]["Link"];
        };
        Link: {
            /** @example 0040098579 */
            meteringPointNumber: string;
            /**
             * @description To how many accounts the point is linked now
             * @example 1
             */
            linkedAccounts: number;
        };
        /**
         * @example {
         *       "type": "metering-point.unlinked",
         *       "timestamp": "2026-11-25T09:30:00.000Z",
         *       "data": {
         *         "meteringPointNumber": "0040098579",
         *         "linkedAccounts": 1,
         *         "reason": "by-customer"
         *       }
         *     }
         */
        MeteringPointUnlinked: {
            /** @constant */
            type: "metering-point.unlinked";
            /**
             * Format: date-time
             * @description When it happened
             * @example 2026-11-25T09:30:00.000Z
             */
            timestamp: string;
            data: components["schemas"]["EndedLink"];
        };
        EndedLink: {
            /** @example 0040098579 */
            meteringPointNumber: string;
            /**
             * @description To how many accounts the point is linked now
             * @example 1
             */
            linkedAccounts: number;
            /**
             * @description The account took the link off, the utility did, or somebody else uses the point now
             * @enum {string}
             */
            reason: "by-customer" | "by-utility" | "occupancy-ended";
        };
        /**
         * @example {
         *       "type": "webhook.test",
         *       "timestamp": "2026-11-25T09:30:00.000Z",
         *       "data": {
         *         "webhookId": "0c2e7a4e-6f0a-4c39-9d0e-5a3c0a3f5b1d"
         *       }
         *     }
         */
        WebhookTest: {
            /** @constant */
            type: "webhook.test";
            /**
             * Format: date-time
             * @description When it happened
             * @example 2026-11-25T09:30:00.000Z
             */
            timestamp: string;
            data: {
                /** Format: uuid */
                webhookId: string;
            };
        };
        ChangeWebhook: {
            /**
             * Format: uri
             * @example https://billing.example/webhooks/portal
             */
            url?: string;
            events?: ("reading.handed-in" | "reading.corrected" | "metering-point.linked" | "metering-point.unlinked")[];
            /** @example Billing, production */
            description?: string | null;
            isEnabled?: boolean;
        };
        Replay: {
            deliveryIds: string[];
        } | {
            /**
             * Format: date-time
             * @example 2026-11-25T00:00:00Z
             */
            from: string;
            /** Format: date-time */
            to?: string;
        };
        ChooseLocale: {
            /** @enum {string} */
            locale: "sl" | "en";
        };
        ChooseNotices: {
            choices: {
                /** @enum {string} */
                kind: "reading-reminder" | "window-extended" | "reading-received" | "reading-corrected" | "reading-replaced" | "unusual-use" | "meter-exchange" | "new-bill" | "bill-due-soon" | "bill-overdue" | "payment-received" | "supply-news";
                /** @enum {string} */
                way: "mail" | "sms";
                isWanted: boolean;
            }[];
        };
        SetQuietHours: {
            quietHours: components["schemas"]["QuietHours"] | null;
        };
        /** @description They may reach over midnight */
        QuietHours: {
            /** @example 22:00 */
            from: string;
            /** @example 07:00 */
            until: string;
        };
        ConfirmNumber: {
            /** @example 402817 */
            code: string;
        };
        Home: {
            readingWindow: components["schemas"]["ReadingWindow"];
            meteringPoints: components["schemas"]["MeteringPointAtHome"][];
            /** @description Of the utility, about any of the account’s points; the one that was sent last comes first */
            announcements: components["schemas"]["AnnouncementAtHome"][];
            next: string | null;
        };
        ReadingWindow: {
            isOpen: boolean;
            /**
             * Format: date
             * @example 2026-11-25
             */
            firstDay: string;
            /**
             * Format: date
             * @example 2026-11-25
             */
            lastDay: string;
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            changesAt: string;
        };
        MeteringPointAtHome: {
            /** Format: uuid */
            id: string;
            /** @example 0040098579 */
            number: string;
            /** @example Babica */
            name: string | null;
            /** @example Cesta 9. avgusta 12, 1410 Zagorje ob Savi */
            address: string;
            closedOn: string | null;
            occupiedTo: string | null;
            isOver: boolean;
            /** @example 2 */
            metersToRead: number;
            /** @example 1 */
            metersHandedIn: number;
            /** @description The counting reading of each of those meters in the open window, cold water first; empty while none is open */
            handedIn: {
                /** Format: uuid */
                meterId: string;
                /** @enum {string} */
                kind: "cold" | "hot";
                /** @example 1027 */
                valueM3: number;
                /**
                 * Format: date-time
                 * @description The moment of entry: that of arrival, unless it waited for a network
                 * @example 2026-11-25T09:30:00.000Z
                 */
                enteredAt: string;
            }[];
            /** @description Null where nothing is known of these months, and of a point that is over */
            consumption: components["schemas"]["RecentConsumption"] | null;
            /** @description The one that is due first stands first */
            openBills: components["schemas"]["OpenBill"][];
            /**
             * @description What was paid for no single bill, or beyond one, or given back, and lies there unused
             * @example 4520
             */
            creditCents: number;
            /** @description What was asked and waits for an answer, the newest first: see listUnusualUse */
            unusualUse: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "cold" | "hot";
                /**
                 * Format: date
                 * @example 2026-11-25
                 */
                readOn: string;
                extraM3: number;
            }[];
        };
        /** @description All water of the point, as getConsumption has it */
        RecentConsumption: {
            /**
             * Format: date
             * @description The first day of the first month
             * @example 2025-11-01
             */
            firstMonth: string;
            /** @description A year and this month, one after the other; null where nothing is known of a month */
            litres: (number | null)[];
            /** @description The last month of which each day is known */
            lastWhole: {
                /**
                 * Format: date
                 * @example 2026-10-01
                 */
                month: string;
                /** @example 9300 */
                litres: number;
                /** @description Whether any of it rests on an estimate */
                isEstimated: boolean;
            } | null;
        };
        OpenBill: {
            /** Format: uuid */
            id: string;
            /**
             * @description As it is printed
             * @example 2026-10-0040098579
             */
            number: string;
            /**
             * @description By the utility’s own day: past its last day to pay a bill is `overdue`, whether or not a part is paid; `credit` gives money back
             * @enum {string}
             */
            state: "open" | "part-paid" | "overdue" | "paid" | "cancelled" | "credit";
            /**
             * Format: date
             * @description The last day to pay
             * @example 2026-11-25
             */
            dueOn: string;
            /**
             * @description What is still to be paid of it
             * @example 4520
             */
            openCents: number;
        };
        AnnouncementAtHome: {
            /** @enum {string} */
            kind: "restriction-of-use" | "interruption" | "house-installation-cause" | "permitted-deviation" | "news";
            /**
             * @description `revoked` for a day after it was
             * @enum {string}
             */
            state: "sent" | "revoked";
            what: components["schemas"]["InBothLanguages"];
            where: components["schemas"]["InBothLanguages"];
            /** @description Once it is revoked: what was said besides, or nothing */
            whatToDo: components["schemas"]["InBothLanguages"];
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            startsAt: string;
            expectedEnd: string | null;
            /**
             * @description Below the portal’s address
             * @example /obvestila-o-vodi/k7m2p9xq
             */
            page: string;
        };
        InBothLanguages: {
            sl: string;
            en: string;
        };
        Problem: {
            /**
             * @description The address of a page about the code
             * @example /problems/reading-window-closed
             */
            type: string;
            /** @example Readings cannot be entered now */
            title: string;
            /** @example 409 */
            status: number;
            /** @example A reading can only be entered while the entry period is open. */
            detail: string;
            /**
             * @description What programs go by. New features bring new ones
             * @enum {string}
             */
            code: "validation-failed" | "malformed-request" | "not-signed-in" | "token-refused" | "token-misplaced" | "scope-missing" | "sign-in-too-old" | "origin-not-allowed" | "request-not-from-portal" | "not-found" | "method-not-allowed" | "request-too-slow" | "payload-too-large" | "unsupported-media-type" | "slip-not-matched" | "too-many-attempts" | "too-many-letters" | "too-many-requests" | "reading-window-closed" | "reading-window-over" | "meter-not-read" | "meter-read-remotely" | "occupancy-ended" | "account-of-staff" | "account-closed" | "no-mobile-number" | "number-not-reached" | "code-refused" | "code-void" | "too-many-codes" | "reading-doubtful" | "too-many-readings" | "photo-not-usable" | "no-payment-code" | "no-electronic-invoice" | "original-refused" | "no-water-quality" | "idempotency-key-reused" | "import-refused" | "import-closes-too-many" | "import-outdated" | "import-under-way" | "cursor-expired" | "too-many-webhooks" | "webhook-disabled" | "announcement-changed" | "announcement-sent" | "announcement-not-in-force" | "message-not-resendable" | "temporarily-unavailable" | "internal-error";
            /** @description Names this answer in the utility’s log */
            requestId: string;
            /** @description Each value that is wrong, where it is known */
            errors?: components["schemas"]["FieldProblem"][];
            /**
             * @description With too-many-attempts, too-many-codes, too-many-letters and too-many-requests: after how many seconds the next attempt is taken
             * @example 20
             */
            retryAfterSeconds?: number;
            doubts?: components["schemas"]["Doubt"][];
            report?: components["schemas"]["ImportReport"];
            /**
             * Format: date-time
             * @description With import-outdated: of what is stored
             * @example 2026-11-25T09:30:00.000Z
             */
            storedExtractedAt?: string;
            /**
             * @description With message-not-resendable: why the message is not sent again
             * @enum {string}
             */
            obstacle?: "on-its-way" | "handed-over" | "over" | "muted" | "account-closing" | "account-unreachable" | "no-target" | "number-not-confirmed" | "set-aside" | "way-not-in-use";
        };
        FieldProblem: {
            /**
             * @description RFC 6901, to a value in the body
             * @example #/valueM3
             */
            pointer?: string;
            /**
             * @description The name of a query parameter
             * @example dryrun
             */
            parameter?: string;
            /**
             * @description The name of a header field
             * @example idempotency-key
             */
            header?: string;
            /**
             * @description Of a file of lines, from 1
             * @example 1
             */
            line?: number;
            /**
             * @description Of that line, by its name in the header
             * @example street
             */
            column?: string;
            /** @example too-many-digits */
            code: string;
            detail: string;
            /**
             * @description What would be right: values, limits, a form
             * @example true | false
             */
            expected?: string;
        };
        Doubt: {
            /** @enum {string} */
            code: "lower-than-before" | "higher-than-usual" | "lower-than-usual";
            likelyReasons: ("misread" | "swapped" | "exchanged" | "rolled-over" | "leak" | "absence")[];
            expected: {
                /** @example 1015 */
                lowestM3: number;
                /** @example 1040 */
                highestM3: number;
            };
        };
        ImportReport: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            startedAt: string;
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            finishedAt: string;
            atomic: boolean;
            dryRun: boolean;
            complete: boolean;
            /**
             * @description refused: nothing was stored. tried: a dry run of what could be stored. would-be-refused: a dry run of what could not
             * @enum {string}
             */
            outcome: "stored" | "refused" | "tried" | "would-be-refused";
            extractedAt: string | null;
            lines: number;
            /** @description What became of the lines; 0 where nothing was stored */
            records: components["schemas"]["ImportedRecord"][];
            refusalsTotal: number;
            /** @description Of how many lines that were taken something is said all the same */
            notesTotal: number;
            /** @description What was added, changed, closed and withdrawn or, of a dry run or a file that is refused, would have been: the first 1000 of each */
            keys: components["schemas"]["ImportedKeys"][];
            /** @description The first ones, by line */
            refusals: components["schemas"]["ImportRefusal"][];
            /** @description What is said of lines that were taken, or would have been: the first ones, by line */
            notes: components["schemas"]["ImportNote"][];
        };
        ImportedRecord: {
            /** @enum {string} */
            record: "supply-zone" | "metering-point" | "meter" | "billed-reading" | "payment-slip" | "price" | "invoice" | "payment" | "water-quality-result";
            added: number;
            changed: number;
            unchanged: number;
            closed: number;
            refused: number;
            withdrawn: number;
        };
        ImportedKeys: {
            /** @enum {string} */
            record: "supply-zone" | "metering-point" | "meter" | "billed-reading" | "payment-slip" | "price" | "invoice" | "payment" | "water-quality-result";
            added: string[];
            changed: string[];
            closed: string[];
            withdrawn: string[];
        };
        ImportRefusal: {
            /** @description Where it stands in the file, from 1; the header of CSV counts */
            line: number;
            record: ("supply-zone" | "metering-point" | "meter" | "billed-reading" | "payment-slip" | "price" | "invoice" | "payment" | "water-quality-result") | null;
            /** @description The billing system’s own, where it could be read */
            key: string | null;
            /**
             * @description What programs go by. New features bring new ones
             * @enum {string}
             */
            code: "not-json" | "not-utf-8" | "line-too-long" | "line-ends" | "not-csv" | "record-unknown" | "record-not-expected" | "required" | "too-long" | "wrong-type" | "not-a-whole-number" | "too-small" | "too-large" | "year-out-of-range" | "in-the-future" | "unknown-field" | "not-allowed" | "ends-before-it-begins" | "too-many-digits" | "removal-day-missing" | "removed-below-last" | "number-missing" | "reference-not-valid" | "bounds-crossed" | "block-without-volume" | "sum-differs" | "kind-differs" | "vat-differs" | "vat-rate-twice" | "lines-differ" | "limits-crossed" | "key-twice" | "supply-zone-unknown" | "point-unknown" | "point-differs" | "place-taken" | "readings-before-installation" | "readings-after-removal" | "meter-unknown" | "before-installation" | "after-removal" | "above-removal" | "preceding-unknown" | "invoice-unknown" | "invoice-of-another-point";
            /**
             * @description RFC 6901, to the value in the line
             * @example #/digits
             */
            pointer: string | null;
            /** @description The line that it doesn’t go together with */
            otherLine: number | null;
            /** @description A sentence for people */
            detail: string;
            /**
             * @description What the value may say, where its form is at fault
             * @example whole number, 1 to 8
             */
            expected: string | null;
        };
        ImportNote: {
            /** @description Where it stands in the file, from 1; the header of CSV counts */
            line: number;
            /** @enum {string} */
            record: "supply-zone" | "metering-point" | "meter" | "billed-reading" | "payment-slip" | "price" | "invoice" | "payment" | "water-quality-result";
            /** @description The billing system’s own */
            key: string;
            /**
             * @description What programs go by. New features bring new ones
             * @enum {string}
             */
            code: "number-not-clear";
            /**
             * @description RFC 6901, to the value in the line
             * @example #/purpose
             */
            pointer: string;
            /** @description A sentence for people: what couldn’t be told, and what would help */
            detail: string;
        };
        MeteringPointList: {
            meteringPoints: components["schemas"]["MeteringPointSummary"][];
            next: string | null;
        };
        MeteringPointSummary: {
            /** Format: uuid */
            id: string;
            /** @example 0040098579 */
            number: string;
            /** @example Babica */
            name: string | null;
            /** @example Cesta 9. avgusta 12, 1410 Zagorje ob Savi */
            address: string;
            /** @enum {string} */
            meteringType: "none" | "cold" | "hot" | "cold-and-hot";
            closedOn: string | null;
            occupiedFrom: string | null;
            occupiedTo: string | null;
            isOver: boolean;
            /** @example 2 */
            metersToRead: number;
            /** @example 1 */
            metersHandedIn: number;
            /** @description The counting reading of each of those meters in the open window, cold water first; empty while none is open */
            handedIn: {
                /** Format: uuid */
                meterId: string;
                /** @enum {string} */
                kind: "cold" | "hot";
                /** @example 1027 */
                valueM3: number;
                /**
                 * Format: date-time
                 * @description The moment of entry: that of arrival, unless it waited for a network
                 * @example 2026-11-25T09:30:00.000Z
                 */
                enteredAt: string;
            }[];
        };
        MeteringPoint: {
            /** Format: uuid */
            id: string;
            /** @example 0040098579 */
            number: string;
            /** @example Babica */
            name: string | null;
            /** @example Cesta 9. avgusta 12, 1410 Zagorje ob Savi */
            address: string;
            /** @enum {string} */
            meteringType: "none" | "cold" | "hot" | "cold-and-hot";
            closedOn: string | null;
            occupiedFrom: string | null;
            occupiedTo: string | null;
            isOver: boolean;
            /** @example 2 */
            metersToRead: number;
            /** @example 1 */
            metersHandedIn: number;
            /** @description The counting reading of each of those meters in the open window, cold water first; empty while none is open */
            handedIn: {
                /** Format: uuid */
                meterId: string;
                /** @enum {string} */
                kind: "cold" | "hot";
                /** @example 1027 */
                valueM3: number;
                /**
                 * Format: date-time
                 * @description The moment of entry: that of arrival, unless it waited for a network
                 * @example 2026-11-25T09:30:00.000Z
                 */
                enteredAt: string;
            }[];
            /** @example Ana Novak */
            userName: string;
            /** @enum {string} */
            consumptionType: "household" | "business";
            /** @example 2 */
            linkedAccounts: number;
            meters: components["schemas"]["Meter"][];
            readingWindow: components["schemas"]["ReadingWindow"];
        };
        Meter: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "cold" | "hot";
            /** @example 46207317 */
            serialNumber: string;
            /** @example 15 */
            type: string;
            /** @example 5 */
            digits: number;
            isRemote: boolean;
            /**
             * Format: date
             * @example 2026-11-25
             */
            installedOn: string;
            lastBilled: components["schemas"]["BilledReading"] | null;
            readings: components["schemas"]["Reading"][];
            consumptionBase: components["schemas"]["ConsumptionBase"] | null;
            plausibility: components["schemas"]["Plausibility"] | null;
        };
        BilledReading: {
            /** @example 1027 */
            valueM3: number;
            /**
             * Format: date
             * @example 2026-11-25
             */
            readOn: string;
            /** @enum {string} */
            source: "billed" | "estimated" | "own" | "remote";
        };
        Reading: {
            /** Format: uuid */
            id: string;
            /** @example 7K3F-92QD */
            reference: string;
            /** @example 1027 */
            valueM3: number;
            /**
             * Format: date
             * @example 2026-11-25
             */
            windowFirstDay: string;
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            enteredAt: string;
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            receivedAt: string;
            /** @enum {string} */
            wayIn: "portal" | "offline" | "api";
            counts: boolean;
            notCounted: ("later-entry" | "arrived-late") | null;
            doubts: components["schemas"]["Doubt"][];
            doubtAnswer: {
                /** @enum {string} */
                reason: "as-read" | "meter-exchanged" | "rolled-over" | "swapped" | "other" | "not-asked";
                note: string | null;
            } | null;
            hasPhoto: boolean;
        };
        /** @description From where the consumption of a reading of the open window is reckoned: `beforeM3` and what flowed from `meterM3` to the reading, drums that began again at zero seen through. SubmittedReading has the same as `thisPeriod`. */
        ConsumptionBase: {
            /**
             * Format: date
             * @description The day of the last reading from before the window, estimates left out
             * @example 2026-11-25
             */
            fromDay: string;
            /**
             * @description What the meter showed then; where it took another’s place since, what it showed when it was fitted
             * @example 1027
             */
            meterM3: number;
            /**
             * @description What flowed since then through the meter whose place it took; else 0
             * @example 0
             */
            beforeM3: number;
        };
        Plausibility: {
            /** @example 1027 */
            baseM3: number;
            /**
             * Format: date
             * @example 2026-11-25
             */
            baseOn: string;
            usualPerDayM3: {
                low: number;
                high: number;
            };
        };
        ReadingList: {
            readings: components["schemas"]["Reading"][];
            next: string | null;
        };
        SubmittedReading: {
            reading: components["schemas"]["Reading"];
            readingWindow: components["schemas"]["ReadingWindow"];
            consumption: {
                thisPeriod: components["schemas"]["PeriodConsumption"] | null;
                lastPeriod: components["schemas"]["PeriodConsumption"] | null;
                lastYear: components["schemas"]["PeriodConsumption"] | null;
            };
            receipt: ("on-its-way" | "later") | null;
        };
        PeriodConsumption: {
            /** @example 12 */
            m3: number;
            /**
             * Format: date
             * @example 2026-11-25
             */
            fromDay: string;
            /**
             * Format: date
             * @example 2026-11-25
             */
            toDay: string;
        };
        ReadingSheet: {
            readingWindow: components["schemas"]["ReadingWindow"];
            meteringPoints: components["schemas"]["MeteringPoint"][];
            next: string | null;
        };
        AccountLinkList: {
            links: components["schemas"]["AccountLink"][];
        };
        AccountLink: {
            /** Format: uuid */
            id: string;
            /** @example 0040098579 */
            meteringPointNumber: string;
            /** @example K-104233 */
            customerKey: string | null;
            occupiedFrom: string | null;
            occupiedTo: string | null;
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            linkedAt: string;
            endedAt: string | null;
        };
        MeteringPointHistory: {
            series: {
                /** @enum {string} */
                kind: "cold" | "hot";
                meters: {
                    /** @example 46207317 */
                    serialNumber: string;
                    /**
                     * Format: date
                     * @example 2026-11-25
                     */
                    installedOn: string;
                    removedOn: string | null;
                    readings: {
                        /**
                         * Format: date
                         * @example 2026-11-25
                         */
                        readOn: string;
                        /** @example 1027 */
                        valueM3: number;
                        /** @enum {string} */
                        source: "billed" | "estimated" | "own" | "remote";
                        /** @example 12 */
                        consumptionM3: number | null;
                        /** @example 31 */
                        days: number | null;
                    }[];
                }[];
            }[];
        };
        MeteringPointConsumption: {
            together: components["schemas"]["ConsumptionOfMonth"][];
            meters: {
                /** @enum {string} */
                kind: "cold" | "hot";
                /** @example 46207317 */
                serialNumber: string;
                /**
                 * Format: date
                 * @example 2026-11-25
                 */
                installedOn: string;
                removedOn: string | null;
                months: components["schemas"]["ConsumptionOfMonth"][];
            }[];
            comparison: {
                /** @example 10 */
                atLeastPoints: number;
                comparedWith: {
                    /**
                     * @description How many flats are behind them; null: any number
                     * @example one
                     */
                    flats: ("one" | "several") | null;
                    /**
                     * @description The least nominal diameter; null: no bound
                     * @example 21
                     */
                    diameterFromMm: number | null;
                    /**
                     * @description The largest one, included; null: no bound
                     * @example 40
                     */
                    diameterToMm: number | null;
                };
                /** @example 1 */
                flats: number;
                months: {
                    /**
                     * Format: date
                     * @description The first day of the month
                     * @example 2026-10-01
                     */
                    month: string;
                    /** @example 380 */
                    litresPerDay: number;
                }[];
            } | null;
        };
        ConsumptionOfMonth: {
            /**
             * Format: date
             * @description The first day of the month
             * @example 2026-10-01
             */
            month: string;
            days: number;
            knownDays: number;
            litres: number | null;
            /** @example 300 */
            litresPerDay: number | null;
            /** @example 0 */
            estimatedLitres: number;
            /** @example 9300 */
            ownLitres: number;
            yearBefore: components["schemas"]["UsedInMonth"] | null;
        };
        UsedInMonth: {
            /**
             * Format: date
             * @description The first day of the month
             * @example 2026-10-01
             */
            month: string;
            days: number;
            knownDays: number;
            litres: number | null;
            /** @example 300 */
            litresPerDay: number | null;
            /** @example 0 */
            estimatedLitres: number;
            /** @example 9300 */
            ownLitres: number;
        };
        UnusualUseList: {
            unusualUse: components["schemas"]["UnusualUse"][];
        };
        UnusualUse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "cold" | "hot";
            /**
             * Format: date
             * @description The day of the reading that said so
             * @example 2026-11-25
             */
            readOn: string;
            /**
             * Format: date
             * @description When the period, or the first of two, began in which it was more
             * @example 2026-11-25
             */
            sinceDay: string;
            /** @example 820 */
            litresPerDay: number;
            /**
             * @description The median of the last twelve readings
             * @example 410
             */
            usualLitresPerDay: number;
            /**
             * @description What flowed beyond the usual since `sinceDay`
             * @example 13
             */
            extraM3: number;
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            toldAt: string;
            /**
             * @description `withdrawn`: a reading was corrected, and they no longer say so
             * @enum {string}
             */
            state: "open" | "answered" | "withdrawn";
            /** @description The last one, by whichever account is linked to the point */
            answer: {
                /**
                 * @description What lay behind it: a pool was filled, a garden watered, guests stayed, somebody more lives there; a leak, which has been repaired; the meter was misread; or nothing was found
                 * @enum {string}
                 */
                reason: "pool" | "garden" | "guests" | "somebody-more" | "leak-repaired" | "misread" | "unknown";
                /**
                 * Format: date-time
                 * @example 2026-11-25T09:30:00.000Z
                 */
                answeredAt: string;
            } | null;
        };
        BillForecast: {
            /** @description Always: the bill itself is made by the utility */
            isForecast: boolean;
            /** @description The days that are billed: from the day after the last bill’s to the end of the month of the window, as far as the account sees */
            period: {
                /**
                 * Format: date
                 * @example 2026-11-25
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-11-25
                 */
                to: string;
            } | null;
            /** @description The water that is billed, meters that were exchanged stitched in */
            consumption: {
                /** @enum {string} */
                kind: "cold" | "hot";
                /**
                 * Format: date
                 * @example 2026-11-25
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-11-25
                 */
                to: string;
                /**
                 * @description What flowed since the last billed reading, estimates included
                 * @example 1027
                 */
                volumeM3: number;
            }[];
            /** @description Null where it can’t be told: a sum without a part of it would be believed */
            bill: {
                lines: {
                    /**
                     * @description The service, as the bill calls it
                     * @example Vodarina
                     */
                    description: string;
                    /**
                     * @description What it charges
                     * @example water
                     * @enum {string}
                     */
                    charge: "water" | "excess" | "sewage-removal" | "sewage-treatment" | "water-network" | "sewage-removal-network" | "sewage-treatment-network" | "levy" | "other";
                    /**
                     * @description How many units, in thousandths at most
                     * @example 11
                     */
                    quantity: string;
                    /**
                     * @description As the bill prints it
                     * @example m3
                     */
                    unit: string;
                    /**
                     * @description Without VAT
                     * @example 0.7861
                     */
                    unitPriceEur: string;
                    /**
                     * @description Without VAT, rounded once a line
                     * @example 865
                     */
                    netCents: number;
                    /** @example 9.5 */
                    vatRatePercent: string;
                    /**
                     * Format: date
                     * @example 2026-11-25
                     */
                    periodFrom: string;
                    /**
                     * Format: date
                     * @example 2026-11-25
                     */
                    periodTo: string;
                }[];
                /** @description By rate, ascending */
                vat: {
                    /** @example 9.5 */
                    ratePercent: string;
                    /** @example 865 */
                    baseCents: number;
                    /**
                     * @description Of the sum of all lines of the rate
                     * @example 82
                     */
                    vatCents: number;
                }[];
                /** @example 865 */
                netCents: number;
                /** @example 82 */
                vatCents: number;
                /** @example 947 */
                totalCents: number;
            } | null;
            /** @description Since when the newest of its prices holds; null without a bill, and for one that charges nothing */
            pricesSince: string | null;
            /** @description Why it can’t be told: the point is closed or somebody else’s by now; the window’s readings are billed; a meter has no reading; its consumption can’t be told from it; a price isn’t known */
            reason: ("not-used" | "already-billed" | "reading-missing" | "consumption-unknown" | "prices-missing") | null;
            /** @description The meters that have no reading */
            missingReadings: {
                /** Format: uuid */
                meterId: string;
            }[];
            /** @description What of the tariff isn’t known; empty where no price is known at all */
            missingPrices: {
                /** @example Odvajanje */
                service: string;
                /**
                 * @description No price of it is known on these days, or there are prices by diameter and the point’s isn’t known
                 * @enum {string}
                 */
                reason: "no-price" | "no-diameter";
                /**
                 * Format: date
                 * @example 2026-11-25
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-11-25
                 */
                to: string;
            }[];
        };
        BillList: {
            bills: components["schemas"]["BillSummary"][];
            /** @description The years in which the caller’s bills were issued, the last one first, whatever else is asked */
            years: number[];
            next: string | null;
        };
        BillSummary: {
            /** Format: uuid */
            id: string;
            /**
             * @description As it is printed
             * @example 2026-10-0040098579
             */
            number: string;
            /**
             * @description For what was used; paid ahead on an estimate ("akontacija"); what was paid ahead held against what was used ("poračun"); given back ("dobropis")
             * @enum {string}
             */
            kind: "invoice" | "advance" | "settlement" | "credit-note";
            /**
             * @description By the utility’s own day: past its last day to pay a bill is `overdue`, whether or not a part is paid; `credit` gives money back
             * @enum {string}
             */
            state: "open" | "part-paid" | "overdue" | "paid" | "cancelled" | "credit";
            /** Format: uuid */
            meteringPointId: string;
            /** @example 0040098579 */
            meteringPointNumber: string;
            /** @example Cesta 9. avgusta 12, 1410 Zagorje ob Savi */
            meteringPointAddress: string;
            /** @example Babica */
            meteringPointName: string | null;
            /**
             * Format: date
             * @example 2026-11-25
             */
            issuedOn: string;
            /**
             * Format: date
             * @description The last day to pay
             * @example 2026-11-25
             */
            dueOn: string;
            /**
             * Format: date
             * @example 2026-11-25
             */
            periodFrom: string;
            /**
             * Format: date
             * @example 2026-11-25
             */
            periodTo: string;
            cancelledOn: string | null;
            /**
             * @description Net and VAT together; below zero, what is given back
             * @example 520
             */
            totalCents: number;
            /**
             * @description What has come in for it
             * @example 520
             */
            paidCents: number;
            /**
             * @description What is still to be paid; below zero, what the customer has there. Of a cancelled bill nothing is to be paid
             * @example 520
             */
            openCents: number;
        };
        Bill: {
            /** Format: uuid */
            id: string;
            /**
             * @description As it is printed
             * @example 2026-10-0040098579
             */
            number: string;
            /**
             * @description For what was used; paid ahead on an estimate ("akontacija"); what was paid ahead held against what was used ("poračun"); given back ("dobropis")
             * @enum {string}
             */
            kind: "invoice" | "advance" | "settlement" | "credit-note";
            /**
             * @description By the utility’s own day: past its last day to pay a bill is `overdue`, whether or not a part is paid; `credit` gives money back
             * @enum {string}
             */
            state: "open" | "part-paid" | "overdue" | "paid" | "cancelled" | "credit";
            /** Format: uuid */
            meteringPointId: string;
            /** @example 0040098579 */
            meteringPointNumber: string;
            /** @example Cesta 9. avgusta 12, 1410 Zagorje ob Savi */
            meteringPointAddress: string;
            /** @example Babica */
            meteringPointName: string | null;
            /**
             * Format: date
             * @example 2026-11-25
             */
            issuedOn: string;
            /**
             * Format: date
             * @description The last day to pay
             * @example 2026-11-25
             */
            dueOn: string;
            /**
             * Format: date
             * @example 2026-11-25
             */
            periodFrom: string;
            /**
             * Format: date
             * @example 2026-11-25
             */
            periodTo: string;
            cancelledOn: string | null;
            /**
             * @description Net and VAT together; below zero, what is given back
             * @example 520
             */
            totalCents: number;
            /**
             * @description What has come in for it
             * @example 520
             */
            paidCents: number;
            /**
             * @description What is still to be paid; below zero, what the customer has there. Of a cancelled bill nothing is to be paid
             * @example 520
             */
            openCents: number;
            buyer: {
                /** @example Ana Novak */
                name: string;
                /** @example Cesta 9. avgusta 12 */
                street: string;
                /** @example 1410 Zagorje ob Savi */
                town: string;
            };
            /**
             * @description The "sklic", without spaces
             * @example SI121033842574531
             */
            reference: string;
            /** @example 520 */
            netCents: number;
            /** @example 520 */
            vatCents: number;
            lines: {
                /** @example Vodarina */
                description: string;
                /** @enum {string} */
                charge: "water" | "sewage-removal" | "sewage-treatment" | "water-network" | "sewage-removal-network" | "sewage-treatment-network" | "excess" | "levy" | "advance" | "other";
                /** @example 11 */
                quantity: string;
                /** @example m3 */
                unit: string;
                /**
                 * @description Without VAT
                 * @example 0.4321
                 */
                unitPriceEur: string | null;
                /** @example 520 */
                netCents: number;
                /** @example 9.5 */
                vatRatePercent: string;
                periodFrom: string | null;
                periodTo: string | null;
            }[];
            /** @description By rate, ascending */
            vat: {
                /** @example 9.5 */
                ratePercent: string;
                /** @example 520 */
                baseCents: number;
                /** @example 520 */
                vatCents: number;
            }[];
            /** @description What the bill is built on */
            readings: {
                /** @example 46207317 */
                meterNumber: string;
                /** @enum {string} */
                meterKind: "cold" | "hot";
                /**
                 * Format: date
                 * @example 2026-11-25
                 */
                fromDay: string;
                /** @example 1027 */
                fromM3: number;
                /**
                 * Format: date
                 * @example 2026-11-25
                 */
                toDay: string;
                /** @example 1027 */
                toM3: number;
                /** @example 1027 */
                usedM3: number;
                /**
                 * @description Where the later state comes from
                 * @enum {string}
                 */
                origin: "customer" | "utility" | "remote" | "estimate";
                /** @description Why it was estimated, or took the place of what was handed in */
                reason: ("no-reading" | "implausible" | "meter-exchanged" | "meter-faulty" | "no-access") | null;
            }[];
            /** @description How what is open is paid; null where nothing is */
            payment: components["schemas"]["BillPayment"] | null;
            /** @description What there is of it as a file */
            documents: components["schemas"]["BillDocuments"];
            precedingNumbers: string[];
            /** @description The bills that this one corrects, credits or settles */
            preceding: components["schemas"]["LinkedBill"][];
            /** @description The bills that correct, credit or settle this one */
            following: components["schemas"]["LinkedBill"][];
        };
        BillPayment: {
            /** @example 520 */
            amountCents: number;
            recipient: {
                /** @example Komunala Zagorje */
                name: string;
                /** @example Cesta zmage 57 */
                street: string;
                /** @example 1410 Zagorje ob Savi */
                town: string;
                /**
                 * @description Without spaces
                 * @example SI56191000000123438
                 */
                iban: string;
            };
            /**
             * @description The "sklic", without spaces
             * @example SI121033842574531
             */
            reference: string;
            /** @example Voda 10/2026 0040098579 */
            purpose: string;
            /**
             * @description Of ISO 20022
             * @example SCVE
             */
            purposeCode: string;
            /**
             * Format: date
             * @example 2026-11-25
             */
            dueOn: string;
            /** @description Whether there is a UPN QR code: `/bills/{billId}/payment-code` */
            hasCode: boolean;
            /** @description Why there is none: what of the payment the standard forbids */
            codeFaults: {
                /** @example reference */
                field: string;
                /** @example form */
                code: string;
            }[];
        };
        BillDocuments: {
            /**
             * @description Of `/bills/{billId}/document`: as billing brought it in, or made by the portal of what came in
             * @enum {string}
             */
            pdf: "issued" | "made";
            /** @description What `syntax` of `/bills/{billId}/electronic-invoice` may be for this bill */
            electronicInvoices: ("cii" | "ubl" | "eslog")[];
        };
        LinkedBill: {
            /** Format: uuid */
            id: string;
            number: string;
            /**
             * @description For what was used; paid ahead on an estimate ("akontacija"); what was paid ahead held against what was used ("poračun"); given back ("dobropis")
             * @enum {string}
             */
            kind: "invoice" | "advance" | "settlement" | "credit-note";
            /**
             * Format: date
             * @example 2026-11-25
             */
            issuedOn: string;
            /** @example 520 */
            totalCents: number;
        };
        PaymentList: {
            payments: components["schemas"]["Payment"][];
            next: string | null;
        };
        Payment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            meteringPointId: string;
            /** @example 0040098579 */
            meteringPointNumber: string;
            /** @example Cesta 9. avgusta 12, 1410 Zagorje ob Savi */
            meteringPointAddress: string;
            /** @example Babica */
            meteringPointName: string | null;
            /**
             * Format: date
             * @description The day of payment, as the bank says
             * @example 2026-11-25
             */
            receivedOn: string;
            /**
             * @description Below zero, what was given back
             * @example 520
             */
            amountCents: number;
            /** @description A cancelled payment counts for nothing */
            cancelledOn: string | null;
            /** @description Null for a payment that is for no single bill */
            bill: {
                /** Format: uuid */
                id: string;
                /** @example 2026-10-0040098579 */
                number: string;
            } | null;
        };
        Balance: {
            /**
             * @description All bills that stand, credit notes taken off
             * @example 6240
             */
            billedCents: number;
            /**
             * @description All payments that stand
             * @example 5720
             */
            paidCents: number;
            /**
             * @description `billedCents` less `paidCents`; below zero, what the customer has there
             * @example 520
             */
            openCents: number;
            /**
             * @description Of what is to be paid, that of bills whose last day is over
             * @example 0
             */
            overdueCents: number;
            /**
             * @description What lies there unused: paid beyond a bill, credited, or paid for no single bill. What is open is less by it already
             * @example 0
             */
            creditCents: number;
            /** @description The points with bills or payments, by number, five hundred at a time. What stands above is of all of them */
            meteringPoints: {
                /** Format: uuid */
                meteringPointId: string;
                /** @example 0040098579 */
                meteringPointNumber: string;
                /** @example Cesta 9. avgusta 12, 1410 Zagorje ob Savi */
                meteringPointAddress: string;
                /** @example Babica */
                meteringPointName: string | null;
                /**
                 * @description All bills that stand, credit notes taken off
                 * @example 6240
                 */
                billedCents: number;
                /**
                 * @description All payments that stand
                 * @example 5720
                 */
                paidCents: number;
                /**
                 * @description `billedCents` less `paidCents`; below zero, what the customer has there
                 * @example 520
                 */
                openCents: number;
                /**
                 * @description Of what is to be paid, that of bills whose last day is over
                 * @example 0
                 */
                overdueCents: number;
                /**
                 * @description What lies there unused: paid beyond a bill, credited, or paid for no single bill. What is open is less by it already
                 * @example 0
                 */
                creditCents: number;
            }[];
            next: string | null;
        };
        WaterReportList: {
            reports: {
                /** @example 2025 */
                year: number;
            }[];
        };
        WaterReport: {
            /** @example 2025 */
            year: number;
            /**
             * Format: date
             * @example 2025-01-01
             */
            from: string;
            /**
             * Format: date
             * @example 2025-12-31
             */
            to: string;
            supplyZone: {
                /** @example Zagorje–Kisovec */
                name: string;
            } | null;
            parameters: components["schemas"]["MeasuredParameter"][];
            isAllWithinLimits: boolean | null;
            prices: components["schemas"]["WaterPrice"][];
            months: components["schemas"]["UsedInMonthOfReport"][];
            years: components["schemas"]["UsedInYear"][];
            trend: components["schemas"]["WaterReportTrend"] | null;
            comparison: components["schemas"]["WaterReportComparison"] | null;
            /**
             * Format: uri
             * @example https://www.example.org/pitna-voda
             */
            informationUrl: string;
            /** @example 2026-03-02T08:12:44.120Z */
            documentMadeAt: string | null;
        };
        MeasuredParameter: {
            /** @example Nitrat */
            parameter: string;
            /** @example mg/L */
            unit: string | null;
            /** @example null */
            allowedFrom: string | null;
            /** @example 50 */
            allowedTo: string | null;
            /** @example 12 */
            samples: number;
            measuredMin: string | null;
            measuredMean: string | null;
            measuredMax: string | null;
            isWithinLimits: boolean | null;
        };
        WaterPrice: {
            /** @example Vodarina */
            service: string;
            /** @example 0.47315 */
            eurPerM3: string;
            /** @example 0.00047315 */
            eurPerLitre: string;
            /** @example 0.4321 */
            netEurPerM3: string;
            /** @example 9.5 */
            vatRatePercent: string;
            /** @example null */
            blockFromM3: string | null;
            /** @example null */
            blockToM3: string | null;
            /** @enum {string} */
            blockPer: "point" | "flat";
            /**
             * Format: date
             * @example 2026-11-25
             */
            from: string;
            /**
             * Format: date
             * @example 2026-11-25
             */
            to: string;
        };
        UsedInMonthOfReport: {
            /**
             * Format: date
             * @description Its first day
             * @example 2025-10-01
             */
            month: string;
            days: number;
            knownDays: number;
            /** @example 9300 */
            litres: number | null;
            /** @example 300 */
            litresPerDay: number | null;
            estimatedLitres: number;
            ownLitres: number;
        };
        UsedInYear: {
            /** @example 2025 */
            year: number;
            days: number;
            knownDays: number;
            /** @example 110000 */
            litres: number;
            /** @example 301 */
            litresPerDay: number | null;
            estimatedLitres: number;
        };
        WaterReportTrend: {
            /** @enum {string} */
            verdict: "less" | "alike" | "more";
            /** @example 12 */
            percent: number;
            months: number;
            ownLitresPerDay: number;
            otherLitresPerDay: number;
        };
        WaterReportComparison: {
            /** @enum {string} */
            verdict: "less" | "alike" | "more";
            /** @example 12 */
            percent: number;
            months: number;
            ownLitresPerDay: number;
            otherLitresPerDay: number;
            /** @example 10 */
            atLeastPoints: number;
        };
        WaterReportRun: {
            /** Format: uuid */
            id: string;
            /** @example 2025 */
            year: number;
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            startedAt: string;
            finishedAt: string | null;
            /** @example 98214 */
            households: number;
            /** @example 41600 */
            made: number;
            /** @example 0 */
            withoutMeasurements: number;
        };
        ImportList: {
            imports: components["schemas"]["ImportRun"][];
        };
        ImportRun: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            startedAt: string;
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            finishedAt: string;
            atomic: boolean;
            dryRun: boolean;
            complete: boolean;
            /**
             * @description refused: nothing was stored. tried: a dry run of what could be stored. would-be-refused: a dry run of what could not
             * @enum {string}
             */
            outcome: "stored" | "refused" | "tried" | "would-be-refused";
            extractedAt: string | null;
            lines: number;
            /** @description What became of the lines; 0 where nothing was stored */
            records: components["schemas"]["ImportedRecord"][];
            refusalsTotal: number;
            /** @description Of how many lines that were taken something is said all the same */
            notesTotal: number;
        };
        ImportRefusalList: {
            refusals: components["schemas"]["ImportRefusal"][];
            next: number | null;
        };
        OriginalDocumentList: {
            originals: components["schemas"]["OriginalDocument"][];
        };
        OriginalDocument: {
            /** @enum {string} */
            kind: "pdf" | "eslog";
            /** @example 48211 */
            bytes: number;
            /**
             * @description Of its bytes, in hexadecimal: whether it is the one that was sent
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            sha256: string;
            /**
             * Format: date-time
             * @description When this version came for the first time
             * @example 2026-11-25T09:30:00.000Z
             */
            storedAt: string;
        };
        ReadingWindowList: {
            readingWindows: components["schemas"]["ExtendedReadingWindow"][];
        };
        ExtendedReadingWindow: {
            /**
             * Format: date
             * @example 2026-11-25
             */
            firstDay: string;
            /**
             * Format: date
             * @example 2026-11-25
             */
            lastDay: string;
            /**
             * Format: date
             * @description The last day that it would have if nobody had extended it
             * @example 2026-11-25
             */
            usualLastDay: string;
            /** @enum {string} */
            state: "over" | "open" | "to-come";
            /** @description The first one first */
            extensions: components["schemas"]["ReadingWindowExtension"][];
        };
        ReadingWindowExtension: {
            /**
             * Format: date
             * @example 2026-11-25
             */
            lastDay: string;
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            extendedAt: string;
            /** @enum {string} */
            actor: "system" | "staff";
            clientId: string;
            /** @description Keycloak’s id of the member of staff, or of the program’s own account */
            actorId: string;
            reason: string | null;
        };
        AnnouncementList: {
            announcements: components["schemas"]["Announcement"][];
            /** @description To be sent as `after` for the next page; null on the last one */
            next: string | null;
        };
        Announcement: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "restriction-of-use" | "interruption" | "house-installation-cause" | "permitted-deviation" | "news";
            /** @enum {string} */
            state: "draft" | "sent" | "over" | "revoked";
            version: number;
            area: components["schemas"]["ShownAnnouncementArea"];
            texts: components["schemas"]["ShownAnnouncementTexts"];
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            startsAt: string;
            expectedEnd: string | null;
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            knownSince: string;
            revocationNote: components["schemas"]["ShownRevocationNote"] | null;
            /**
             * @description Of its public page, once it is sent
             * @example https://moja.komunala-zagorje.example/obvestila-o-vodi/k7m2p9xq
             */
            pageUrl: string;
            /** @description Whether the public page and the feeds list it: not what concerns one house alone, or single points */
            isListed: boolean;
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            createdAt: string;
            sentAt: string | null;
            revokedAt: string | null;
        };
        ShownAnnouncementArea: {
            isEverywhere: boolean;
            supplyZoneIds: string[];
            streets: components["schemas"]["ShownStreetPart"][];
            meteringPointNumbers: string[];
        };
        ShownStreetPart: {
            street: string;
            town?: string;
            houses?: components["schemas"]["ShownHouseRange"][];
        };
        ShownHouseRange: {
            from?: string;
            to?: string;
            /** @enum {string} */
            side?: "even" | "odd";
        };
        ShownAnnouncementTexts: {
            sl: components["schemas"]["ShownAnnouncementWords"];
            en: components["schemas"]["ShownAnnouncementWords"];
        };
        ShownAnnouncementWords: {
            what: string | null;
            cause: string | null;
            whatToDo: string | null;
        };
        ShownRevocationNote: {
            sl: string;
            en: string;
        };
        AnnouncementDetail: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "restriction-of-use" | "interruption" | "house-installation-cause" | "permitted-deviation" | "news";
            /** @enum {string} */
            state: "draft" | "sent" | "over" | "revoked";
            version: number;
            area: components["schemas"]["ShownAnnouncementArea"];
            texts: components["schemas"]["ShownAnnouncementTexts"];
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            startsAt: string;
            expectedEnd: string | null;
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            knownSince: string;
            revocationNote: components["schemas"]["ShownRevocationNote"] | null;
            /**
             * @description Of its public page, once it is sent
             * @example https://moja.komunala-zagorje.example/obvestila-o-vodi/k7m2p9xq
             */
            pageUrl: string;
            /** @description Whether the public page and the feeds list it: not what concerns one house alone, or single points */
            isListed: boolean;
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            createdAt: string;
            sentAt: string | null;
            revokedAt: string | null;
            /** @description Those there were until now, and the next one */
            deadlines: components["schemas"]["AnnouncementDeadline"][];
            /** @description Each time that it went out, the first one first */
            rounds: components["schemas"]["AnnouncementRound"][];
            deeds: components["schemas"]["AnnouncementDeed"][];
        };
        AnnouncementDeadline: {
            /** @enum {string} */
            what: "first" | "repeat";
            /** @description The day that a repeat is for */
            day: string | null;
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            dueAt: string;
            /** @description When the last one was handed over; null while some still wait */
            metAt: string | null;
            /** @description Still growing while it isn’t met; 0 where it wasn’t missed */
            missedByMinutes: number;
        };
        AnnouncementRound: {
            number: number;
            /** @enum {string} */
            kind: "first" | "update" | "repeat" | "revocation";
            day: string | null;
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            startedAt: string;
            /** @description When the last letter was written; null while it is under way */
            writtenAt: string | null;
            accounts: number;
            points: number;
            /** @description Whom only letters, the radio and the like reach */
            pointsWithoutAccount: number;
            /** @description Accounts of which a message was handed over, by whichever way */
            reached: number;
            waiting: number;
            /** @description Accounts that no message leads to */
            unreached: number;
            lastHandedOverAt: string | null;
        };
        AnnouncementDeed: {
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            at: string;
            /** @enum {string} */
            deed: "created" | "changed" | "sent" | "extended" | "revoked";
            /** @enum {string} */
            actor: "system" | "staff";
            clientId: string;
            /** @description Keycloak’s id of the member of staff, or of the program’s own account */
            actorId: string;
            reason: string | null;
        };
        AnnouncementPreview: {
            version: number;
            /** @description Whether it can be sent; else `missing` says what is missing */
            isComplete: boolean;
            missing: string[];
            accounts: number;
            points: number;
            pointsWithoutAccount: number;
            /** @description Each street of the area in its order: 0 points may be a slip of the pen */
            streets: {
                street: string;
                points: number;
            }[];
            /** @description As they will go out; empty while something is missing */
            letters: {
                /** @enum {string} */
                language: "sl" | "en";
                mail: {
                    subject: string;
                    text: string;
                    html: string;
                };
                sms: {
                    text: string;
                    /** @enum {string} */
                    alphabet: "gsm-7" | "ucs-2";
                    length: number;
                    /** @description How many SMS it is */
                    parts: number;
                };
            }[];
        };
        SentMessageList: {
            messages: components["schemas"]["SentMessage"][];
            /** @description To be sent as `after` for the next page; null on the last one */
            next: string | null;
        };
        SentMessage: {
            /** Format: uuid */
            id: string;
            /** @description Keycloak’s id. Address and number are Keycloak’s to keep */
            accountId: string;
            /** @enum {string} */
            way: "mail" | "sms";
            /** @description Null of a letter that the portal has no more */
            kind: ("reading-reminder" | "window-extended" | "reading-received" | "reading-corrected" | "reading-replaced" | "unusual-use" | "meter-exchange" | "new-bill" | "bill-due-soon" | "bill-overdue" | "payment-received" | "supply-news" | "account" | "unknown-device" | "outage" | "water-safety") | null;
            /** @example new-bill */
            letter: string;
            /**
             * @description `waiting`, `sending`: not yet. `handed-over`: a mail server or a gateway took it. `delivered`, `bounced`, `expired`: as it was told afterwards. `undeliverable`: refused for good. `given-up`: tried for a week. `no-recipient`: nobody to send it to. `not-needed`: its customer wants none, or it was over
             * @enum {string}
             */
            state: "waiting" | "sending" | "handed-over" | "delivered" | "bounced" | "expired" | "undeliverable" | "given-up" | "no-recipient" | "not-needed";
            language: ("sl" | "en") | null;
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            writtenAt: string;
            /** @description Since it was written, or sent again */
            attempts: number;
            /** @description When the last attempt began */
            attemptedAt: string | null;
            /** @description Null while it waits */
            settledAt: string | null;
            /** @description Of an SMS: who took it */
            gateway: string | null;
            /** @description How many SMS it was */
            parts: number | null;
        };
        SentMessageDetail: {
            /** Format: uuid */
            id: string;
            /** @description Keycloak’s id. Address and number are Keycloak’s to keep */
            accountId: string;
            /** @enum {string} */
            way: "mail" | "sms";
            /** @description Null of a letter that the portal has no more */
            kind: ("reading-reminder" | "window-extended" | "reading-received" | "reading-corrected" | "reading-replaced" | "unusual-use" | "meter-exchange" | "new-bill" | "bill-due-soon" | "bill-overdue" | "payment-received" | "supply-news" | "account" | "unknown-device" | "outage" | "water-safety") | null;
            /** @example new-bill */
            letter: string;
            /**
             * @description `waiting`, `sending`: not yet. `handed-over`: a mail server or a gateway took it. `delivered`, `bounced`, `expired`: as it was told afterwards. `undeliverable`: refused for good. `given-up`: tried for a week. `no-recipient`: nobody to send it to. `not-needed`: its customer wants none, or it was over
             * @enum {string}
             */
            state: "waiting" | "sending" | "handed-over" | "delivered" | "bounced" | "expired" | "undeliverable" | "given-up" | "no-recipient" | "not-needed";
            language: ("sl" | "en") | null;
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            writtenAt: string;
            /** @description Since it was written, or sent again */
            attempts: number;
            /** @description When the last attempt began */
            attemptedAt: string | null;
            /** @description Null while it waits */
            settledAt: string | null;
            /** @description Of an SMS: who took it */
            gateway: string | null;
            /** @description How many SMS it was */
            parts: number | null;
            /** @description Until when it waits; null where it doesn’t */
            dueAt: string | null;
            /** @description After which it would only mislead */
            expiresAt: string | null;
            /** @description What the gateway calls it */
            gatewayId: string | null;
            answer: components["schemas"]["SentMessageAnswer"] | null;
            /** @description What was told of it afterwards, the oldest first */
            reports: components["schemas"]["DeliveryReport"][];
            /** @description The oldest first */
            resends: components["schemas"]["SentMessageResend"][];
        };
        /** @description What the other side said, without addresses, numbers and links */
        SentMessageAnswer: {
            text: string;
            code: number | null;
            command: string | null;
        };
        DeliveryReport: {
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            receivedAt: string;
            /**
             * @description What it means
             * @enum {string}
             */
            became: "delivered" | "delayed" | "bounced" | "refused" | "expired" | "unknown";
            /** @description The address or number leads to nobody */
            isAboutTarget: boolean;
            /**
             * @description RFC 3463’s status, or the network’s error
             * @example 5.1.1
             */
            code: string | null;
            /** @description As it was told, without addresses, numbers and links */
            raw: string;
        };
        /** @description That it was sent again, and what had become of it before */
        SentMessageResend: {
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            resentAt: string;
            /**
             * @description `waiting`, `sending`: not yet. `handed-over`: a mail server or a gateway took it. `delivered`, `bounced`, `expired`: as it was told afterwards. `undeliverable`: refused for good. `given-up`: tried for a week. `no-recipient`: nobody to send it to. `not-needed`: its customer wants none, or it was over
             * @enum {string}
             */
            state: "waiting" | "sending" | "handed-over" | "delivered" | "bounced" | "expired" | "undeliverable" | "given-up" | "no-recipient" | "not-needed";
            answer: components["schemas"]["SentMessageAnswer"] | null;
            attempts: number;
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            settledAt: string;
        };
        AccountWays: {
            accountId: string;
            ways: components["schemas"]["AccountWay"][];
        };
        AccountWay: {
            /** @enum {string} */
            way: "mail" | "sms";
            /** @description Why nothing gets there; null where it does */
            obstacle: ("account-closing" | "account-unreachable" | "no-target" | "number-not-confirmed" | "set-aside") | null;
            /** @description That the address or number led to nobody, whether or not it is still the same */
            setAside: {
                /**
                 * @description `nobody-there`: its server said so. `came-back`: on three days of thirty
                 * @enum {string}
                 */
                reason: "nobody-there" | "came-back";
                /**
                 * Format: date-time
                 * @example 2026-11-25T09:30:00.000Z
                 */
                at: string;
                customerToldAt: string | null;
            } | null;
            /** @description What doesn’t come by this way: its customer turned it off, or never turned it on */
            unwanted: ("reading-reminder" | "window-extended" | "reading-received" | "reading-corrected" | "reading-replaced" | "unusual-use" | "meter-exchange" | "new-bill" | "bill-due-soon" | "bill-overdue" | "payment-received" | "supply-news" | "account" | "unknown-device" | "outage" | "water-safety")[];
        };
        WebhookList: {
            webhooks: components["schemas"]["Webhook"][];
        };
        Webhook: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uri
             * @example https://billing.example/webhooks/portal
             */
            url: string;
            events: ("reading.handed-in" | "reading.corrected" | "metering-point.linked" | "metering-point.unlinked")[];
            description: string | null;
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            createdAt: string;
            disabled: {
                /** @enum {string} */
                because: "by-client" | "gone" | "failing";
                /**
                 * Format: date-time
                 * @example 2026-11-25T09:30:00.000Z
                 */
                at: string;
            } | null;
            waiting: number;
        };
        CreatedWebhook: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uri
             * @example https://billing.example/webhooks/portal
             */
            url: string;
            events: ("reading.handed-in" | "reading.corrected" | "metering-point.linked" | "metering-point.unlinked")[];
            description: string | null;
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            createdAt: string;
            disabled: {
                /** @enum {string} */
                because: "by-client" | "gone" | "failing";
                /**
                 * Format: date-time
                 * @example 2026-11-25T09:30:00.000Z
                 */
                at: string;
            } | null;
            waiting: number;
            /** @example whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDazfpRyVc2s4= */
            secret: string;
        };
        TestedWebhook: {
            /** Format: uuid */
            deliveryId: string;
        };
        NewWebhookSecret: {
            /** @example whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDazfpRyVc2s4= */
            secret: string;
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            previousSignsUntil: string;
        };
        DeliveryList: {
            deliveries: components["schemas"]["Delivery"][];
            next: string | null;
        };
        Delivery: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            type: "reading.handed-in" | "reading.corrected" | "metering-point.linked" | "metering-point.unlinked" | "webhook.test";
            meteringPointNumber: string | null;
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            occurredAt: string;
            deliveredAt: string | null;
            dueAt: string | null;
            attempts: {
                /**
                 * Format: date-time
                 * @example 2026-11-25T09:30:00.000Z
                 */
                beganAt: string;
                tookMs: number | null;
                status: number | null;
                failure: ("host-not-found" | "address-refused" | "tls-needed" | "tls-failed" | "connection-failed" | "timed-out" | "portal-stopped") | null;
            }[];
        };
        Replayed: {
            replayed: number;
        };
        Session: {
            customer: {
                id: string;
                firstName: string;
                lastName: string;
                email: string;
            };
            /** @enum {string} */
            locale: "sl" | "en";
            csrfToken: string;
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            now: string;
            /** @example Europe/Ljubljana */
            timeZone: string;
            readingWindowDays: {
                /** @example 25 */
                firstDay: number;
                /** @example 2 */
                lastDay: number;
                /**
                 * @example {
                 *       "2026-11-25": "2026-12-05"
                 *     }
                 */
                extended: {
                    [key: string]: string;
                };
            };
            /**
             * @example [
             *       "SI56020170014356205"
             *     ]
             */
            slipRecipientIbans?: string[];
            /** Format: uri */
            accountUrl: string;
            /**
             * Format: date
             * @example 2026-11-25
             */
            playedDay?: string;
        };
        NoticeSettings: {
            /** @description By which the utility sends at all */
            ways: ("mail" | "sms")[];
            kinds: components["schemas"]["NoticeKind"][];
            quietHours: components["schemas"]["QuietHours"] | null;
            mail: {
                /** @description The address leads to nobody: nothing is sent there */
                isSetAside: boolean;
            };
            mobileNumber: {
                /**
                 * @description not-mobile: no SMS reaches it; unknown: it could not be asked for just now
                 * @enum {string}
                 */
                state: "none" | "not-mobile" | "unconfirmed" | "confirmed" | "unknown";
                /** @example 567 */
                lastDigits: string | null;
                isSetAside: boolean;
                /** @description While a code is on its way to it */
                codeUntil: string | null;
                /** @description The customer has said whether to give one, and is not asked again */
                isAsked: boolean;
            };
        };
        NoticeKind: {
            /** @enum {string} */
            kind: "reading-reminder" | "window-extended" | "reading-received" | "reading-corrected" | "reading-replaced" | "unusual-use" | "meter-exchange" | "new-bill" | "bill-due-soon" | "bill-overdue" | "payment-received" | "supply-news" | "account" | "unknown-device" | "outage" | "water-safety";
            /**
             * @description Whether the customer chooses, or the safety of the account or the law does
             * @enum {string}
             */
            chosenBy: "customer" | "account" | "law";
            /** @description The ways where nobody has chosen */
            usually: ("mail" | "sms")[];
            /** @description The ways as they are now */
            wanted: ("mail" | "sms")[];
        };
        OwnData: {
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            madeAt: string;
            account: {
                [key: string]: unknown;
            }[];
            waysToSignIn: {
                [key: string]: unknown;
            }[];
            signIns: {
                [key: string]: unknown;
            }[];
            signInLog: {
                [key: string]: unknown;
            }[];
            programs: {
                [key: string]: unknown;
            }[];
            messages: {
                [key: string]: unknown;
            }[];
            noticeChoices: {
                [key: string]: unknown;
            }[];
            noticeSettings: {
                [key: string]: unknown;
            }[];
            deeds: {
                [key: string]: unknown;
            }[];
            meteringPoints: {
                [key: string]: unknown;
            }[];
            meters: {
                [key: string]: unknown;
            }[];
            meterReadings: {
                [key: string]: unknown;
            }[];
            consumption: {
                [key: string]: unknown;
            }[];
            unusualUse: {
                [key: string]: unknown;
            }[];
            handedInReadings: {
                [key: string]: unknown;
            }[];
            photos: {
                [key: string]: unknown;
            }[];
            bills: {
                [key: string]: unknown;
            }[];
            billLines: {
                [key: string]: unknown;
            }[];
            billReadings: {
                [key: string]: unknown;
            }[];
            payments: {
                [key: string]: unknown;
            }[];
        };
        AccountStanding: {
            /** @description True where it is longer ago than ten minutes: /auth/confirm?returnTo= leads there and back */
            mustConfirm: boolean;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description Names this answer in the utility’s log */
        RequestId: string;
        /** @description With a token: how many requests (q) the program may send in so many seconds (w) */
        RateLimitPolicy: string;
        /** @description With a token: how many requests are left (r), and in how many seconds (t) the count begins anew */
        RateLimit: string;
        /** @description What the token lacks, or that one is needed (RFC 6750) */
        Challenge: string;
        /** @description After how many seconds it is worth trying again */
        RetryAfter: string;
        /** @description With a token: what it lacks (RFC 6750) */
        ChallengeOfPrograms: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHome: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By number, those that are over last */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Home"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMeteringPoints: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By number */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeteringPointList"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    linkMeteringPoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkMeteringPoint"];
            };
        };
        responses: {
            /** @description It was linked to this account already */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeteringPoint"];
                };
            };
            /** @description Linked */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeteringPoint"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope; or, with a session, the request did not come from the portal’s pages */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["ChallengeOfPrograms"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The two values are no slip’s */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many attempts at linking, too many letters to others who are linked, or too many requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeteringPoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meteringPointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The point */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeteringPoint"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlinkMeteringPoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meteringPointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Unlinked */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope; or, with a session, the request did not come from the portal’s pages */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["ChallengeOfPrograms"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    nameMeteringPoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meteringPointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NamePoint"];
            };
        };
        responses: {
            /** @description The point */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeteringPoint"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope; or, with a session, the request did not come from the portal’s pages */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["ChallengeOfPrograms"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The name is empty or too long */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReadings: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: never;
            path: {
                meteringPointId: string;
                meterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By moment of entry, newest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingList"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitReading: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                meteringPointId: string;
                meterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitReading"];
            };
        };
        responses: {
            /** @description It was stored before, under the same key */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmittedReading"];
                };
            };
            /** @description Stored. What was entered in time and arrived late is stored too, and says that it doesn’t count */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmittedReading"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope; or, with a session, the request did not come from the portal’s pages */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["ChallengeOfPrograms"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is doubtful and nobody was asked; the window is closed; the meter isn’t read by customers; or there are too many of this window */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The value cannot be this meter’s, or the key was used for another reading */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReadingSheet: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By number */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingSheet"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLinks: {
        parameters: {
            query: {
                meteringPointNumber: string;
                /** @description Needed where staff ask */
                reason?: "moved-out" | "not-entitled" | "linked-by-mistake" | "customer-asked" | "other";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The oldest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountLinkList"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                linkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndLink"];
            };
        };
        responses: {
            /** @description Ended */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The reason is none of those */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meteringPointId: string;
                meterId: string;
                readingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The photo */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "application/octet-stream": string;
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meteringPointId: string;
                meterId: string;
                readingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Kept, in place of an earlier one */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope; or, with a session, the request did not come from the portal’s pages */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["ChallengeOfPrograms"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The window has closed */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is no JPEG, sent as something else than image/jpeg or application/octet-stream, or larger than 1 MB or 4096 pixels */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deletePhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meteringPointId: string;
                meterId: string;
                readingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken away */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope; or, with a session, the request did not come from the portal’s pages */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["ChallengeOfPrograms"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHistory: {
        parameters: {
            query?: {
                months?: number;
            };
            header?: never;
            path: {
                meteringPointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cold before hot water */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeteringPointHistory"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConsumption: {
        parameters: {
            query?: {
                months?: number;
            };
            header?: never;
            path: {
                meteringPointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The oldest month first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeteringPointConsumption"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConsumptionCsv: {
        parameters: {
            query?: {
                months?: number;
                /** @description Of CSV alone; without it comma. A Slovenian spreadsheet opens semicolon in columns */
                separator?: "comma" | "semicolon" | "tab";
                /** @description Of CSV alone: true for spreadsheets, which else take UTF-8 for something older */
                byteOrderMark?: "true" | "false";
            };
            header?: never;
            path: {
                meteringPointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The months */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConsumptionWorkbook: {
        parameters: {
            query?: {
                months?: number;
            };
            header?: never;
            path: {
                meteringPointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The months */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/octet-stream": string;
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUnusualUse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meteringPointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those without an answer first, each newest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnusualUseList"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerUnusualUse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meteringPointId: string;
                unusualUseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description What lay behind it: a pool was filled, a garden watered, guests stayed, somebody more lives there; a leak, which has been repaired; the meter was misread; or nothing was found
                     * @enum {string}
                     */
                    reason: "pool" | "garden" | "guests" | "somebody-more" | "leak-repaired" | "misread" | "unknown";
                };
            };
        };
        responses: {
            /** @description Answered */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnusualUse"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not come from the portal’s own pages */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The metering point is somebody else’s by now */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBillForecast: {
        parameters: {
            query?: {
                /** @description The meter that `valueM3` is of; needed where several are read */
                meterId?: string;
                /** @description What it shows today. Without it, and of all other meters, what counts in the open or the last window */
                valueM3?: number;
            };
            header?: never;
            path: {
                meteringPointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bill, or why it can’t be told */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillForecast"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBills: {
        parameters: {
            query?: {
                meteringPointId?: string;
                /** @description Issued in that year */
                year?: number;
                state?: "open" | "part-paid" | "overdue" | "paid" | "cancelled" | "credit";
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillList"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                billId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bill */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bill"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBillDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                billId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/octet-stream": string;
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getElectronicInvoice: {
        parameters: {
            query?: {
                /** @description Cross Industry Invoice of UN/CEFACT or UBL 2.1 of OASIS, made of the bill; or eSLOG 2.0 as billing brought it in. `documents` of the bill says which there are */
                syntax?: "cii" | "ubl" | "eslog";
            };
            header?: never;
            path: {
                billId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invoice, or the credit note */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s; or there is no eSLOG of it */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What came in of the bill does not add up to the cent */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPaymentCode: {
        parameters: {
            query?: {
                /** @description How large each module is drawn: with 8 the picture has 680 × 680 pixels */
                pixelsPerModule?: number;
            };
            header?: never;
            path: {
                billId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The code */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "application/octet-stream": string;
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is open, or the standard allows no code: `payment` of the bill says which */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPayments: {
        parameters: {
            query?: {
                meteringPointId?: string;
                billId?: string;
                /** @description Received in that year */
                year?: number;
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentList"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBalance: {
        parameters: {
            query?: {
                meteringPointId?: string;
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bills less payments */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Balance"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWaterReports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meteringPointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest first; this year’s comes when it is over */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaterReportList"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWaterReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meteringPointId: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaterReport"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWaterReportDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meteringPointId: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/octet-stream": string;
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startWaterReportRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWaterReportRun"];
            };
        };
        responses: {
            /** @description Under way: ask for it again to see how far it is */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaterReportRun"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was brought in of what was measured in that year */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The year is not over */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWaterReportRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaterReportRun"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportReadings: {
        parameters: {
            query?: {
                /** @description The first day of the reading window; without it the open one or, while none is open, the last */
                window?: string;
                /** @description The header Next-Cursor of an export that was taken before: only what is new since then */
                after?: string;
                /** @description Of CSV alone; without it comma. A Slovenian spreadsheet opens semicolon in columns */
                separator?: "comma" | "semicolon" | "tab";
                /** @description Of CSV alone: true for spreadsheets, which else take UTF-8 for something older */
                byteOrderMark?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The readings */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Reading-Window": string;
                    /** @description Whether the window and the grace are over, so that nothing more will come */
                    "Reading-Window-Final": "true" | "false";
                    "Next-Cursor": string;
                    [name: string]: unknown;
                };
                content: {
                    /** @example {"readingId":"7b1f4f0e-2f5d-4c0e-9d55-1c5f0a4f4a10","reference":"7K3F-92QD","meteringPointNumber":"0040098579","meterId":"46207317-1","serialNumber":"46207317","kind":"cold","valueM3":1421,"enteredAt":"2026-11-25T09:30:00.000Z","receivedAt":"2026-11-25T09:30:00.000Z","wayIn":"portal","windowFirstDay":"2026-11-25","doubts":[],"doubtReason":null,"doubtNote":null,"hasPhoto":false,"readOn":"2026-11-25"} */
                    "application/x-ndjson": string;
                    /**
                     * @example readingId,reference,meteringPointNumber,meterId,serialNumber,kind,valueM3,enteredAt,receivedAt,wayIn,windowFirstDay,doubts,doubtReason,doubtNote,hasPhoto,readOn
                     *     7b1f4f0e-2f5d-4c0e-9d55-1c5f0a4f4a10,7K3F-92QD,0040098579,46207317-1,46207317,cold,1421,2026-11-25T09:30:00.000Z,2026-11-25T09:30:00.000Z,portal,2026-11-25,,,,false,2026-11-25
                     */
                    "text/csv": string;
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The cursor belongs to another window or another database: take all once more */
            410: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                readingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The photo */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "application/octet-stream": string;
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportMeteringPoints: {
        parameters: {
            query?: {
                /** @description Of this point alone */
                meteringPointNumber?: string;
                /** @description The header Next-Cursor of an export that was taken before, with the same filters: only what was added or changed since then */
                after?: string;
                /** @description Of CSV alone; without it comma. A Slovenian spreadsheet opens semicolon in columns */
                separator?: "comma" | "semicolon" | "tab";
                /** @description Of CSV alone: true for spreadsheets, which else take UTF-8 for something older */
                byteOrderMark?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A line each */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Next-Cursor": string;
                    [name: string]: unknown;
                };
                content: {
                    /** @example {"record":"metering-point","number":"0040098579","userName":"Ana Novak","address":"Cesta 9. avgusta 12, 1410 Zagorje ob Savi","consumptionType":"household","customerKey":"K-104233","occupiedFrom":"2026-11-01","occupiedTo":null,"nominalDiameterMm":20,"flats":1,"services":[],"supplyZoneId":"OO-1","closedOn":null,"changedAt":"2026-11-10T04:30:00.000Z"} */
                    "application/x-ndjson": string;
                    /** @example number,userName,address,consumptionType,customerKey,occupiedFrom,occupiedTo,nominalDiameterMm,flats,services,supplyZoneId,closedOn,changedAt */
                    "text/csv": string;
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The cursor belongs to other filters or another database: take all once more */
            410: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportMeters: {
        parameters: {
            query?: {
                /** @description Of this point alone */
                meteringPointNumber?: string;
                /** @description The header Next-Cursor of an export that was taken before, with the same filters: only what was added or changed since then */
                after?: string;
                /** @description Of CSV alone; without it comma. A Slovenian spreadsheet opens semicolon in columns */
                separator?: "comma" | "semicolon" | "tab";
                /** @description Of CSV alone: true for spreadsheets, which else take UTF-8 for something older */
                byteOrderMark?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A line each */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Next-Cursor": string;
                    [name: string]: unknown;
                };
                content: {
                    /** @example {"record":"meter","id":"46207317-1","meteringPointNumber":"0040098579","kind":"cold","serialNumber":"46207317","type":"15","digits":5,"isRemote":false,"installedOn":"2024-05-01","installedM3":0,"removedOn":null,"removedM3":null,"exchangePlannedOn":null,"changedAt":"2026-11-10T04:30:00.000Z"} */
                    "application/x-ndjson": string;
                    /** @example id,meteringPointNumber,kind,serialNumber,type,digits,isRemote,installedOn,installedM3,removedOn,removedM3,exchangePlannedOn,changedAt */
                    "text/csv": string;
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The cursor belongs to other filters or another database: take all once more */
            410: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportLinks: {
        parameters: {
            query?: {
                /** @description Of this point alone */
                meteringPointNumber?: string;
                /** @description The header Next-Cursor of an export that was taken before, with the same filters: only what was added or changed since then */
                after?: string;
                /** @description Of CSV alone; without it comma. A Slovenian spreadsheet opens semicolon in columns */
                separator?: "comma" | "semicolon" | "tab";
                /** @description Of CSV alone: true for spreadsheets, which else take UTF-8 for something older */
                byteOrderMark?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A line each */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Next-Cursor": string;
                    [name: string]: unknown;
                };
                content: {
                    /** @example {"id":"5f0e7b1f-2f5d-4c0e-9d55-1c5f0a4f4a10","meteringPointNumber":"0040098579","customerKey":"K-104233","linkedAt":"2026-11-02T09:30:00.000Z","endedAt":null,"endReason":null,"changedAt":"2026-11-02T09:30:00.000Z"} */
                    "application/x-ndjson": string;
                    /** @example id,meteringPointNumber,customerKey,linkedAt,endedAt,endReason,changedAt */
                    "text/csv": string;
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The cursor belongs to other filters or another database: take all once more */
            410: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportInvoices: {
        parameters: {
            query?: {
                /** @description Of this point alone */
                meteringPointNumber?: string;
                /** @description The header Next-Cursor of an export that was taken before, with the same filters: only what was added or changed since then */
                after?: string;
                /** @description Of CSV alone; without it comma. A Slovenian spreadsheet opens semicolon in columns */
                separator?: "comma" | "semicolon" | "tab";
                /** @description Of CSV alone: true for spreadsheets, which else take UTF-8 for something older */
                byteOrderMark?: "true" | "false";
                /** @description Issued on this day or later */
                issuedFrom?: string;
                /** @description Issued on this day or earlier */
                issuedTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A line each */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Next-Cursor": string;
                    [name: string]: unknown;
                };
                content: {
                    /** @example {"record":"invoice","number":"2026-10-0040098579","meteringPointNumber":"0040098579","kind":"invoice","issuedOn":"2026-11-10","dueOn":"2026-11-25","periodFrom":"2026-10-01","periodTo":"2026-10-31","customerKey":"K-104233","buyerName":"Ana Novak","buyerStreet":"Cesta 9. avgusta 12","buyerTown":"1410 Zagorje ob Savi","netCents":475,"vatCents":45,"totalCents":520,"reference":"SI121033842574531","cancelledOn":null,"precedingNumbers":[],"vat":[{"ratePercent":"9.5","baseCents":475,"vatCents":45}],"lines":[{"description":"Vodarina","charge":"water","quantity":"11","unit":"m3","unitPriceEur":"0.4321","netCents":475,"vatRatePercent":"9.5"}],"readings":[{"meterNumber":"46207317","meterKind":"cold","fromDay":"2026-09-30","fromM3":1398,"toDay":"2026-10-31","toM3":1409,"usedM3":11,"origin":"utility"}],"changedAt":"2026-11-10T04:30:00.000Z"} */
                    "application/x-ndjson": string;
                    /** @example number,meteringPointNumber,kind,issuedOn,dueOn,periodFrom,periodTo,customerKey,buyerName,buyerStreet,buyerTown,netCents,vatCents,totalCents,reference,cancelledOn,precedingNumbers,vat,lines,readings,changedAt */
                    "text/csv": string;
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The cursor belongs to other filters or another database: take all once more */
            410: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportPayments: {
        parameters: {
            query?: {
                /** @description Of this point alone */
                meteringPointNumber?: string;
                /** @description The header Next-Cursor of an export that was taken before, with the same filters: only what was added or changed since then */
                after?: string;
                /** @description Of CSV alone; without it comma. A Slovenian spreadsheet opens semicolon in columns */
                separator?: "comma" | "semicolon" | "tab";
                /** @description Of CSV alone: true for spreadsheets, which else take UTF-8 for something older */
                byteOrderMark?: "true" | "false";
                /** @description Received on this day or later */
                receivedFrom?: string;
                /** @description Received on this day or earlier */
                receivedTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A line each */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Next-Cursor": string;
                    [name: string]: unknown;
                };
                content: {
                    /** @example {"record":"payment","id":"P-2026-000123","meteringPointNumber":"0040098579","invoiceNumber":"2026-10-0040098579","receivedOn":"2026-11-20","amountCents":520,"customerKey":null,"cancelledOn":null,"changedAt":"2026-11-10T04:30:00.000Z"} */
                    "application/x-ndjson": string;
                    /** @example id,meteringPointNumber,invoiceNumber,receivedOn,amountCents,customerKey,cancelledOn,changedAt */
                    "text/csv": string;
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The cursor belongs to other filters or another database: take all once more */
            410: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most a hundred */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportList"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importRecords: {
        parameters: {
            query?: {
                /** @description Separated by commas, of supply-zones, metering-points, meters, billed-readings, payment-slips, prices, invoices, payments, water-quality-results; without it whatever the token has scopes for */
                records?: string;
                /** @description All or nothing; with false the good lines are stored */
                atomic?: "true" | "false";
                /** @description Everything is done, counted and taken back. What would be refused for good is answered as then */
                dryRun?: "true" | "false";
                /** @description The file is the whole truth about metering points, meters or prices: what isn’t in it is closed, never deleted */
                complete?: "true" | "false";
                /** @description With complete: when more would be closed, nothing is stored */
                closeAtMost?: number;
                /** @description With complete: when a larger share of what is open of a kind of record would be closed, nothing is stored. A file without any line of a kind closes none of it, whatever is allowed */
                closePercentAtMost?: number;
                /** @description When the data were taken out of the billing system. A file that is older than one that was stored of the same kinds of records is refused */
                extractedAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportLines"];
                "application/x-ndjson": string;
                /**
                 * @example supplyZoneId;year;parameter;unit;allowedTo;samples;measuredMin;measuredMean;measuredMax
                 *     OO-1;2025;Nitrat;mg/L;50;12;<1.0;4.20;7.9
                 */
                "text/csv": string;
            };
        };
        responses: {
            /** @description Stored or, in a dry run, tried */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another import is under way */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The list in JSON is longer than 5 MB; NDJSON and CSV may have any length */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is neither NDJSON, CSV nor JSON, packed, or in another encoding than utf-8 | utf-16le | utf-16be | windows-1250 */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lines were refused, or too much would be closed: nothing was stored. So is a dry run answered, where the file would be refused. With the report. Or a later extract is stored already */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRefusals: {
        parameters: {
            query?: {
                after?: number;
            };
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By line */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRefusalList"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOriginals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of an invoice that was brought in, as it is printed; a “/” in it is written as `%2F` */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most one of each kind */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OriginalDocumentList"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no invoice of this number */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putInvoiceDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of an invoice that was brought in, as it is printed; a “/” in it is written as `%2F` */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/pdf": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Stored, now or before */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OriginalDocument"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no invoice of this number, or nothing was brought in for it */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is larger than 5 MB */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not sent as application/pdf, or packed */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is no PDF, or none that is handed on to customers: `errors` says why */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteInvoiceDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of an invoice that was brought in, as it is printed; a “/” in it is written as `%2F` */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken back */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no invoice of this number, or nothing was brought in for it */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putElectronicInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of an invoice that was brought in, as it is printed; a “/” in it is written as `%2F` */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/xml": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Stored, now or before */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OriginalDocument"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no invoice of this number, or nothing was brought in for it */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is larger than 5 MB */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not sent as application/xml, or packed */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not well-formed, or no invoice in eSLOG 2.0 of this number: `errors` says why */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteElectronicInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of an invoice that was brought in, as it is printed; a “/” in it is written as `%2F` */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken back */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no invoice of this number, or nothing was brought in for it */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReadingWindows: {
        parameters: {
            query?: {
                /** @description Needed where staff ask */
                reason?: "portal-failure" | "holidays" | "few-readings" | "inspection" | "other";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order of time */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingWindowList"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReadingWindow: {
        parameters: {
            query?: {
                /** @description Needed where staff ask */
                reason?: "portal-failure" | "holidays" | "few-readings" | "inspection" | "other";
            };
            header?: never;
            path: {
                /** @description The first day of the window, as `windowFirstDay` of its readings */
                firstDay: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The window */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtendedReadingWindow"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    extendReadingWindow: {
        parameters: {
            query?: {
                /** @description Needed where staff ask */
                reason?: "portal-failure" | "holidays" | "few-readings" | "inspection" | "other";
            };
            header?: never;
            path: {
                /** @description The first day of the window, as `windowFirstDay` of its readings */
                firstDay: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendReadingWindow"];
            };
        };
        responses: {
            /** @description The window as it is now */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtendedReadingWindow"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is over */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The day is too early, or lies in the next window */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAnnouncements: {
        parameters: {
            query?: {
                /** @description Needed where staff ask */
                reason?: "breakdown" | "planned-work" | "water-quality" | "house-installation" | "inspection" | "other";
                /** @description `next` of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementList"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAnnouncement: {
        parameters: {
            query?: {
                /** @description Needed where staff ask */
                reason?: "breakdown" | "planned-work" | "water-quality" | "house-installation" | "inspection" | "other";
            };
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAnnouncement"];
            };
        };
        responses: {
            /** @description The draft */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementDetail"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A value is wrong, or missing: `errors` says which */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAnnouncement: {
        parameters: {
            query?: {
                /** @description Needed where staff ask */
                reason?: "breakdown" | "planned-work" | "water-quality" | "house-installation" | "inspection" | "other";
            };
            header?: never;
            path: {
                announcementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The announcement */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementDetail"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAnnouncement: {
        parameters: {
            query?: {
                /** @description Needed where staff ask */
                reason?: "breakdown" | "planned-work" | "water-quality" | "house-installation" | "inspection" | "other";
            };
            header?: never;
            path: {
                announcementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Dropped */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was sent */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeAnnouncement: {
        parameters: {
            query?: {
                /** @description Needed where staff ask */
                reason?: "breakdown" | "planned-work" | "water-quality" | "house-installation" | "inspection" | "other";
            };
            header?: never;
            path: {
                announcementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAnnouncement"];
            };
        };
        responses: {
            /** @description The draft */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementDetail"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was sent, or somebody changed it meanwhile */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A value is wrong, or missing: `errors` says which */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewAnnouncement: {
        parameters: {
            query?: {
                /** @description Needed where staff ask */
                reason?: "breakdown" | "planned-work" | "water-quality" | "house-installation" | "inspection" | "other";
            };
            header?: never;
            path: {
                announcementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The preview */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementPreview"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendAnnouncement: {
        parameters: {
            query?: {
                /** @description Needed where staff ask */
                reason?: "breakdown" | "planned-work" | "water-quality" | "house-installation" | "inspection" | "other";
            };
            header?: never;
            path: {
                announcementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendAnnouncement"];
            };
        };
        responses: {
            /** @description On its way */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementDetail"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it meanwhile */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A value is wrong, or missing: `errors` says which */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    extendAnnouncement: {
        parameters: {
            query?: {
                /** @description Needed where staff ask */
                reason?: "breakdown" | "planned-work" | "water-quality" | "house-installation" | "inspection" | "other";
            };
            header: {
                "idempotency-key": string;
            };
            path: {
                announcementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendAnnouncement"];
            };
        };
        responses: {
            /** @description On its way */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementDetail"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not in force */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A value is wrong, or missing: `errors` says which */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeAnnouncement: {
        parameters: {
            query?: {
                /** @description Needed where staff ask */
                reason?: "breakdown" | "planned-work" | "water-quality" | "house-installation" | "inspection" | "other";
            };
            header?: never;
            path: {
                announcementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeAnnouncement"];
            };
        };
        responses: {
            /** @description On its way */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementDetail"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was never sent */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A value is wrong, or missing: `errors` says which */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMessages: {
        parameters: {
            query: {
                /** @description Why staff do it */
                reason: "customer-asked" | "complaint" | "failed-delivery" | "inspection" | "other";
                /** @description Keycloak’s id of the account */
                accountId?: string;
                way?: "mail" | "sms";
                state?: "waiting" | "sending" | "handed-over" | "delivered" | "bounced" | "expired" | "undeliverable" | "given-up" | "no-recipient" | "not-needed";
                kind?: "reading-reminder" | "window-extended" | "reading-received" | "reading-corrected" | "reading-replaced" | "unusual-use" | "meter-exchange" | "new-bill" | "bill-due-soon" | "bill-overdue" | "payment-received" | "supply-news" | "account" | "unknown-device" | "outage" | "water-safety";
                /** @description Written then or later. Without it and without an account: in the last thirty days */
                since?: string;
                /** @description `next` of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentMessageList"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMessage: {
        parameters: {
            query: {
                /** @description Why staff do it */
                reason: "customer-asked" | "complaint" | "failed-delivery" | "inspection" | "other";
            };
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentMessageDetail"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendMessage: {
        parameters: {
            query: {
                /** @description Why staff do it */
                reason: "customer-asked" | "complaint" | "failed-delivery" | "inspection" | "other";
            };
            header: {
                "idempotency-key": string;
            };
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It waits to be sent */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentMessageDetail"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It can’t be sent again: `obstacle` says why */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key was used for another message */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountWays: {
        parameters: {
            query: {
                /** @description Why staff do it */
                reason: "customer-asked" | "complaint" | "failed-delivery" | "inspection" | "other";
            };
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each way that is in use */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountWays"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    liftSetAside: {
        parameters: {
            query: {
                /** @description Why staff do it */
                reason: "customer-asked" | "complaint" | "failed-delivery" | "inspection" | "other";
            };
            header?: never;
            path: {
                accountId: string;
                way: "mail" | "sms";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing is set aside */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The oldest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWebhook"];
            };
        };
        responses: {
            /** @description Set up. The secret is shown this once */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedWebhook"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client has as many webhooks as it may */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A value is wrong: `errors` says which, and of the address why it cannot be a receiver’s */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeWebhook"];
            };
        };
        responses: {
            /** @description The webhook */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A value is wrong: `errors` says which, and of the address why it cannot be a receiver’s */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description On its way: the log says how it went */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestedWebhook"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The webhook is disabled */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The secret is shown this once */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhookSecret"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                state?: "waiting" | "delivered";
                before?: string;
            };
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest first, fifty at a time */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryList"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayDeliveries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Replay"];
            };
        };
        responses: {
            /** @description On their way */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replayed"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token lacks a scope */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or it is not the caller’s */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The webhook is disabled */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A value is wrong: `errors` says which, and of the address why it cannot be a receiver’s */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNoticeSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeSettings"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Asked with an access token: a program has no session */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chooseNotices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseNotices"];
            };
        };
        responses: {
            /** @description Chosen */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not come from the portal’s own pages */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Asked with an access token: a program has no session */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such kind or way, or it can’t be chosen */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setQuietHours: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetQuietHours"];
            };
        };
        responses: {
            /** @description Set */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not come from the portal’s own pages */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Asked with an access token: a program has no session */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such hours */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendNumberCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The code is on its way, and works for ten minutes */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not come from the portal’s own pages */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Asked with an access token: a program has no session */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account has no mobile number, or no SMS can reach it */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There were many codes lately */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmNumber: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmNumber"];
            };
        };
        responses: {
            /** @description Confirmed */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not come from the portal’s own pages */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Asked with an access token: a program has no session */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No code is on its way to it, or the account has no mobile number */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is another code */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noteNumberAsked: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Noted */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not come from the portal’s own pages */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Asked with an access token: a program has no session */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noteToldOfSetAside: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Noted */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not come from the portal’s own pages */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Asked with an access token: a program has no session */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeAddressBack: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is written to again */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not come from the portal’s own pages */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Asked with an access token: a program has no session */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOwnData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of it but the photos themselves */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnData"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sign-in is older than ten minutes: getAccount says so beforehand */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Asked with an access token: a program has no session */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account is staff’s, whose data an administrator hands out */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was taken many times within an hour */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOwnDataArchive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archive */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                    "application/octet-stream": string;
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sign-in is older than ten minutes: getAccount says so beforehand */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Asked with an access token: a program has no session */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account is staff’s, whose data an administrator hands out */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was taken many times within an hour */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountStanding"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Asked with an access token: a program has no session */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askAccountClosing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mail is on its way */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sign-in is older than ten minutes */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Asked with an access token: a program has no session */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account is staff’s, and closed by an administrator alone */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There were many mails lately */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "receive-reading.handed-in": {
        parameters: {
            query?: never;
            header: {
                /** @description The event’s id, the same for each attempt and replay */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970 */
                "webhook-timestamp": string;
                /** @description One or several, with blanks between them */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadingHandedIn"];
            };
        };
        responses: {
            /** @description Nobody wants it any more: the webhook is disabled */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "receive-reading.corrected": {
        parameters: {
            query?: never;
            header: {
                /** @description The event’s id, the same for each attempt and replay */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970 */
                "webhook-timestamp": string;
                /** @description One or several, with blanks between them */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadingCorrected"];
            };
        };
        responses: {
            /** @description Nobody wants it any more: the webhook is disabled */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "receive-metering-point.linked": {
        parameters: {
            query?: never;
            header: {
                /** @description The event’s id, the same for each attempt and replay */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970 */
                "webhook-timestamp": string;
                /** @description One or several, with blanks between them */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeteringPointLinked"];
            };
        };
        responses: {
            /** @description Nobody wants it any more: the webhook is disabled */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "receive-metering-point.unlinked": {
        parameters: {
            query?: never;
            header: {
                /** @description The event’s id, the same for each attempt and replay */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970 */
                "webhook-timestamp": string;
                /** @description One or several, with blanks between them */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeteringPointUnlinked"];
            };
        };
        responses: {
            /** @description Nobody wants it any more: the webhook is disabled */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "receive-webhook.test": {
        parameters: {
            query?: never;
            header: {
                /** @description The event’s id, the same for each attempt and replay */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970 */
                "webhook-timestamp": string;
                /** @description One or several, with blanks between them */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookTest"];
            };
        };
        responses: {
            /** @description Nobody wants it any more: the webhook is disabled */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
