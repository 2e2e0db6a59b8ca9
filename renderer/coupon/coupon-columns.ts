import { type CouponRow, type CouponState, couponStates } from '../../main/coupon/coupon'
import type { Translate } from '../look/words'
import type { ListColumn } from '../part/list'
import type { Tone } from '../part/pill'

const tones: Record<CouponState, Tone> = { open: 'ok', used: 'neutral', expired: 'warn', void: 'neutral' }

/** The columns of the coupons. */
export function couponColumns(t: Translate): ListColumn<CouponRow>[] {
  const states = couponStates.map((value) => ({ value, title: `coupon.state.${value}` as const }))
  return [
    { key: 'code', title: 'coupon.column.code', kind: 'text', width: 120, pinned: true },
    {
      key: 'state',
      title: 'coupon.column.state',
      kind: 'text',
      width: 100,
      choices: states,
      pill: ({ state }) => ({ tone: tones[state], text: t(`coupon.state.${state}`) }),
    },
    { key: 'amount', title: 'coupon.column.amount', kind: 'money', width: 100 },
    { key: 'minAmount', title: 'coupon.column.minAmount', kind: 'money', width: 110 },
    {
      key: 'customerName',
      title: 'coupon.column.customerName',
      kind: 'text',
      grow: true,
      width: 160,
      text: ({ customerName }) => customerName ?? t('coupon.anyone'),
    },
    { key: 'validFrom', title: 'coupon.column.validFrom', kind: 'day', width: 108, hidden: true },
    { key: 'validTo', title: 'coupon.column.validTo', kind: 'day', width: 108 },
    { key: 'usedBy', title: 'coupon.column.usedBy', kind: 'text', width: 160 },
    { key: 'origin', title: 'coupon.column.origin', kind: 'text', width: 160 },
    { key: 'reason', title: 'coupon.column.reason', kind: 'text', width: 150 },
    { key: 'issuedBy', title: 'coupon.column.issuedBy', kind: 'text', width: 100, hidden: true },
  ]
}
