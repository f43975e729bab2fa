import { parseArgs } from 'node:util';
import { startKuroneko } from './server.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8022' },
    database: { type: 'string', default: ':memory:' },
  },
});

const kuroneko = await startKuroneko({ port: Number(values.port), database: values.database });
console.log(`クロネコ代金後払い ${kuroneko.baseUrl} (99900000011 / abcd1234)`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void kuroneko.close());
