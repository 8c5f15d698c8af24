import { arrows } from './arrows';
import { base } from './base';
import { boundary } from './boundary';
import { divisionNames, divisions } from './divisions';
import { facilities } from './facilities';
import { findings } from './findings';
import type { MapLayer } from './layer';
import { marks } from './marks';
import { proposal } from './proposal';

/** From the bottom up: a new layer is a file here and its line. */
export const LAYERS: MapLayer[] = [
  base,
  divisions,
  boundary,
  proposal,
  divisionNames,
  facilities,
  arrows,
  findings,
  marks,
];
