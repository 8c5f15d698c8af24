import { describe, expect, it } from 'vitest';
import type { PlacementFinding } from '../../api/records';
import { arrows, crossings, inCrossing } from './placement';

const finding = (declared: string | null, containing: string | null, geometry: unknown = null): PlacementFinding => ({
  code: 'declared_elsewhere',
  facility_id: `${declared}-${containing}`,
  external_id: 'x',
  kind: 'k',
  name: '甲',
  declared_code: declared,
  containing_code: containing,
  assigned_code: declared,
  synthetic: true,
  geometry: geometry as PlacementFinding['geometry'],
  message: { zh: '', en: '' },
});

describe('placement findings', () => {
  const found = [
    finding('450107009', '450102003'),
    finding('450107001', '450102001'),
    finding('450103001', '450103002'),
    finding('450181118', null),
  ];

  it('are counted from county to county, the most first', () => {
    expect(crossings(found)).toEqual([
      { declared: '450107', containing: '450102', count: 2 },
      { declared: '450103', containing: '450103', count: 1 },
    ]);
    expect(found.filter((one) => inCrossing(one, '450107', '450102'))).toHaveLength(2);
  });

  it('are drawn as a line that ends in a dot at the place; what has no place is not drawn', () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [108.29, 22.94],
        [108.48, 22.86],
      ],
    };
    const drawn = arrows([finding('450107009', '450102003', line), finding('450181118', null)]);
    expect(drawn.features.map(({ geometry }) => geometry)).toEqual([
      line,
      { type: 'Point', coordinates: [108.48, 22.86] },
    ]);
    expect(drawn.features[0]!.properties).toMatchObject({ facility: '450107009-450102003' });
  });
});
