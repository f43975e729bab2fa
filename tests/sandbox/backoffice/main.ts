import { parseArgs } from 'node:util';
import { startBackOffice } from './server.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8021' },
    database: { type: 'string', default: ':memory:' },
    orders: { type: 'string', default: '5000' },
  },
});

const backOffice = await startBackOffice({
  port: Number(values.port),
  database: values.database,
  orders: Number(values.orders),
});
console.log(`受注デスク ${backOffice.origin}/goq21/login.php (staff / staff)`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void backOffice.close());
