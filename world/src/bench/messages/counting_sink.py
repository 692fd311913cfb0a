"""A mail server that others wrote. One JSON line for each mail that it takes; it answers after so many milliseconds, which its standard
input may change.
"""

import asyncio
import email.parser
import json
import sys
import threading
import time

from aiosmtpd.controller import Controller

state = {"slow": float(sys.argv[1]) / 1000}


class Count:
    async def handle_DATA(self, server, session, envelope):
        head = envelope.original_content.split(b"\r\n\r\n", 1)[0]
        mail = email.parser.BytesHeaderParser().parsebytes(head + b"\r\n\r\n")
        taken = {"id": mail["Message-ID"], "to": envelope.rcpt_tos[0], "at": time.time() * 1000}
        print(json.dumps(taken), flush=True)
        await asyncio.sleep(state["slow"])
        return "250 2.0.0 Kept"


class AnyPort(Controller):
    """Port 0 is any that is free; the controller itself looks for its server at the port that it was told."""

    def _trigger_server(self):
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


sink = AnyPort(Count(), hostname="127.0.0.1", port=0)
sink.start()
print(json.dumps({"port": sink.port}), flush=True)
for line in sys.stdin:
    state["slow"] = float(line) / 1000
sink.stop()
