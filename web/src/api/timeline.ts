import { http, take } from './client';
import type { components, paths } from './schema.gen';

export type EventfulDay = components['schemas']['EventfulDay'];
export type TimelineQuestion = NonNullable<paths['/api/timeline']['get']['parameters']['query']>;

/** The days of a span on which something happened. */
export const timeline = (query: TimelineQuestion, signal: AbortSignal) =>
  take(http.GET('/api/timeline', { params: { query }, signal }));
