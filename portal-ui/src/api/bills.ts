import useSWR from 'swr'
import { askedNow, keepKnown, withKnown } from '../offline/known-data.ts'
import { areFresh, useKeptSoon } from '../offline/use-kept-soon.ts'
import { client, patience, receive } from './client.ts'
import type { Bill, BillList, BillState, BillSummary } from './types.ts'

/** Which of the account's bills. What isn't said narrows nothing down. */
export interface BillsWanted {
  readonly meteringPointId?: string | undefined
  readonly year?: number | undefined
  readonly state?: BillState | undefined
}

/** Whatever isn't undefined, in one order: it names the data, too. */
const queryOf = <Asked extends object>(asked: Asked) =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Asked]: Exclude<Asked[Name], undefined>
  }

const billsKey = (wanted: BillsWanted & { after?: string | undefined }) => {
  const { meteringPointId, year, state, after } = wanted
  return ['bills', JSON.stringify(queryOf({ meteringPointId, year, state, after }))] as const
}

const fetchBills = ([, query]: ReturnType<typeof billsKey>): Promise<BillList> =>
  withKnown(`bills ${query}`, () =>
    receive(client.GET('/bills', { params: { query: JSON.parse(query) as object }, signal: patience() })),
  )

/**
 * A page of bills, the newest first.
 *
 * @param after where the page before said that this one begins
 */
export function useBills(wanted: BillsWanted, after?: string) {
  return useSWR<BillList, unknown, ReturnType<typeof billsKey>>(billsKey({ ...wanted, after }), fetchBills)
}

const billName = (id: string) => `bill ${id}`
const billKey = (id: string) => ['bill', id] as const

const fetchBill = ([, id]: ReturnType<typeof billKey>): Promise<Bill> => withKnown(billName(id), () => receiveBill(id))

const receiveBill = (billId: string): Promise<Bill> =>
  receive(client.GET('/bills/{billId}', { params: { path: { billId } }, signal: patience() }))

/** A bill with all that is on it. */
export const useBill = (id: string) => useSWR<Bill, unknown, ReturnType<typeof billKey>>(billKey(id), fetchBill)

const payableStates = ['overdue', 'part-paid', 'open'] as const satisfies readonly BillState[]
const payableKey = (meteringPointId: string | undefined) => ['payable-bills', meteringPointId ?? ''] as const

async function fetchPayable([, point]: ReturnType<typeof payableKey>): Promise<BillSummary[]> {
  const meteringPointId = point === '' ? undefined : point
  const found = await withKnown(`payable-bills ${point}`, () =>
    Promise.all(payableStates.map((state) => fetchAll({ meteringPointId, state }))),
  )
  return found.flat().sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
}

/** What was due first comes first. */
const orderOf = ({ dueOn, issuedOn, number }: BillSummary): string => `${dueOn} ${issuedOn} ${number}`

/** Page by page, where there are hundreds. */
async function fetchAll(wanted: BillsWanted): Promise<BillSummary[]> {
  const all: BillSummary[] = []
  for (let after: string | null | undefined; after !== null;) {
    const query = queryOf({ ...wanted, limit: 100, after })
    const page = await receive(client.GET('/bills', { params: { query }, signal: patience() }))
    all.push(...page.bills)
    after = page.next
  }
  return all
}

/** Whatever is to be paid, the oldest day to pay first: at one point or at all of them. */
export const usePayableBills = (meteringPointId?: string) =>
  useSWR<BillSummary[], unknown, ReturnType<typeof payableKey>>(payableKey(meteringPointId), fetchPayable)

/** So many of the newest bills are there to read without a network; of hundreds nobody reads more on the way. */
const keptCount = 3

/** Keeps what the newest bills say, also of those that were not opened. */
export function useKeepBills(bills: readonly BillSummary[] | undefined): void {
  const ids = (bills ?? []).slice(0, keptCount).map(({ id }) => id)
  useKeptSoon(ids.length === 0 ? undefined : ids.join(), keepBills)
}

async function keepBills(ids: string): Promise<void> {
  for (const id of ids.split(',')) {
    if (await areFresh([billName(id)])) continue
    const mayKeep = askedNow()
    await keepKnown(billName(id), await receiveBill(id), mayKeep)
  }
}

/** Addresses of a bill's files. */
export const billFiles = (id: string) => {
  const path = `/api/v1/bills/${id}`
  return {
    document: `${path}/document`,
    cii: `${path}/electronic-invoice?syntax=cii`,
    ubl: `${path}/electronic-invoice?syntax=ubl`,
    /** A pixel a module, for the page; and as large as a bank's app reads it well from among the photos. */
    code: `${path}/payment-code`,
    savedCode: `${path}/payment-code?pixelsPerModule=8`,
  }
}
