import type { Plain } from '../e2e/panel.ts';
import { booksOf, orderedOf } from './evidence.ts';
import type { Road } from './roads.ts';
import { truthOf } from './truth.ts';
import type { World } from './world.ts';

/** Did the operation reach the provider? Null for one that changes nothing there. */
export async function effectOf(world: World, order: Plain, road: Road): Promise<boolean | null> {
  if (['check', 'fetchInvoice', 'clear'].includes(road.operation)) return null;
  const { live, edited } = truthOf(await orderedOf(world, order), await booksOf(world, order));
  const [credit] = live;
  switch (road.operation) {
    case 'authorize':
      return credit !== undefined;
    case 'cancel':
      return credit === undefined;
    case 'withdrawShipment':
      return credit?.slips.length === 0;
    case 'registerShipment': {
      const { destinations } = await world.stage.office.control.order(order.id);
      return credit?.slips[0] === destinations[0]?.slip;
    }
    default:
      return credit !== undefined && !edited;
  }
}
