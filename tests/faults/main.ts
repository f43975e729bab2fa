import { createLog } from './lanes.ts';
import { killCases, playKills } from './kill.ts';
import { record } from './record.ts';
import { providerCases, playProvider } from './provider.ts';
import { spoilers } from './fault-list.ts';
import { openWorld } from './world.ts';
const log = createLog();
const world = await openWorld(3);
const all = await record(world);
for (const { road, points, apis } of all) log.say(`${road.name}: ${points.length} points, ${apis.join()}`);
const pc = providerCases(all, spoilers(), 2);
log.say(`${pc.length} provider`);
try {
console.log(JSON.stringify(await playProvider({ name: 'a', world }, pc, log)));
} catch (e) { console.log(e); await world.page().screenshot({path:'/tmp/faults.png'}); }
const cases = killCases(all, 1).filter(c=>/clear|slip|auth/.test(c.recorded.road.name));
log.say(`${cases.length}`);
try {
console.table(await playKills({ name: 'a', world }, cases, log));
} catch (e) { console.log(e); await world.page().screenshot({path:'/tmp/faults.png'}); }
log.say('end');
await world.stage.close();
