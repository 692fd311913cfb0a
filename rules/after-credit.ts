/**
 * What is still to be paid of open bills, where something lies there unused: it is taken off those that are due first. In the order in
 * which they came; all of it whole cents.
 */
export function afterCredit<Owed extends { readonly dueOn: string; readonly openCents: number }>(
  bills: readonly Owed[],
  creditCents: number,
): Map<Owed, number> {
  let left = creditCents
  const byDay = bills.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : Number(one.dueOn > other.dueOn)))
  const reckoned = byDay.map((bill) => {
    const taken = Math.min(left, bill.openCents)
    left -= taken
    return [bill, bill.openCents - taken] as const
  })
  return new Map(reckoned)
}
