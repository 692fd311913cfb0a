import com.google.gson.Gson;
import java.io.File;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.ApiResponse;
import org.openapitools.client.api.BillingInApi;
import org.openapitools.client.api.BillingOutApi;
import org.openapitools.client.api.WebhooksApi;
import org.openapitools.client.model.*;

/** What a billing system does, with the client that openapi-generator makes. */
public class Billing {
    static BillingInApi billingIn;

    static ImportReport bringIn(List<ImportLine> lines, String atomic) throws Exception {
        return billingIn.importRecords(new ImportLines().lines(lines), null, atomic, null, null, null, null, null);
    }

    public static void main(String[] args) throws Exception {
        String number = System.getenv("NUMBER");
        // Its address stands in the document.
        ApiClient client = new ApiClient();
        client.setAccessToken(System.getenv("TOKEN"));
        billingIn = new BillingInApi(client);
        BillingOutApi billingOut = new BillingOutApi(client);
        WebhooksApi webhooks = new WebhooksApi(client);

        ImportReport stored = bringIn(
            Arrays.asList(
                new ImportLine(
                    new MeteringPointLine()
                        .record(MeteringPointLine.RecordEnum.METERING_POINT)
                        .number(number)
                        .userName("Tine Medved")
                        .address("Cesta 20. julija 3, 1410 Zagorje ob Savi")
                        .consumptionType(MeteringPointLine.ConsumptionTypeEnum.HOUSEHOLD)),
                new ImportLine(
                    new MeterLine()
                        .record(MeterLine.RecordEnum.METER)
                        .id(number + "-1")
                        .meteringPointNumber(number)
                        .kind(MeterLine.KindEnum.COLD)
                        .serialNumber("46207317")
                        .type("15")
                        .digits(5)
                        .installedOn(LocalDate.of(2024, 5, 1)))),
            "true");

        List<ImportLine> unknown = new ArrayList<>();
        for (int at = 1001; at < 2102; at++) {
            unknown.add(
                new ImportLine(
                    new BilledReadingLine()
                        .record(BilledReadingLine.RecordEnum.BILLED_READING)
                        .meterId(number + "-" + at)
                        .readOn(LocalDate.of(2026, 10, 31))
                        .valueM3(at)));
        }
        ImportReport partly = bringIn(unknown, "false");
        List<Integer> pages = new ArrayList<>();
        String firstRefusal = null;
        for (Integer after = 0; after != null; ) {
            ImportRefusalList page = billingIn.listRefusals(partly.getId(), after);
            pages.add(page.getRefusals().size());
            firstRefusal = page.getRefusals().get(0).getCode();
            after = page.getNext();
        }

        ApiResponse<File> export = billingOut.exportReadingsWithHttpInfo(null, null, null, null);
        ExportedReading row = null;
        for (String line : Files.readAllLines(export.getData().toPath())) {
            ExportedReading reading = ExportedReading.fromJson(line);
            if (reading.getReadingId().toString().equals(System.getenv("READING_ID"))) row = reading;
        }
        export.getData().delete();

        CreateWebhook wanted = new CreateWebhook()
            .url(java.net.URI.create(System.getenv("RECEIVER")))
            .addEventsItem(CreateWebhook.EventsEnum.READING_HANDED_IN);
        CreatedWebhook created = webhooks.createWebhook(wanted);
        int removed = webhooks.deleteWebhookWithHttpInfo(created.getId()).getStatusCode();

        Problem problem = null;
        try {
            webhooks.createWebhook(wanted.url(java.net.URI.create("nowhere")));
        } catch (ApiException refused) {
            problem = Problem.fromJson(refused.getResponseBody());
        }

        Map<String, Object> result = new LinkedHashMap<>();
        result.put("added", stored.getRecords().stream().mapToInt(ImportedRecord::getAdded).sum());
        result.put("pages", pages);
        result.put("firstRefusal", firstRefusal);
        result.put("exported", mapOf("valueM3", row.getValueM3(), "kind", row.getKind().getValue(), "wayIn", row.getWayIn().getValue()));
        result.put("hasCursor", !export.getHeaders().get("next-cursor").get(0).isEmpty());
        result.put("webhook", mapOf("url", created.getUrl().toString(), "isSecretShown", created.getSecret().startsWith("whsec_")));
        result.put("removed", removed);
        result.put("problem", mapOf("status", problem.getStatus(), "code", problem.getCode(), "pointer", problem.getErrors().get(0).getPointer()));
        System.out.println(new Gson().toJson(result));
    }

    static Map<String, Object> mapOf(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) map.put((String) pairs[at], pairs[at + 1]);
        return map;
    }
}
