"""What schemathesis can't know by itself: how lines of JSON are sent."""

import schemathesis


@schemathesis.serializer("application/x-ndjson")
def send_lines(context, value):
    return value if isinstance(value, bytes) else str(value).encode("utf-8", errors="replace")
