import { codeTable } from '../../../lib/providers/kuroneko/errors/code-table.ts';
import { createExplainer, type Explainer } from '../../../lib/providers/kuroneko/errors/explain.ts';

const explainer = createExplainer(codeTable);

/** Words for codes without a file in between. */
export const plainWords = async (): Promise<Explainer> => explainer;
