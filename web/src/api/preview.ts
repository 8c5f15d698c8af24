import type { Details } from '../panels/gaps/upgrade';
import { coverage, http, Refusal, take, type Indicator, type Terms } from './client';
import { author } from './indicators';

/** The plan before and after a proposal, of the same state of the data. */
export interface Preview {
  before: Indicator[];
  after: Indicator[];
  data_version: number;
}

/** How a facility stands on a day. */
export const facilityOn = (id: string, as_of: string, signal: AbortSignal) =>
  take(http.GET('/api/facilities/{id}', { params: { path: { id }, query: { as_of } }, signal }));

/** What the plan would say if the facility had these details from the day on: asked in an overlay that is dropped again. */
export async function previewOf(
  facility: string,
  details: Details,
  terms: Terms,
  signal: AbortSignal,
): Promise<Preview> {
  const header = author();
  const overlay = await take(
    http.POST('/api/overlays', { params: { header }, body: { name: '改造预演 / upgrade preview' }, signal }),
  );
  try {
    const edit = { mode: 'change', ...(terms.as_of && { from: terms.as_of }), reason: '改造预演 / preview' } as const;
    const path = { id: overlay.id, facility_id: facility };
    await take(
      http.POST('/api/overlays/{id}/facilities/{facility_id}', {
        params: { path, header },
        body: { details, edit },
        signal,
      }),
    );
    // a proposal is newer than the data version on the page: both sides are asked for as of now
    const { data_version: _, ...now } = terms;
    const [before, after] = await Promise.all([
      coverage(now, signal),
      coverage({ ...now, overlay: overlay.id }, signal),
    ]);
    return { before: before.items, after: after.items, data_version: before.data_version };
  } finally {
    await drop(overlay.id);
  }
}

/** Also when the preview was broken off: nothing of it may stay. */
async function drop(id: string): Promise<void> {
  const { response } = await http.DELETE('/api/overlays/{id}', { params: { path: { id }, header: author() } });
  if (!response.ok) throw new Refusal(response.status, '预演方案未能删除 / The preview could not be dropped', id);
}
