/** Where the build puts what the guide says of the provider's codes, below the extension's root. */
export const codeGuideFile = 'kuroneko-guide.json';
