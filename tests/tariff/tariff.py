"""Bills by the tariff, reckoned from the words of docs/decisions/0066-tariff.md alone, day by day.

Reads a case a line (JSON) and writes its bill a line. It shares nothing with rules/tariff.ts but those words: no integers of
thousandths, but decimals; no sums up to a day, but the water of each day, poured out in order.
"""

import calendar
import json
import sys
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, getcontext
from functools import lru_cache

getcontext().prec = 40

THOUSANDTH = Decimal("0.001")
CENT = Decimal("0.01")
NONE = Decimal(0)
UNITS = {"m3": "m3", "month": "mesec", "flat-month": "stanovanje × mesec"}


def rounded(value, step):
    """To the nearest; ROUND_HALF_UP of `decimal` takes a half away from zero."""
    return value.quantize(step, rounding=ROUND_HALF_UP)


@lru_cache(maxsize=None)
def day_of(text):
    """Days as `date` numbers them."""
    return date.fromisoformat(text).toordinal()


def iso(day):
    return date.fromordinal(day).isoformat()


@lru_cache(maxsize=None)
def month_of_day(ordinal):
    """What one day is of its calendar month."""
    day = date.fromordinal(ordinal)
    length = calendar.monthrange(day.year, day.month)[1]
    return rounded(Decimal(day.day) / length, THOUSANDTH) - rounded(Decimal(day.day - 1) / length, THOUSANDTH)


def months(first, last):
    return sum((month_of_day(day) for day in range(first, last + 1)), NONE)


def water_by_day(consumption):
    water = {}
    for stretch in consumption:
        first, last = day_of(stretch["from"]), day_of(stretch["to"])
        volume, length = Decimal(stretch["volumeM3"]), last - first + 1
        gone = NONE
        for number, day in enumerate(range(first, last + 1), start=1):
            by_its_end = rounded(volume * number / length, THOUSANDTH)
            water[day] = water.get(day, NONE) + by_its_end - gone
            gone = by_its_end
    return water


def fits(price, point):
    if price["consumptionType"] not in (None, point["consumptionType"]):
        return False
    if point["services"] and price["service"] not in point["services"]:
        return False
    low, high, diameter = price["diameterFromMm"], price["diameterToMm"], point["nominalDiameterMm"]
    if low is None and high is None:
        return True
    return diameter is not None and (low is None or low <= diameter) and (high is None or diameter <= high)


def charged_days(price, first, last):
    end = last if price["validTo"] is None else min(last, day_of(price["validTo"]))
    return range(max(first, day_of(price["validFrom"])), end + 1)


def poured(price, flats, water, norm_months, charged):
    """What of the water is this price's: each day pours its own on top of what flowed before."""
    norm = norm_months * (flats if price["blockPer"] == "flat" else 1)
    low = NONE if price["blockFromM3"] is None else rounded(Decimal(price["blockFromM3"]) * norm, THOUSANDTH)
    high = None if price["blockToM3"] is None else rounded(Decimal(price["blockToM3"]) * norm, THOUSANDTH)
    quantity = level = NONE
    for day in sorted(water):
        bottom, level = level, level + water[day]
        if day in charged:
            top = level if high is None else min(level, high)
            quantity += max(top - max(bottom, low), NONE)
    return quantity


def plain(value):
    """Without an exponent, and without noughts at the end."""
    text = format(value, "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def line(price, point, period, water, norm_months):
    flats = 1 if point["flats"] is None else point["flats"]
    if price["unit"] == "m3":
        charged = charged_days(price, min(water), max(water)) if water else range(0)
        quantity = poured(price, flats, water, norm_months, charged) if charged else NONE
    else:
        charged = charged_days(price, *period)
        quantity = sum((month_of_day(day) for day in charged), NONE)
        if price["unit"] == "flat-month":
            quantity *= flats
    if quantity == 0:
        return None
    net = rounded(quantity * Decimal(price["netPriceEur"]), CENT)
    return {
        "description": price["service"],
        "charge": price["charge"],
        "quantity": plain(quantity),
        "unit": UNITS[price["unit"]],
        "unitPriceEur": plain(Decimal(price["netPriceEur"])),
        "netCents": int(net * 100),
        "vatRatePercent": plain(Decimal(price["vatRatePercent"])),
        "periodFrom": iso(charged[0]),
        "periodTo": iso(charged[-1]),
    }


def bill(case):
    prices, point, billed = case["prices"], case["point"], case["billed"]
    period = day_of(billed["period"]["from"]), day_of(billed["period"]["to"])
    water = water_by_day(billed["consumption"])
    norm_months = months(min(water), max(water)) if water else NONE
    found = (line(price, point, period, water, norm_months) for price in prices if fits(price, point))
    lines = [one for one in found if one is not None]
    vat = []
    for rate in sorted({Decimal(one["vatRatePercent"]) for one in lines}):
        base = sum((Decimal(one["netCents"]) for one in lines if Decimal(one["vatRatePercent"]) == rate), NONE)
        tax = rounded(base * rate / 100, Decimal(1))
        vat.append({"ratePercent": plain(rate), "baseCents": int(base), "vatCents": int(tax)})
    net, tax = sum(one["netCents"] for one in lines), sum(part["vatCents"] for part in vat)
    return {"lines": lines, "vat": vat, "netCents": net, "vatCents": tax, "totalCents": net + tax}


for text in sys.stdin.buffer:
    print(json.dumps(bill(json.loads(text)), ensure_ascii=True))
