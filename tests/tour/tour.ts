import { expect } from '@playwright/test';
import { authorize, saveShop, slot, type Stage } from '../e2e/stage.ts';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { createTour } from './steps.ts';

/** Plays the demo by itself. True when every step held. */
export async function play(stage: Stage): Promise<boolean> {
  const tour = createTour();
  await saveShop(stage);
  const page = await stage.openList();
  const shows = (id: number, text: string) => expect(slot(page, id)).toContainText(text, { timeout: 20_000 });
  const here = () => page;

  await tour.step('list', here, () => shows(knownOrders.clean, '未実行'));
  await tour.step('approved', here, async () => {
    await authorize(page, knownOrders.clean);
    await shows(knownOrders.clean, '与信OK');
  });
  await tour.step('declined', here, async () => {
    stage.provider.result = '1';
    await authorize(page, knownOrders.cleanTwoItems);
    await shows(knownOrders.cleanTwoItems, '与信NG');
  });
  await tour.step('on hold', here, async () => {
    stage.provider.result = '3';
    await authorize(page, knownOrders.giftRecipient);
    await shows(knownOrders.giftRecipient, '与信保留');
    stage.provider.result = '0';
  });
  await tour.step('needs editing', here, async () => {
    await authorize(page, knownOrders.totalMismatch);
    await shows(knownOrders.totalMismatch, '要修正');
  });
  await tour.step('worker killed in mid-request and recovered', here, async () => {
    const held = stage.provider.hold('after');
    await authorize(page, knownOrders.fullWidthPhone);
    await held.reached;
    await stage.killWorker();
    held.release();
    await shows(knownOrders.fullWidthPhone, '与信OK');
  });
  return tour.finish();
}
