// What a billing system does, with the client that oapi-codegen makes.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"
	"time"

	openapi_types "github.com/oapi-codegen/runtime/types"
	"komunala.example/billing/api"
)

var client *api.ClientWithResponses
var ctx = context.Background()

func must[T any](value T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return value
}

func day(year int, month time.Month, day int) openapi_types.Date {
	return openapi_types.Date{Time: time.Date(year, month, day, 0, 0, 0, 0, time.UTC)}
}

func bringIn(lines []api.ImportLine, atomic api.ImportRecordsParamsAtomic) *api.ImportReport {
	params := &api.ImportRecordsParams{Atomic: &atomic}
	answer := must(client.ImportRecordsWithResponse(ctx, params, api.ImportLines{Lines: lines}))
	if answer.JSON200 == nil {
		log.Fatalf("the import was answered with %s: %s", answer.Status(), answer.Body)
	}
	return answer.JSON200
}

func main() {
	number := os.Getenv("NUMBER")
	client = must(api.NewClientWithResponses(os.Getenv("PORTAL_API"), api.WithRequestEditorFn(
		func(_ context.Context, request *http.Request) error {
			request.Header.Set("Authorization", "Bearer "+os.Getenv("TOKEN"))
			return nil
		})))

	var point, meter api.ImportLine
	_ = must(0, point.FromMeteringPointLine(api.MeteringPointLine{
		Record: "metering-point", Number: number, UserName: "Tine Medved",
		Address: "Cesta 20. julija 3, 1410 Zagorje ob Savi", ConsumptionType: "household",
	}))
	_ = must(0, meter.FromMeterLine(api.MeterLine{
		Record: "meter", Id: number + "-1", MeteringPointNumber: number, Kind: "cold",
		SerialNumber: "46207317", Type: "15", Digits: 5, InstalledOn: day(2024, 5, 1),
	}))
	stored := bringIn([]api.ImportLine{point, meter}, "true")
	added := 0
	for _, record := range stored.Records {
		added += record.Added
	}

	var unknown []api.ImportLine
	for at := 1001; at < 2102; at++ {
		var line api.ImportLine
		_ = must(0, line.FromBilledReadingLine(api.BilledReadingLine{
			Record: "billed-reading", MeterId: fmt.Sprintf("%s-%d", number, at), ReadOn: day(2026, 10, 31), ValueM3: at,
		}))
		unknown = append(unknown, line)
	}
	partly := bringIn(unknown, "false")
	var pages []int
	var firstRefusal string
	for after := new(int); after != nil; {
		page := must(client.ListRefusalsWithResponse(ctx, partly.Id, &api.ListRefusalsParams{After: after})).JSON200
		pages = append(pages, len(page.Refusals))
		firstRefusal = page.Refusals[0].Code
		after = page.Next
	}

	export := must(client.ExportReadingsWithResponse(ctx, &api.ExportReadingsParams{}))
	var row api.ExportedReading
	for line := range bytes.Lines(export.Body) {
		var reading api.ExportedReading
		_ = must(0, json.Unmarshal(line, &reading))
		if reading.ReadingId.String() == os.Getenv("READING_ID") {
			row = reading
		}
	}

	wanted := api.CreateWebhook{Url: os.Getenv("RECEIVER"), Events: []api.CreateWebhookEvents{"reading.handed-in"}}
	created := must(client.CreateWebhookWithResponse(ctx, wanted)).JSON201
	removed := must(client.DeleteWebhookWithResponse(ctx, created.Id)).StatusCode()

	wanted.Url = "nowhere"
	problem := must(client.CreateWebhookWithResponse(ctx, wanted)).ApplicationproblemJSON422

	fmt.Println(string(must(json.Marshal(map[string]any{
		"added":        added,
		"pages":        pages,
		"firstRefusal": firstRefusal,
		"exported":     map[string]any{"valueM3": row.ValueM3, "kind": row.Kind, "wayIn": row.WayIn},
		"hasCursor":    export.HTTPResponse.Header.Get("Next-Cursor") != "",
		"webhook":      map[string]any{"url": created.Url, "isSecretShown": strings.HasPrefix(created.Secret, "whsec_")},
		"removed":      removed,
		"problem":      map[string]any{"status": problem.Status, "code": problem.Code, "pointer": (*problem.Errors)[0].Pointer},
	}))))
}
