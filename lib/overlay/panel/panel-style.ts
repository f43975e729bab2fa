/** Style of the panel, beside that of its launcher in one shadow root; px throughout, because rem follows the host page. */
export const panelStyle = `
h2, h3, h4, h5, p, ul, ol, dl, dd { margin: 0; padding: 0; font-size: 13px; font-weight: 400; } ul { list-style: none; }
h2:focus, h3:focus { outline: none; }
small { font-size: 12px; } b { font-weight: 600; }
svg { flex: none; width: 14px; height: 14px; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
a { color: #0b4f96; text-underline-offset: 2px; } .hint { color: #4a5560; font-size: 12px; }
button { display: inline-flex; align-items: center; justify-content: center; gap: 6px; min-height: 30px; padding: 4px 12px; border: 1px solid #b4c0cc; border-radius: 6px;
  background: #fff; color: #1c2733; font-size: 13px; line-height: 20px; cursor: pointer; }
button:hover { border-color: #5f7386; background: #f2f6fa; } :focus-visible { outline: 2px solid #0b5cad; outline-offset: 2px; }
button.main { border-color: #0b5cad; background: #0b5cad; color: #fff; font-weight: 600; } button.main:hover { border-color: #084a8c; background: #084a8c; }
button.soft { border-color: #9bbde2; background: #eef5fc; color: #0b4785; font-weight: 600; } button.soft:hover { border-color: #0b5cad; background: #e0edfa; }
button.grave { border-color: #d79e99; color: #93201a; } button.grave:hover { border-color: #b3261e; background: #fdf3f2; }
.second button.grave { border-color: #b3261e; background: #b3261e; color: #fff; font-weight: 600; } .second button.grave:hover { background: #93201a; }
button.quiet { border-color: transparent; background: none; color: #4a5560; } button.quiet:hover { border-color: #c9d1d9; }
button.quiet[aria-pressed="true"] { border-color: #0b5cad; background: #eef5fc; color: #0b4785; font-weight: 600; }
button.help { min-height: 0; padding: 0 2px; border: 0; background: none; color: #0b4f96; font-size: 12px; text-decoration: underline; text-underline-offset: 2px; }
.keys dl { display: grid; gap: 4px; margin-bottom: 4px; } .keys dl div { display: grid; grid-template-columns: 72px minmax(0, 1fr); gap: 8px; align-items: baseline; font-size: 12px; color: #4a5560; }
kbd { padding: 0 6px; border: 1px solid #b4c0cc; border-bottom-width: 2px; border-radius: 4px; background: #f7f9fb; color: #1c2733; font: inherit; }
button.icon { width: 30px; padding: 0; border-color: transparent; background: none; } button.wide { width: 100%; margin-top: 4px; }
button[aria-disabled="true"], button[aria-disabled="true"]:hover { border-color: #dce2e8; background: #f4f6f8; color: #5a6570; font-weight: 400; cursor: default; }

.drawer { position: fixed; top: 0; right: 0; bottom: 0; display: flex; flex-direction: column; width: 480px; max-width: 100vw; border-left: 1px solid #c5cdd6;
  background: #fff; color: #1c2733; font-size: 13px; line-height: 1.6; box-shadow: -8px 0 28px rgb(10 25 41 / 16%); }
.head { display: flex; align-items: center; justify-content: space-between; padding: 10px 12px 10px 20px; border-bottom: 1px solid #e3e8ed; }
h2 { font-size: 15px; font-weight: 600; }
.body { flex: 1; min-height: 0; padding: 0 20px 20px; overflow: auto; overscroll-behavior: contain; scrollbar-gutter: stable; }
section { padding-top: 16px; } h3 { margin-bottom: 6px; font-weight: 600; } h3.step { padding-top: 14px; margin-bottom: 0; font-size: 15px; } section > h3.step { padding: 0; margin-bottom: 4px; }
h4 { display: flex; justify-content: space-between; margin-bottom: 4px; font-weight: 600; } h4 small { font-weight: 400; color: #4a5560; }
h5 { margin: 8px 0 2px; font-size: 12px; font-weight: 600; color: #4a5560; }
.sources { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; margin-bottom: 4px; }
.source { justify-content: space-between; align-items: center; padding: 8px 12px; text-align: left; line-height: 1.45; } .source b { flex: none; font-size: 15px; font-variant-numeric: tabular-nums; }
.source[aria-pressed="true"] { border-color: #0b5cad; background: #eef5fc; color: #0b4785; box-shadow: inset 0 0 0 1px #0b5cad; }
.operations { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 8px; margin-bottom: 6px; } .operations button { flex-direction: column; gap: 0; padding: 5px 4px; white-space: nowrap; } .operations small { line-height: 16px; font-weight: 400; font-variant-numeric: tabular-nums; } .source { text-wrap: balance; } .source small { display: block; color: #4a5560; }

.tiles { display: grid; grid-template-columns: repeat(3, 1fr); gap: 8px; margin-top: 10px; }
.tiles li { padding: 8px 12px; border-width: 1px; border-style: solid; border-radius: 8px; } .tiles b { display: block; font-size: 20px; line-height: 1.3; font-variant-numeric: tabular-nums; }
.tiles small { display: block; font-variant-numeric: tabular-nums; } .tiles span { display: flex; gap: 4px; align-items: center; font-size: 12px; }
.ok { border-color: #a9d3b6; background: #eef8f1; color: #125c2b; } .look { border-color: #e6c48c; background: #fff7e8; color: #744600; }
.bad { border-color: #ebb9b5; background: #fdf1f0; color: #93201a; } .busy { border-color: #9bbde2; background: #e9f2fc; color: #0b4785; } .none { border-color: #e3e8ed; background: #f9fafb; color: #5a6570; }
.chip { flex: none; display: inline-flex; gap: 3px; align-items: center; padding: 0 8px; border-width: 1px; border-style: solid; border-radius: 10px; font-size: 12px; line-height: 18px; white-space: nowrap; }
.chip:not(.ok, .look, .bad, .busy) { border-color: #c9d1d9; background: #f4f6f8; color: #4a5560; } .chip svg { width: 11px; height: 11px; stroke-width: 2.2; } .chip.dim.dim { border-color: transparent; background: none; padding: 0; }
.amount { margin-left: auto; font-variant-numeric: tabular-nums; white-space: nowrap; }
.tools { display: flex; flex-wrap: wrap; gap: 6px 8px; align-items: center; } .tools button { min-height: 28px; padding: 3px 10px; }
.group { padding: 8px 12px; border: 1px solid #e3e8ed; border-radius: 8px; } .group + .group { margin-top: 6px; } .group p { overflow-wrap: anywhere; }
.group p b { color: #93201a; } .numbers { display: flex; flex-wrap: wrap; gap: 2px 12px; margin-top: 2px; font-size: 12px; }

.looks { margin-top: 8px; } .look-card, .job { border: 1px solid #d5dce3; border-radius: 8px; } .look-card + .look-card, .job + .job { margin-top: 6px; } .look-card.yes { border-color: #a9d3b6; }
.look-card { content-visibility: auto; contain-intrinsic-size: auto 38px; }
.toggle { width: 100%; justify-content: flex-start; min-height: 36px; padding: 6px 12px; border: 0; border-radius: 7px; text-align: left; } .toggle:focus-visible { outline-offset: -2px; }
.toggle > svg { color: #4a5560; width: 12px; height: 12px; } .turned { transform: rotate(90deg); }
.places { overflow: hidden; color: #4a5560; font-size: 12px; text-overflow: ellipsis; white-space: nowrap; min-width: 0; }
.inside { padding: 0 12px 12px 30px; } .inside > .tools { margin-top: 8px; } ol { padding-left: 20px; }
.pairs > div { display: grid; grid-template-columns: 96px minmax(0, 1fr); gap: 0 8px; padding: 4px 0; border-top: 1px solid #eef1f4; } .pairs dt { grid-row: 1 / 3; color: #4a5560; font-size: 12px; overflow-wrap: anywhere; }
.pairs dd { overflow-wrap: anywhere; white-space: pre-wrap; } .pairs small { color: #5a6570; }
mark { border-bottom: 2px solid #a86f00; background: #fff0cc; color: inherit; } .after mark { border-color: #14743a; background: #dcf2e3; }

.mend { padding: 8px 10px; border: 1px solid #e6c48c; border-radius: 6px; background: #fffdf8; } .mend + .mend { margin-top: 6px; } .mend h5 { margin: 0 0 2px; color: #1c2733; }
.mend .pair { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 2px 8px; margin: 4px 0; align-items: baseline; overflow-wrap: anywhere; white-space: pre-wrap; } .mend .pair small { color: #5a6570; }
.fault { color: #93201a; } .fault::before { content: "⚠ "; } .choices { display: grid; gap: 4px; margin: 4px 0; } .choices button { justify-content: flex-start; min-height: 28px; padding: 2px 8px; text-align: left; white-space: normal; overflow-wrap: anywhere; }
.choices button[aria-pressed="true"] { border-color: #0b5cad; background: #eef5fc; color: #0b4785; box-shadow: inset 0 0 0 1px #0b5cad; }
.box { display: grid; grid-template-columns: max-content minmax(0, 1fr) max-content; gap: 8px; align-items: center; margin: 4px 0; font-size: 12px; color: #4a5560; }
input.text { width: 100%; min-width: 0; height: 30px; padding: 3px 8px; border: 1px solid #8796a5; border-radius: 5px; background: #fff; color: #1c2733; font: inherit; font-size: 13px; } input.text[aria-invalid] { border-color: #b3261e; } input.text[readonly] { background: #f4f6f8; }
.tick { display: flex; gap: 8px; align-items: flex-start; cursor: pointer; } .tick input { flex: none; width: 16px; height: 16px; margin: 2px 0 0; accent-color: #0b5cad; }

.foot { display: flex; gap: 8px; align-items: center; padding: 12px 20px; border-top: 1px solid #e3e8ed; background: #f7f9fb; } .foot p { flex: 1; } .foot p > * { display: block; } .foot p b { font-size: 15px; } .foot small { color: #4a5560; }
.foot button { min-height: 34px; flex: none; } .foot.second { flex-wrap: wrap; justify-content: flex-end; background: #fdf1f0; border-color: #ebb9b5; } .foot.second p { flex: 1 0 100%; color: #7d1a15; font-weight: 600; }
.inside > .second { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin-top: 8px; padding: 8px 12px; border: 1px solid #ebb9b5; border-radius: 6px; background: #fdf1f0; } .inside > .second p { flex: 1 0 100%; color: #7d1a15; }
.notice { margin-top: 8px; padding: 6px 12px; border: 1px solid #e6c48c; border-radius: 6px; } .told { display: flex; gap: 8px; margin: 12px 20px 0; border-color: #ebb9b5; border-left: 4px solid #b3261e; background: #fff; }
.told p { flex: 1; padding: 3px 0; overflow-wrap: anywhere; } .told small, .line small { display: block; color: #4a5560; }
.staff { display: flex; flex-wrap: wrap; gap: 4px 8px; align-items: center; margin-top: 18px; padding-top: 10px; border-top: 1px solid #e3e8ed; } .staff button { min-height: 26px; padding: 1px 10px; }
.staff label span { display: block; font-size: 12px; color: #4a5560; } .staff input { width: 220px; height: 30px; padding: 3px 8px; border: 1px solid #8795a3; border-radius: 5px; font: inherit; } .staff p { color: #93201a; }

.lock { display: flex; gap: 8px; align-items: center; margin-top: 12px; padding: 6px 12px; border: 1px solid #e6c48c; border-radius: 6px; background: #fff7e8; color: #744600; } .lock p { flex: 1; } .lock svg { vertical-align: -2px; } .lock.open { padding: 0; border: 0; background: none; color: #4a5560; justify-content: flex-end; }
.bar { height: 8px; border-radius: 4px; background: #e3e8ed; overflow: hidden; } .bar i { display: block; height: 100%; border-radius: 4px; background: #0b5cad; transition: width 0.2s linear; }
.bar.ok i { background: #2f8a4f; } .bar.look i { background: #c77700; } .bar.ok, .bar.look, .bar.busy { background: #e3e8ed; border: 0; }
.bar.endless i { width: 30%; animation: pass 1.2s ease-in-out infinite alternate; } @keyframes pass { to { margin-left: 70%; } }
.preparing .bar { margin: 8px 0; } .figures { display: flex; flex-wrap: wrap; gap: 0 12px; align-items: baseline; margin-top: 4px; font-variant-numeric: tabular-nums; } .preparing .figures { margin-bottom: 12px; } .figures .bad { background: none; }
.name small { margin-left: 8px; color: #4a5560; } .job .name { flex: 1; min-width: 0; }
.counts { display: flex; gap: 4px 6px; flex-wrap: wrap; margin-top: 6px; } .counts div { display: flex; gap: 6px; padding: 0 8px; border-width: 1px; border-style: solid; border-radius: 5px; font-size: 12px; line-height: 20px; } .counts dd { font-size: 12px; font-weight: 600; font-variant-numeric: tabular-nums; }
.counts div:not(.ok, .look, .bad) { border-color: #e3e8ed; background: #f9fafb; color: #4a5560; }
.filter { justify-content: space-between; margin: 10px 0 6px; } .filter .quiet { border-color: #c9d1d9; }
.lines { border-top: 1px solid #e3e8ed; } .line { display: flex; flex-wrap: wrap; gap: 0 8px; align-items: center; padding: 5px 0; border-bottom: 1px solid #eef1f4; content-visibility: auto; contain-intrinsic-size: auto 32px; }
.line p { flex: 1 0 100%; color: #1c2733; overflow-wrap: anywhere; }
@media (prefers-reduced-motion: reduce) { .bar i { transition: none; animation: none !important; } }
@media (forced-colors: active) { mark, .bar i { forced-color-adjust: none; } .drawer { border-left-width: 2px; } .source[aria-pressed="true"], button[aria-pressed="true"] { outline: 2px solid Highlight; } }
`;
