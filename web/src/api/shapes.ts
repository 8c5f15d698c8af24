// The contract as far as this page uses it, in the form that openapi-typescript writes: once openapi.yaml describes these
// paths, client.ts imports `paths` from ./schema.gen and this file goes.

interface Label {
  zh: string;
  en: string;
}

interface Problem {
  title: string;
  status: number;
  detail: string;
  code: string;
  request_id?: string;
}

interface Plan {
  code: string;
  name: Label;
  illustrative: boolean;
  period: { from: string; to: string };
  default_as_of: string;
  root: string;
}

interface Receipt {
  id: string;
  hash: string;
}

interface Figures {
  unit: string;
  value: number | null;
  baseline: number | null;
  shared_baseline: { value: number; scope: string } | null;
  target: number | null;
  target_max: number | null;
  target_kind: 'at_least' | 'range' | 'moving' | 'milestone' | 'qualitative' | null;
  due: string | null;
  numerator: number | null;
  denominator: number | null;
  denominator_list: {
    list: string;
    name: Label;
    planned: number;
    expected: number | null;
    added: string[];
    removed: string[];
  } | null;
  status: string;
  status_label: Label;
  verdict: string;
  decided_by: string;
  units_needed: number | null;
  needed: Needed | null;
  alternatives: {
    list: string;
    name: Label;
    value: number | null;
    numerator: number | null;
    denominator: number | null;
    status: string;
  }[];
}

interface Needed {
  by_conversion: number;
  by_addition: number | null;
}

interface Measure extends Figures {
  id: string;
  name: Label;
  receipt: Receipt;
}

interface Indicator extends Measure {
  measures: Measure[];
  companions: Measure[];
  source: { section: string; table: string | null; row: string | null };
  nature: string | null;
  strength: string;
  responsible: Label | null;
  note: Label | null;
  synthetic: boolean;
}

interface CountedUnit {
  code: string;
  name: string;
  type: string;
  covered: boolean;
  amount: number;
  elders: number | null;
}

interface ContributingRow {
  id: string;
  name: string;
  kind: string;
  status: string;
  division_code: string | null;
  contributes: boolean;
  located: boolean;
}

interface Candidate {
  id: string;
  name: string;
  kind: string;
  inside: boolean;
  distance_m: number | null;
  has: number;
  of: number;
  lacks: { condition: string; label: Label }[];
}

interface GapUnit {
  rank: number;
  division_code: string;
  name: string;
  type: string;
  elders: number | null;
  priority: string[];
  reason: string;
  reason_code: string;
  action: 'upgrade' | 'build';
  candidates: Candidate[];
}

interface Gaps {
  id: string;
  name: Label;
  status: string;
  units_needed: number | null;
  needed: Needed | null;
  missing: number;
  units: GapUnit[];
  receipt: Receipt;
}

interface Finding {
  check: string;
  contradiction: boolean;
  indicators: string[];
  message: Label;
}

interface Evaluated<T> {
  plan: string;
  as_of: string;
  data_version: number;
  denominator: string;
  division: { code: string; name: string };
  synthetic: boolean;
  items: T[];
}

interface Page<T> {
  items: T[];
  links: { rel: string; href: string }[];
}

interface Named {
  code: string;
  name: string;
  type: string;
}

interface Outlines {
  type: 'FeatureCollection';
  features: unknown[];
  truncated: boolean;
}

interface Read {
  as_of?: string;
  data_version?: number;
}

interface Terms extends Read {
  plan?: string;
  division?: string;
  denominator?: string;
}

interface Get<Answer, Query, Path = never, Type extends string = 'application/json'> {
  parameters: { query?: Query; header?: never; path?: never; cookie?: never };
  get: {
    parameters: [Path] extends [never]
      ? { query?: Query; header?: never; path?: never; cookie?: never }
      : { query?: Query; header?: never; path: Path; cookie?: never };
    requestBody?: never;
    responses: {
      200: { headers: Record<string, unknown>; content: Record<Type, Answer> };
      default: { headers: Record<string, unknown>; content: { 'application/problem+json': Problem } };
    };
  };
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
}

type ById = { indicator: string };
type Limited = { limit?: number };

export interface paths {
  '/api/plans': Get<{ items: Plan[] }, Record<string, never>>;
  '/api/coverage': Get<Evaluated<Indicator>, Terms>;
  '/api/coverage/{indicator}/units': Get<Evaluated<CountedUnit>, Terms, ById>;
  '/api/coverage/{indicator}/facilities': Get<Page<ContributingRow>, Terms & Limited, ById>;
  '/api/gaps': Get<Evaluated<Gaps>, Terms & Limited & { indicator?: string }>;
  '/api/plan-check': Get<Evaluated<Finding>, Terms>;
  '/api/divisions': Get<Page<Named>, Read & Limited & { parent?: string }>;
  '/api/divisions.geojson': Get<Outlines, Read & { level?: string }, never, 'application/geo+json'>;
  '/api/management-areas.geojson': Get<Outlines, Read, never, 'application/geo+json'>;
  '/api/facility-kinds': Get<{ items: { code: string; name: Label }[] }, Record<string, never>>;
}
