"""What a billing system does, with the client that openapi-python-client makes."""

import json
import os
from datetime import date

from portal_client import AuthenticatedClient
from portal_client.api.billing_in import import_records, list_refusals
from portal_client.api.billing_out import export_readings
from portal_client.api.webhooks import create_webhook, delete_webhook
from portal_client.models import (
    BilledReadingLine,
    CreateWebhook,
    CreateWebhookEventsItem,
    ExportedReading,
    ImportLines,
    ImportRecordsAtomic,
    ImportReport,
    MeteringPointLine,
    MeteringPointLineConsumptionType,
    MeterLine,
    MeterLineKind,
    Problem,
)

number = os.environ["NUMBER"]
client = AuthenticatedClient(base_url=os.environ["PORTAL_API"], token=os.environ["TOKEN"])


def bring_in(lines, atomic=ImportRecordsAtomic.TRUE):
    report = import_records.sync(client=client, body=ImportLines(lines=lines), atomic=atomic)
    assert isinstance(report, ImportReport), report
    return report


place = [
    MeteringPointLine(
        record="metering-point",
        number=number,
        user_name="Tine Medved",
        address="Cesta 20. julija 3, 1410 Zagorje ob Savi",
        consumption_type=MeteringPointLineConsumptionType.HOUSEHOLD,
    ),
    MeterLine(
        record="meter",
        id=f"{number}-1",
        metering_point_number=number,
        kind=MeterLineKind.COLD,
        serial_number="46207317",
        type_="15",
        digits=5,
        installed_on=date(2024, 5, 1),
    ),
]
stored = bring_in(place)

unknown = [
    BilledReadingLine(record="billed-reading", meter_id=f"{number}-{at}", read_on=date(2026, 10, 31), value_m3=at)
    for at in range(1001, 2102)
]
partly = bring_in(unknown, ImportRecordsAtomic.FALSE)
pages = []
after = 0
while after is not None:
    page = list_refusals.sync(client=client, import_id=partly.id, after=after)
    pages.append(len(page.refusals))
    after = page.next_

export = export_readings.sync_detailed(client=client)
rows = [ExportedReading.from_dict(json.loads(line)) for line in export.content.decode().splitlines()]
row = next(row for row in rows if str(row.reading_id) == os.environ["READING_ID"])

events = [CreateWebhookEventsItem.READING_HANDED_IN]
created = create_webhook.sync(client=client, body=CreateWebhook(url=os.environ["RECEIVER"], events=events))
removed = delete_webhook.sync_detailed(client=client, webhook_id=created.id)

problem = create_webhook.sync(client=client, body=CreateWebhook(url="nowhere", events=events))
assert isinstance(problem, Problem), problem

print(
    json.dumps(
        {
            "added": sum(record.added for record in stored.records),
            "pages": pages,
            "firstRefusal": page.refusals[0].code,
            "exported": {"valueM3": row.value_m3, "kind": row.kind.value, "wayIn": row.way_in.value},
            "hasCursor": export.headers["Next-Cursor"] != "",
            "webhook": {"url": created.url, "isSecretShown": created.secret.startswith("whsec_")},
            "removed": removed.status_code.value,
            "problem": {"status": problem.status, "code": problem.code, "pointer": problem.errors[0].pointer},
        }
    )
)
