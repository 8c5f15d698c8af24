const given = process.env['ATLAS_E2E_URL'];
if (!given) throw new Error('ATLAS_E2E_URL must be the address of a running service');

export const SERVICE = given.replace(/\/$/, '');
