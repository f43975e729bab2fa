import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the pictures for the stores are 1280 × 800, at most five, in both languages', () => {
  for (const language of ['ja', 'en']) {
    const folder = `docs/store/screenshots/${language}`;
    const pictures = readdirSync(folder).filter((name) => name.endsWith('.png'));
    expect(pictures.length).toBeGreaterThanOrEqual(3);
    expect(pictures.length).toBeLessThanOrEqual(5);
    for (const name of pictures) {
      const png = readFileSync(`${folder}/${name}`);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], name).toEqual([1280, 800]);
    }
  }
});
