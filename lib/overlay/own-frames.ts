/**
 * Is every page around this one of the same origin? A foreign page around a back office could lie over it and lead a
 * person's press to a button that they do not see. The browser answers for each page on the way up.
 */
export function isAmongItsOwn(page: Window): boolean {
  for (let at: Window = page; at !== at.parent; at = at.parent) {
    try {
      if (at.parent.location.origin !== page.location.origin) return false;
    } catch {
      return false;
    }
  }
  return true;
}
