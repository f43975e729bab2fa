import { expect, test } from 'vitest';
import { tightStyle, tightStyles } from '../../../tools/build/tight-styles.ts';

test('blanks go where they say nothing, and stay where they are a combinator or part a value', () => {
  const css = `
.a { margin: 0 auto; padding: 1px }  .b :focus,
.c > i::before { content: ""; color: rgb(10 25 41 / 16%); }
@media (forced-colors: active) and (width < 400px) { .d { width: calc(100% - 4px); } }`;
  expect(tightStyle(css)).toBe(
    '.a{margin:0 auto;padding:1px}.b :focus,.c > i::before{content:"";color:rgb(10 25 41 / 16%)}@media (forced-colors:active) and (width < 400px){.d{width:calc(100% - 4px)}}',
  );
});

test('only literals that are a style and nothing else are touched', () => {
  const touch = (code: string): string | undefined => tightStyles.transform(code, '/lib/x.ts');
  expect(touch('export const boxStyle = `.a { top: 0; }`;')).toBe('export const boxStyle = `.a{top:0}`;');
  expect(touch('const x = `a { b: c; }`;')).toBe(undefined);
  expect(touch('const aStyle = `a { top: ${y}; }`;')).toBe('const aStyle = `a { top: ${y}; }`;');
});
