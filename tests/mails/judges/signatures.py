"""What dkimpy makes of mails that arrived.

Called with a folder of them, the name of the key in the DNS, and the key; prints for each whether its signature holds and what it covers.
"""

import json
import pathlib
import sys

import dkim

folder, name, record = pathlib.Path(sys.argv[1]), sys.argv[2].encode(), sys.argv[3].encode()


def look_up(asked, timeout=5):
    return record if asked.rstrip(b".") == name else None


def judge(mail):
    signed = dkim.DKIM(mail)
    try:
        holds = signed.verify(dnsfunc=look_up)
    except dkim.DKIMException as fault:
        return {"holds": False, "why": str(fault), "covers": []}
    covers = [header.decode().lower() for header, _ in signed.signed_headers]
    return {"holds": holds, "why": "", "covers": covers}


print(json.dumps({file.name: judge(file.read_bytes()) for file in sorted(folder.glob("*.eml"))}))
