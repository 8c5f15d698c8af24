import { defineAsyncComponent, type Component } from 'vue';
import type { Label } from '../api/client';

/** A page is what stands beside the map; it is loaded when it is opened. */
export interface Page {
  id: string;
  label: Label;
  panel: Component;
}

const page = (id: string, zh: string, en: string, load: () => Promise<{ default: Component }>): Page => ({
  id,
  label: { zh, en },
  panel: defineAsyncComponent(load),
});

export const PAGES: Page[] = [
  page('coverage', '覆盖', 'Coverage', () => import('./coverage/CoveragePage.vue')),
  page('indicators', '指标', 'Indicators', () => import('./indicators/IndicatorsPage.vue')),
  page('data', '数据', 'Data', () => import('./data/DataPage.vue')),
  page('imports', '导入', 'Imports', () => import('./imports/ImportsPage.vue')),
  page('inspection', '界线', 'Boundaries', () => import('./inspection/InspectionPage.vue')),
];
