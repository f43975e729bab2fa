/** One plain line about what happens next. */
export const say = (line) => console.log(`▸ ${line}`);
