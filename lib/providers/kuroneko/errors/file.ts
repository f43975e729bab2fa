/** Where the build puts the words for the provider's codes, below the extension's root. */
export const codeTableFile = 'kuroneko-codes.json';
