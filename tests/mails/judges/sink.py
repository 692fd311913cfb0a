"""A mail server that others wrote, behind another one that passes on what it gets: what arrives stands in a folder, a file each.

Called with the folder; prints the port where mails are to be handed in, and runs until its standard input ends.
"""

import pathlib
import sys

from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Proxy

folder = pathlib.Path(sys.argv[1])


class Keep:
    count = 0

    async def handle_DATA(self, server, session, envelope):
        Keep.count += 1
        # Renamed once it is whole, so that nobody reads half of it.
        unfinished = folder / f"{Keep.count}.unfinished"
        head = f"Return-Path: <{envelope.mail_from}>\r\n".encode()
        unfinished.write_bytes(head + envelope.original_content)
        unfinished.rename(folder / f"{Keep.count}.eml")
        return "250 2.0.0 Kept"


class AnyPort(Controller):
    """Port 0 is any that is free; the controller itself looks for its server at the port that it was told."""

    def _trigger_server(self):
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


sink = AnyPort(Keep(), hostname="127.0.0.1", port=0)
sink.start()
relay = AnyPort(Proxy("127.0.0.1", sink.port), hostname="127.0.0.1", port=0)
relay.start()
print(relay.port, flush=True)
sys.stdin.read()
relay.stop()
sink.stop()
