import { describe, expect, it } from '@jest/globals'
import { isWithinLimits, type MeasuredParameter } from './water-quality.ts'

const of = (more: Partial<MeasuredParameter>): MeasuredParameter => ({
  ...{ allowedFrom: null, allowedTo: null, measuredMin: null, measuredMax: null },
  ...more,
})

describe('what was measured of water', () => {
  it.each<[string, Partial<MeasuredParameter>, boolean | undefined]>([
    ['is within its limit up to the limit itself', { allowedTo: '50', measuredMax: '50.0' }, true],
    ['is not within it a hair above', { allowedTo: '50', measuredMax: '50.1' }, false],
    ['is within it where less was found than can be measured', { allowedTo: '10', measuredMax: '<0.5' }, true],
    [
      'is not told where what can be measured begins above the limit',
      { allowedTo: '0.1', measuredMax: '<0.5' },
      undefined,
    ],
    ['is within two limits', { allowedFrom: '6.5', allowedTo: '9.5', measuredMin: '7.4', measuredMax: '7.8' }, true],
    ['is below the lower one', { allowedFrom: '6.5', allowedTo: '9.5', measuredMin: '6.4', measuredMax: '7.8' }, false],
    ['is below the lower one by less than can be measured', { allowedFrom: '6.5', measuredMin: '<6.5' }, false],
    [
      'is above one limit, whatever is known of the other',
      { allowedFrom: '1', allowedTo: '2', measuredMax: '3' },
      false,
    ],
    ['is not told of what has no limit', { measuredMin: '1', measuredMax: '2' }, undefined],
    ['is not told of what has no number, such as taste', { allowedTo: '0' }, undefined],
  ])('%s', (_, measured, expected) => {
    expect(isWithinLimits(of(measured))).toBe(expected)
  })
})
