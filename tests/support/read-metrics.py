"""Reads metrics and rules as other people's programs do: the text, and what the rules ask of it. In: {"text": ..., "rules": ...}."""

import json
import sys

import promql_parser
import yaml
from prometheus_client.parser import text_string_to_metric_families

given = json.load(sys.stdin)
families = list(text_string_to_metric_families(given["text"]))
suffixes = {"counter": ["_total"], "histogram": ["_bucket", "_count", "_sum"]}
names = [family.name + suffix for family in families for suffix in suffixes.get(family.type, [""])]
samples = [
    {"name": sample.name, "labels": sample.labels, "value": str(sample.value)}
    for family in families
    for sample in family.samples
]


def selectors(expression):
    """The names that an expression looks at, and the labels that it names of each."""
    if isinstance(expression, promql_parser.VectorSelector):
        yield expression.name, [(m.name, str(m.op), m.value) for m in expression.matchers.matchers]
    for part in ("expr", "vector_selector", "lhs", "rhs", "param"):
        inner = getattr(expression, part, None)
        if inner is not None:
            yield from selectors(inner)
    for argument in getattr(expression, "args", None) or []:
        yield from selectors(argument)


rules = [rule for group in yaml.safe_load(given["rules"])["groups"] for rule in group["rules"]]
print(
    json.dumps(
        {
            "names": names,
            "samples": samples,
            "alerts": [
                {
                    "name": rule["alert"],
                    "annotations": rule["annotations"],
                    "selectors": [
                        {"name": name, "labels": [label for label, _, _ in matchers]}
                        for name, matchers in selectors(promql_parser.parse(rule["expr"]))
                    ],
                }
                for rule in rules
            ],
        }
    )
)
