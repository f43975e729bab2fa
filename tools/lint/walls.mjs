// The walls between the rooms, as lint rules whose messages say what to do instead.
import { dirname, relative, resolve, sep } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Room of a file or import, as a path from the repository: `lib/vault`, `components`, `tests/sandbox`, … */
function roomOf(path) {
  const parts = relative(root, path).split(sep);
  if (parts[0] === 'lib')
    return parts.length > 2 ? `lib/${parts[1]}` : `lib/${parts[1].replace(/\.[a-z.]+$/, '')}`;
  if (parts[0] === 'tests') return parts.length > 2 ? `tests/${parts[1]}` : 'tests';
  return parts[0];
}

/** What each room may import of ours, besides itself. Arrows run one way; there are no circles. */
const may = {
  'lib/order': [],
  'lib/credit': ['lib/order'],
  'lib/words': [],
  'lib/browser': [],
  'lib/store': [],
  'lib/database': [],
  'lib/vault': ['lib/database'],
  'lib/providers': ['lib/order', 'lib/credit', 'lib/vault'],
  'lib/ledger': ['lib/database', 'lib/credit', 'lib/order', 'lib/providers'],
  'lib/settings': ['lib/browser', 'lib/database', 'lib/order', 'lib/credit'],
  'lib/messages': ['lib/browser', 'lib/order', 'lib/credit', 'lib/settings', 'lib/providers', 'lib/words'],
  'lib/backoffice': ['lib/order', 'lib/messages', 'lib/words'],
  'lib/overlay': [
    'lib/backoffice',
    'lib/messages',
    'lib/words',
    'lib/order',
    'lib/credit',
    'lib/browser',
    'lib/store',
    'components',
  ],
  'lib/mapper': ['lib/backoffice', 'lib/messages', 'lib/words', 'lib/order', 'lib/store', 'lib/settings'],
  'lib/views': ['lib/ledger', 'lib/messages', 'lib/settings', 'lib/credit', 'lib/order', 'lib/vault'],
  'lib/worker': [
    'lib/browser',
    'lib/database',
    'lib/ledger',
    'lib/vault',
    'lib/views',
    'lib/messages',
    'lib/settings',
    'lib/credit',
    'lib/order',
  ],
  'lib/operations': [
    'lib/browser',
    'lib/worker',
    'lib/views',
    'lib/ledger',
    'lib/vault',
    'lib/providers',
    'lib/settings',
    'lib/messages',
    'lib/credit',
    'lib/order',
    // Of the button and of notifications alone.
    'lib/words',
  ],
  components: ['lib/words', 'lib/messages', 'lib/credit', 'lib/order', 'lib/settings', 'lib/store'],
};

const advice = {
  components:
    'Page code never touches the vault, the ledger, a provider or the operations. Send a route (lib/messages).',
  'lib/worker':
    'The start of the worker is parsed at every start: it reads and loads. What acts belongs into lib/operations, behind a route with the part `operations`.',
  'lib/views':
    'Showing a case asks nobody and begins nothing, so that every start of the worker can do it. What acts belongs into lib/operations.',
  'lib/overlay':
    'Page code never touches the vault, the ledger, a provider or the operations. Send a route (lib/messages).',
  'lib/mapper':
    'Page code never touches the vault, the ledger, a provider or the operations. Send a route (lib/messages).',
  'lib/backoffice':
    'Page code never touches the vault, the ledger, a provider or the operations. Send a route (lib/messages).',
};

function imports(context, check) {
  const visit = (node) => {
    if (!node.source || typeof node.source.value !== 'string') return;
    check(node, node.source.value, node.importKind === 'type' || node.exportKind === 'type');
  };
  return {
    ImportDeclaration: visit,
    ExportNamedDeclaration: visit,
    ExportAllDeclaration: visit,
    ImportExpression: visit,
  };
}

const rooms = {
  create(context) {
    const from = roomOf(context.filename);
    return imports(context, (node, source, typeOnly) => {
      if (!source.startsWith('.')) return;
      const to = roomOf(resolve(dirname(context.filename), source));
      if (to === from) return;
      const say = (message) => context.report({ node, message });
      if (from === 'tests/sandbox' && !to.startsWith('tests')) {
        say(
          'The stand-ins are a second reading of the reference: write the rule again here, import nothing of lib.',
        );
      } else if (to.startsWith('tests') && from.startsWith('lib')) {
        say('Shipped code never imports tests. Pass what the test needs in as an argument.');
      } else if (from === 'lib/messages' && to === 'lib/providers' && !typeOnly) {
        say(
          'lib/messages knows providers by type only: use `import type`, so that no provider code reaches a page.',
        );
      } else if (may[from] && !may[from].includes(to) && !to.startsWith('tests')) {
        say(
          advice[from] ??
            `${from} may import ${may[from].join(', ') || 'nothing of ours'}, not ${to}. Pass it in from an entrypoint, or move the idea to the room it belongs to.`,
        );
      }
    });
  },
};

const packages = {
  create(context) {
    const room = roomOf(context.filename);
    const polyfill = relative(root, context.filename) === ['lib', 'browser.ts'].join(sep);
    return imports(context, (node, source) => {
      if (source === 'webextension-polyfill' && !polyfill) {
        context.report({
          node,
          message: 'Import `browser` from lib/browser.ts: it alone knows where the extension API comes from.',
        });
      }
      if (
        /^zod($|\/v)/.test(source) ||
        (source === 'zod/mini' && node.specifiers?.[0]?.type !== 'ImportNamespaceSpecifier')
      ) {
        context.report({
          node,
          message:
            "Write `import * as z from 'zod/mini'`: the full package costs 400 KiB and probes `new Function`.",
        });
      }
      if (source === 'idb' && !['lib/database', 'lib/vault', 'lib/ledger'].includes(room)) {
        context.report({
          node,
          message: 'Only lib/vault and lib/ledger open databases. Send a route or take a Ledger as argument.',
        });
      }
    });
  },
};

const worker = [
  'lib/worker',
  'lib/views',
  'lib/database',
  'lib/operations',
  'lib/ledger',
  'lib/vault',
  'lib/providers',
  'lib/credit',
  'lib/order',
  'lib/settings',
];
const html = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML'];

const reach = {
  create(context) {
    const room = roomOf(context.filename);
    const shipped = room.startsWith('lib') || room === 'components' || room === 'entrypoints';
    const report = (node, message) => context.report({ node, message });
    return {
      JSXAttribute(node) {
        if (html.includes(node.name.name))
          report(node, 'Order text is data: render it as text children, never as HTML.');
      },
      MemberExpression(node) {
        const name = node.computed ? null : node.property.name;
        if (html.includes(name) && shipped) {
          report(node, 'Order text is data: use textContent or build nodes, never HTML strings.');
        }
        if (name === 'storage' && node.object.name === 'browser' && shipped && room !== 'lib/settings') {
          report(node, 'Use lib/settings: it owns access level, versions and what cannot be read.');
        }
        if (name === 'reveal' && shipped && !['lib/providers', 'lib/vault'].includes(room)) {
          report(
            node,
            'A Secret is opened only in lib/providers, for the time of a call, and in lib/vault. Pass the Secret on.',
          );
        }
        if (name === 'waitForTimeout')
          report(node, 'Wait for a fact (expect, a control-API wait), never for time.');
      },
      Identifier(node) {
        const { parent } = node;
        const isProperty =
          (parent.type === 'MemberExpression' && parent.property === node && !parent.computed) ||
          (parent.type === 'Property' && parent.key === node && !parent.shorthand) ||
          parent.type.startsWith('TS');
        if (isProperty) return;
        if (
          ['document', 'window', 'localStorage', 'DOMParser', 'XMLHttpRequest'].includes(node.name) &&
          worker.includes(room)
        ) {
          report(
            node,
            'A service worker has no such global. Firefox has, and would hide the crash: do it in page code.',
          );
        }
        if (
          node.name === 'indexedDB' &&
          shipped &&
          !['lib/database', 'lib/vault', 'lib/ledger'].includes(room)
        ) {
          report(node, 'Only lib/vault and lib/ledger open databases.');
        }
      },
      CallExpression(node) {
        if (node.callee.name !== 'fetch' || !shipped) return;
        if (!['lib/providers', 'lib/backoffice', 'entrypoints'].includes(room)) {
          report(
            node,
            'Providers are called from lib/providers, host pages from lib/backoffice; elsewhere take a function as argument.',
          );
        }
      },
      ExportDefaultDeclaration(node) {
        if (room.startsWith('lib') || room === 'components')
          report(node, 'Use a named export: one name from definition to use.');
      },
      TSAnyKeyword(node) {
        report(node, 'Use unknown and check it, or the real type.');
      },
    };
  },
};

export default { meta: { name: 'walls' }, rules: { rooms, packages, reach } };
