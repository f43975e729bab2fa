// The demo. With a display: a browser stays open on a back office full of orders. Without: the tour plays by itself.
import { merchant, openStage, saveShop } from '../e2e/stage.ts';
import { play } from './tour.ts';

const headless =
  process.argv.includes('--headless') ||
  (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY);

const stage = await openStage({ orders: 5000, headless });
if (headless) {
  const ok = await play(stage);
  await stage.close();
  console.log(
    ok
      ? 'Every step held. Screenshots: reports/demo'
      : 'Some steps did not hold: see above and reports/demo.json',
  );
  process.exit(ok ? 0 : 1);
}

await saveShop(stage);
const page = await stage.openList();
await page.bringToFront();
console.log(`Back office: ${page.url()} (user staff, password staff)`);
console.log(
  `Provider simulator: ${stage.provider.baseUrl} (merchant ${merchant.code}, a shop is already set up)`,
);
console.log('Press 与信を実行 in a row. Close the browser to end the demo.');
await new Promise<void>((done) => stage.context.once('close', () => done()));
process.exit(0);
