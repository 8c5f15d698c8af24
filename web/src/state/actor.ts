import { remembered } from './remembered';

/** Who writes, as the record of changes will show it. */
export const actor = remembered('actor', '');
