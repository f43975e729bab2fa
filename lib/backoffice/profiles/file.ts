/** Where the build puts the profiles that the list's script asks for, below the extension's root. */
export const profilesFile = 'profiles.json';
