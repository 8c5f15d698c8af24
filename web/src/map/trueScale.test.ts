import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { cssWidth, frameBounds, scaleFor, stretch, zoomOf } from './trueScale';

const A3 = { width_mm: 339, height_mm: 262 };
const NANNING: [number, number] = [108.32, 22.82];

/** Metres on the ellipsoid. */
function metres(a: [number, number], b: [number, number]): number {
  return geodesic.Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0]).s12!;
}

describe('the frame on the ground', () => {
  it('is as long as the paper says, both ways, within half a percent', () => {
    for (const scale of [10_000, 50_000, 250_000]) {
      const [west, south, east, north] = frameBounds(NANNING, scale, A3);
      const across = metres([west, NANNING[1]], [east, NANNING[1]]) / (scale * 0.339);
      const along = metres([NANNING[0], south], [NANNING[0], north]) / (scale * 0.262);
      expect(Math.abs(across - 1)).toBeLessThan(0.005);
      expect(Math.abs(along - 1)).toBeLessThan(0.005);
      expect(across * along).toBeCloseTo(1, 3);
    }
  });

  it('is what the scale for its bounds gives back', () => {
    expect(scaleFor(frameBounds(NANNING, 50_000, A3), A3)).toBeCloseTo(50_000, 0);
  });
});

describe('the zoom', () => {
  it('fits the pixels to the same ground', () => {
    const scale = 50_000;
    const [west, , east] = frameBounds(NANNING, scale, A3);
    const pixels = ((east - west) / 360) * 512 * 2 ** zoomOf(scale, NANNING[1], A3);
    expect(pixels).toBeCloseTo(cssWidth(A3), 6);
  });

  it('is the textbook formula but for the ellipsoid', () => {
    const pixel = (0.339 * 50_000) / cssWidth(A3);
    const sphere = Math.log2((40_075_016.686 * Math.cos((22.82 * Math.PI) / 180)) / (512 * pixel));
    expect(zoomOf(50_000, 22.82, A3)).toBeCloseTo(sphere, 2);
    expect(stretch(22.82) * Math.cos((22.82 * Math.PI) / 180)).toBeCloseTo(1.00235, 5);
  });

  it('falls by one when the scale is halved', () => {
    expect(zoomOf(50_000, 22.82, A3) - zoomOf(100_000, 22.82, A3)).toBeCloseTo(1, 12);
  });
});
