import { describe, expect, it } from 'vitest';
import { distance, exact, number, quantity, roundsUpToTarget, targetText } from './format';

describe('shares', () => {
  it('are printed in percent with two decimals', () => {
    expect(quantity(38 / 127, 'share')).toBe('29.92%');
    expect(quantity(12 / 127, 'share')).toBe('9.45%');
    expect(quantity(1, 'share')).toBe('100.00%');
  });

  it('print 100.00 % for 0.99996 and keep the exact value beside', () => {
    const disabled = { value: 0.99996, target: 1, unit: 'share' };
    expect(quantity(disabled.value, 'share')).toBe('100.00%');
    expect(exact(disabled.value, 'share')).toBe('99.996%');
    expect(roundsUpToTarget(disabled)).toBe(true);
  });

  it('that reach the target do not look rounded up to it', () => {
    expect(roundsUpToTarget({ value: 1, target: 1, unit: 'share' })).toBe(false);
    expect(roundsUpToTarget({ value: 0.54996, target: 0.55, unit: 'share' })).toBe(true);
    expect(roundsUpToTarget({ value: 0.553, target: 0.55, unit: 'share' })).toBe(false);
    expect(roundsUpToTarget({ value: 0.5498, target: 0.55, unit: 'share' })).toBe(false);
  });
});

describe('amounts', () => {
  it('carry their unit', () => {
    expect(quantity(29.4, 'm2_per_100_households')).toBe('29.4 m²/百户');
    expect(quantity(0.48, '万人')).toBe('0.48 万人');
  });

  it('show an unknown unit as the plan writes it', () => {
    expect(quantity(3, 'lanterns')).toBe('3 lanterns');
  });

  it('are whole where they are counts', () => {
    expect(number(51)).toBe('51');
    expect(number(2500000)).toBe('2,500,000');
  });

  it('that are missing are never zero', () => {
    expect([number(null), quantity(null, 'share'), exact(null, 'share')]).toEqual(['–', '–', '–']);
    expect(number(0)).toBe('0');
  });
});

describe('targets', () => {
  const target = { target: 0.5, target_max: null, target_kind: 'at_least' as const, unit: 'share' };

  it('are thresholds, ranges, milestones or words', () => {
    expect(targetText(target)).toBe('≥ 50%');
    expect(targetText({ ...target, target: 0.998 })).toBe('≥ 99.8%');
    expect(targetText({ ...target, target: 2, target_max: 3, target_kind: 'range', unit: 'facilities' })).toBe(
      '2 处–3 处',
    );
    expect(targetText({ ...target, target: 1, target_kind: 'milestone' })).toBe('完成 done');
    expect(targetText({ ...target, target: null, target_kind: 'qualitative' })).toBe('定性 qualitative');
    expect(targetText({ ...target, target: null, target_kind: 'moving' })).toBe('–');
  });
});

it('distances are metres, then kilometres', () => {
  expect([distance(850.4), distance(4210), distance(null)]).toEqual(['850 m', '4.2 km', '无坐标 no coordinates']);
});
