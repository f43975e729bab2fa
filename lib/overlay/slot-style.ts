/**
 * The box of a slot, as in the content script's style sheet. Where the list lies in a shadow tree of the host, that sheet
 * does not reach it; and a slot with a tick of its own is wider.
 */
export const boxOf = (wide: boolean): string =>
  `all: initial; display: block; width: ${wide ? 159 : 136}px; max-width: 100%; height: 47px; margin-top: 3px; contain: strict;`.replaceAll(
    ';',
    ' !important;',
  );
/** Style inside a slot's shadow root. Every part has a ground of its own: cells of a host may be dark or light. */
export const slotStyle = `
.y { display: grid; grid-template: 20px 24px / minmax(0, 1fr) 28px; gap: 3px; color-scheme: light;
  font: 13px/18px system-ui, "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic UI", Meiryo, sans-serif; }
.y.en { font-size: 12px; } .y.en small { font-size: 10px; } .y.en .main { padding: 0 1px; font-weight: 400; letter-spacing: -0.2px; }
.y > [hidden] { display: none; }
.top { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 0 2px; justify-content: space-between; align-items: center; overflow: hidden; }
small { padding: 0 2px; border-radius: 3px; background: #f4f6f8; color: #3a4651; font-size: 11px; line-height: 18px; letter-spacing: -0.2px; white-space: nowrap; font-variant-numeric: tabular-nums; } small[hidden] { display: none; }
.tick { grid-row: 1 / -1; align-self: center; display: grid; place-items: center; width: 20px; height: 20px; border-color: #5f7386; font-size: 15px; line-height: 18px; }
.tick[aria-checked="true"] { border-color: #0b5cad; background: #0b5cad; color: #fff; } .tick[aria-checked="true"]::after { content: "✓"; }
.y:has(> .tick:not([hidden])) { grid-template-columns: 20px minmax(0, 1fr) 28px; } .tick:not([hidden]) ~ .top { grid-column: 2 / -1; } .tick:not([hidden]) ~ .details { grid-column: 3; }
.badge { box-sizing: border-box; display: flex; align-items: center; gap: 4px;
  max-width: 100%; padding: 0 7px 0 5px; border: 1px solid #c9d1d9; border-radius: 10px; background: #f4f6f8; color: #4a5560; outline: none; }
.badge b { flex: none; margin-left: -4px; font-weight: 600; } .badge b:empty { display: none; }
.badge span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
svg { flex: none; width: 13px; height: 13px; fill: none; stroke: currentColor; stroke-width: 1.9; stroke-linecap: round; stroke-linejoin: round; }
.ok { border-color: #8cc49d; background: #e8f5ec; color: #125c2b; }
.bad { border-color: #e2a5a0; background: #fdeceb; color: #93201a; }
.look { border-color: #e0b876; background: #fff4de; color: #744600; }
.edited { padding: 0 4px 0 3px; gap: 3px; border-color: #b9a5e0; background: #f2edfc; color: #4d2a95; font-size: 12px; }
.edited b { margin-left: -3px; }
.busy { border-color: #9bbde2; background: #e9f2fc; color: #0b4785; }
button { all: unset; box-sizing: border-box; height: 24px; border: 1px solid #a3b1bf; border-radius: 5px; background: #fff; color: #2c3a47;
  line-height: 22px; text-align: center; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; cursor: pointer; }
.main { padding: 0 4px; color: #0b4f96; }
.details { grid-column: 2; font-weight: 600; }
.main[data-action="authorize"] { border-color: #0b5cad; background: #0b5cad; color: #fff; font-weight: 600; }
button:hover { border-color: #5f7386; background: #eef3f8; }
.main[data-action="authorize"]:hover { border-color: #084a8c; background: #084a8c; }
.main[aria-disabled="true"], .main[aria-disabled="true"]:hover { border-color: #d3dae1; background: #f1f3f5; color: #5a6570; font-weight: 400; cursor: default; }
:focus-visible { outline: 2px solid #0b5cad; outline-offset: -3px; }
.main[data-action="authorize"]:not([aria-disabled="true"]):focus-visible { outline-color: #fff; }
.running svg { animation: turn 0.9s linear infinite; }
@keyframes turn { to { transform: rotate(1turn); } }
@media (prefers-reduced-motion: reduce) { .running svg { animation: none; } }
@media (forced-colors: active) {
  .edited { border-style: double; border-width: 3px; line-height: 14px; }
  .main[aria-disabled="true"] { border-color: GrayText; color: GrayText; }
  .main:not([aria-disabled="true"]) { border-width: 2px; line-height: 20px; }
}
`;
