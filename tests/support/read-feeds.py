# Reads feeds as a reader does, strictly: what isn't well formed, or has no id, title or time, is a fault.
import json
import sys

import feedparser
import jsonfeed

given = json.load(sys.stdin)
atom = feedparser.parse(given["atom"])
faults = [] if not atom.bozo else [str(atom.bozo_exception)]
if atom.version != "atom10":
    faults.append(atom.version)
for entry in [atom.feed, *atom.entries]:
    faults += [f"no {name}" for name in ("id", "title", "updated_parsed") if not entry.get(name)]
feed = jsonfeed.Feed.parse(json.loads(given["json"]))
print(json.dumps({
    "faults": faults,
    "language": atom.feed.get("language"),
    "atom": [{"id": e.id, "title": e.title, "link": e.link, "text": e.content[0].value} for e in atom.entries],
    "json": [{"id": i.id, "title": i.title, "link": i.url, "text": i.content_text} for i in feed.items],
}))
