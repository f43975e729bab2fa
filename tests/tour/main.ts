// The demo. With a display: a browser stays open on a back office full of orders. Without: the tour plays by itself.
import { parseArgs } from 'node:util';
import { merchant, openStage, saveShop } from '../e2e/stage.ts';
import { play } from './tour.ts';

const { values } = parseArgs({ options: { headless: { type: 'boolean', default: false } } });
const display =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
const headless = values.headless || !display;

const stage = await openStage({ orders: 5000, headless });
process.exitCode = headless ? await tour() : await stay();
process.exit();

async function tour(): Promise<number> {
  console.log('No display: playing the tour. Each line is a step that was checked.');
  const ok = await play(stage).finally(() => stage.close());
  console.log(
    ok
      ? 'Every step held. Screenshots: reports/demo'
      : 'Some steps did not hold: see above and reports/demo.json',
  );
  return ok ? 0 : 1;
}

async function stay(): Promise<number> {
  await saveShop(stage);
  const page = await stage.openList();
  await page.bringToFront();
  console.log(`Back office: ${page.url()} (user staff, password staff)`);
  console.log(
    `Provider simulator: ${stage.provider.baseUrl} (merchant ${merchant.code}, password ${merchant.password}; a shop is already set up)`,
  );
  console.log('Press 与信を実行 in a row. Close the browser to end the demo.');
  await new Promise<void>((done) => stage.context.once('close', () => done()));
  return 0;
}
