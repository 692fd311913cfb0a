import useSWR from 'swr'
import { withKnown } from '../offline/known-data.ts'
import { client, patience, receive } from './client.ts'
import type { Balance, PaymentList } from './types.ts'

/** Which of the account's payments. What isn't said narrows nothing down. */
export interface PaymentsWanted {
  readonly meteringPointId?: string | undefined
  readonly billId?: string | undefined
}

const paymentsKey = ({ meteringPointId = '', billId = '' }: PaymentsWanted, after = '') =>
  ['payments', meteringPointId, billId, after] as const

const fetchPayments = ([, point, bill, place]: ReturnType<typeof paymentsKey>): Promise<PaymentList> =>
  withKnown(`payments ${point} ${bill} ${place}`, () => {
    const query = {
      ...(point !== '' && { meteringPointId: point }),
      ...(bill !== '' && { billId: bill }),
      ...(place !== '' && { after: place }),
    }
    return receive(client.GET('/payments', { params: { query }, signal: patience() }))
  })

/**
 * A page of payments, the newest first.
 *
 * @param after where the page before said that this one begins
 */
export const usePayments = (wanted: PaymentsWanted, after?: string) =>
  useSWR<PaymentList, unknown, ReturnType<typeof paymentsKey>>(paymentsKey(wanted, after), fetchPayments)

const balanceKey = (meteringPointId: string | undefined) => ['balance', meteringPointId ?? ''] as const

const fetchBalance = ([, point]: ReturnType<typeof balanceKey>): Promise<Balance> =>
  withKnown(`balance ${point}`, () =>
    receive(
      client.GET('/balance', { params: { query: point === '' ? {} : { meteringPointId: point } }, signal: patience() }),
    ),
  )

/** What is still to be paid: at one point, or at all of them and by point. */
export const useBalance = (meteringPointId?: string) =>
  useSWR<Balance, unknown, ReturnType<typeof balanceKey>>(balanceKey(meteringPointId), fetchBalance)
