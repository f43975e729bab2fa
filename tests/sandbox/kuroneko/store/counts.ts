import type { DatabaseSync } from 'node:sqlite';
import type { CallCount, CallCounter } from '../desk/counts.ts';
import { matches } from '../desk/match.ts';
import type { ApiCode } from '../types.ts';

export function countStore(database: DatabaseSync): CallCounter {
  const add = database.prepare(
    `INSERT INTO call_counts (api, merchant, order_no, calls, committed) VALUES (?, ?, ?, 1, 0)
     ON CONFLICT DO UPDATE SET calls = calls + 1`,
  );
  const commit = database.prepare(
    'UPDATE call_counts SET committed = committed + 1 WHERE api = ? AND merchant = ? AND order_no = ?',
  );
  const every = database.prepare('SELECT * FROM call_counts ORDER BY id');
  return {
    received: ({ api, merchant, orderNo }) => void add.run(api, merchant, orderNo),
    committed: ({ api, merchant, orderNo }) => void commit.run(api, merchant, orderNo),
    list(filter) {
      const counts = new Map<string, CallCount>();
      for (const row of every.all()) {
        const subject = {
          api: row.api as ApiCode,
          merchant: String(row.merchant),
          orderNo: String(row.order_no),
        };
        if (!matches(filter, subject)) continue;
        const { api, orderNo } = subject;
        const count = counts.get(`${api} ${orderNo}`) ?? { api, orderNo, calls: 0, committed: 0 };
        count.calls += Number(row.calls);
        count.committed += Number(row.committed);
        counts.set(`${api} ${orderNo}`, count);
      }
      return [...counts.values()];
    },
    clear: () => database.exec('DELETE FROM call_counts'),
  };
}
