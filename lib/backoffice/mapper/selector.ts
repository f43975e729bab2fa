/** Words of classes that say how something is at the moment, not what it is. */
const passing =
  /^(is|has|js)-|^(active|selected|checked|current|open|closed?|show|shown|hidden|hide|visible|focus(ed)?|hover|disabled|odd|even|first|last|new|unread|locked)$/i;

/**
 * Will a name of the host still be there tomorrow? Not if it was made by a program (numbers, hashes) or says how something
 * is at the moment.
 */
export function stableName(name: string): boolean {
  if (name.length > 60 || passing.test(name) || !/^[a-z][\w-]*(\[[\w-]*\])*$/i.test(name)) return false;
  if (/\d{3,}/.test(name)) return false;
  // What looks like a hash: letters and digits in turns, or many capitals among small ones.
  return !name.split(/[-_]/).some((part) => {
    const turns = part.match(/\d+(?=[a-z])/gi)?.length ?? 0;
    const capitals = part.match(/[a-z](?=[A-Z])/g)?.length ?? 0;
    return (
      turns >= 2 || (turns >= 1 && part.length >= 6 && /\d$/.test(part)) || (capitals >= 2 && part.length < 8)
    );
  });
}

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
/** Attributes that name a thing, the surest first. */
const naming = ['data-testid', 'data-field', 'data-name', 'data-column', 'data-key', 'itemprop', 'name'];

/**
 * What names an element by itself, the surest first.
 * @param shared the same selector has to fit in other rows: nothing with a number in it
 */
function names(element: Element, shared: boolean): string[] {
  const tag = element.localName;
  const fits = (text: string): boolean => stableName(text) && !(shared && /\d/.test(text));
  const attributes = naming.flatMap((name) => {
    const value = element.getAttribute(name);
    return value !== null && fits(value) ? [`[${name}=${quoted(value)}]`] : [];
  });
  // A field's name may hold a number that is a part of the form, not of the order.
  const field = !shared && element.matches('input, select, textarea') ? element.getAttribute('name') : null;
  const classes = [...element.classList].filter(fits);
  return [
    ...(!shared && fits(element.id) ? [`#${CSS.escape(element.id)}`] : []),
    ...(field !== null && field.length < 60 && !/\d{3,}/.test(field) ? [`[name=${quoted(field)}]`] : []),
    ...attributes,
    ...classes.map((name) => `${tag}.${CSS.escape(name)}`),
    ...(classes.length > 1 ? [tag + classes.map((name) => `.${CSS.escape(name)}`).join('')] : []),
    tag,
  ];
}

const isOnly = (root: ParentNode, selector: string, element: Element): boolean => {
  const found = root.querySelectorAll(selector);
  return found.length === 1 && found[0] === element;
};

/**
 * A selector that finds this element in `root` and nothing else: by its own names, by those of what it stands in, and by
 * counting only where nothing has a name.
 */
export function selectorOf(
  element: Element,
  root: ParentNode & Node = element.ownerDocument,
  shared = false,
): string {
  const own = names(element, shared);
  const direct = own.find((name) => isOnly(root, name, element));
  if (direct !== undefined) return direct;
  for (let above = element.parentElement; above && above !== root; above = above.parentElement) {
    const anchor = names(above, shared).find((name) => root.querySelectorAll(name).length === 1);
    if (anchor === undefined || above.localName === 'body') continue;
    const inside = own.map((name) => `${anchor} ${name}`).find((name) => isOnly(root, name, element));
    if (inside !== undefined) return inside;
    const counted = `${anchor} > ${steps(element, above)}`;
    if (isOnly(root, counted, element)) return counted;
  }
  const body = element.ownerDocument.body;
  const top = root === element.ownerDocument ? body : (root as Element);
  const path = steps(element, top);
  return root === element.ownerDocument ? `body > ${path}` : `:scope > ${path}`;
}

/** The way down by counting elements of a kind, a name where one is enough among its siblings. */
function steps(element: Element, top: Element): string {
  const all: string[] = [];
  for (let at: Element | null = element; at && at !== top; at = at.parentElement) {
    const { localName, parentElement } = at;
    const same = [...(parentElement?.children ?? [])].filter((one) => one.localName === localName);
    all.unshift(same.length > 1 ? `${localName}:nth-of-type(${same.indexOf(at) + 1})` : localName);
  }
  return all.join(' > ');
}
