import { setTimeout as pause } from 'node:timers/promises';
import { SERVICE } from './service';

const PATIENCE_MS = 240_000;

/** A fresh database loads the demonstration city before it answers. */
export default async function ready(): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const answer = await fetch(`${SERVICE}/api/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await pause(500);
  }
  throw new Error(`${SERVICE} was not ready within ${PATIENCE_MS / 1000} s`);
}
