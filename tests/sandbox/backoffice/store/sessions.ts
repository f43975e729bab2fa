import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

export const sessionCookie = 'goq_session';

/** Who is logged in. Kept in the database, so a restart of the site does not throw anybody out. */
export interface Sessions {
  open(): string;
  has(token: string | undefined): boolean;
  end(token: string): void;
  /** Ends every session and says how many there were. */
  endAll(): number;
}

export function openSessions(database: DatabaseSync): Sessions {
  database.exec('CREATE TABLE IF NOT EXISTS sessions (token TEXT PRIMARY KEY) STRICT');
  const insert = database.prepare('INSERT INTO sessions (token) VALUES (?)');
  const find = database.prepare('SELECT 1 FROM sessions WHERE token = ?');
  const remove = database.prepare('DELETE FROM sessions WHERE token = ?');
  const removeAll = database.prepare('DELETE FROM sessions');
  return {
    open() {
      const token = randomBytes(24).toString('base64url');
      insert.run(token);
      return token;
    },
    has: (token) => token !== undefined && find.get(token) !== undefined,
    end: (token) => void remove.run(token),
    endAll: () => Number(removeAll.run().changes),
  };
}
