/** A whole HTTP answer, before it is written. */
export interface Reply {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

export function reply(status: number, contentType: string, body: string | Buffer): Reply {
  return { status, headers: { 'content-type': contentType }, body: Buffer.from(body) };
}

export function json(body: unknown, status = 200): Reply {
  return reply(status, 'application/json; charset=utf-8', JSON.stringify(body));
}

export function plain(status: number, text: string): Reply {
  return reply(status, 'text/plain; charset=utf-8', text);
}

const page = `<!DOCTYPE html>
<html lang="ja"><head><meta charset="UTF-8"><title>メンテナンス中</title></head>
<body><h1>ただいまメンテナンス中です</h1><p>しばらく経ってから、もう一度お試しください。</p></body></html>
`;

export function maintenancePage(status: number): Reply {
  return reply(status, 'text/html; charset=UTF-8', page);
}
