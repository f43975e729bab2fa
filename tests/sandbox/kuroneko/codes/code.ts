/** Code → the parameter it is about (`itemNameN` stands for all ten, `*` for the whole request) and what is wrong. */
export type CodeTable = Readonly<Record<string, readonly [parameter: string, wrong: string]>>;
