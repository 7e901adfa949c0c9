import { once } from 'node:events';
import { morning, type Tenant } from './morning.ts';

interface Asked {
  tenants: Tenant[];
  options: Parameters<typeof morning>[1];
}

const [{ tenants, options }] = (await once(process, 'message')) as [Asked];
process.send?.(await morning(tenants, options));
process.disconnect?.();
