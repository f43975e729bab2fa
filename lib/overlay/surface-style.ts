/** Style of dialogs and messages, inside their shadow root; px throughout, because rem follows the host page. */
export const surfaceStyle = `
:host { all: initial !important; position: fixed !important; width: 0 !important; height: 0 !important; z-index: 2147483647 !important; color-scheme: light; }
* { box-sizing: border-box; font-family: system-ui, "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic UI", Meiryo, sans-serif; }
.say { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
dialog { width: 680px; max-width: calc(100vw - 32px); max-height: calc(100vh - 48px); padding: 0; border: 1px solid #c5cdd6;
  border-radius: 10px; color: #1c2733; background: #fff; font-size: 13px; line-height: 1.6; box-shadow: 0 16px 48px rgb(10 25 41 / 28%); }
dialog[open] { display: flex; flex-direction: column; }
dialog::backdrop { background: rgb(15 23 32 / 45%); }
.head { padding: 16px 20px 12px; border-bottom: 1px solid #e3e8ed; outline: none; } .head p { margin: 2px 0 0; color: #4a5560; overflow-wrap: anywhere; }
h2 { display: flex; gap: 8px; align-items: center; margin: 0; font-size: 16px; font-weight: 600; line-height: 1.5; }
h2 svg { flex: none; width: 18px; height: 18px; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
h2.ok svg { color: #14743a; } h2.bad svg { color: #b3261e; } h2.look svg { color: #9a5c00; } h2.busy svg { color: #0b5cad; } h2.edited svg { color: #4d2a95; }
h3 { margin: 16px 0 4px; font-size: 13px; font-weight: 600; } h3 small { margin-left: 6px; font-size: 12px; font-weight: 400; color: #4a5560; }
.body { flex: 1; min-height: 0; padding: 12px 20px 18px; overflow: auto; } .body > p { margin: 0 0 10px; overflow-wrap: anywhere; }
.foot { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; padding: 12px 20px; border-top: 1px solid #e3e8ed; background: #f7f9fb; }
.foot .wide { flex: 1 1 260px; } .foot label { display: flex; gap: 8px; align-items: flex-start; cursor: pointer; }
.foot label small { display: block; font-size: 12px; color: #4a5560; } input { flex: none; width: 16px; height: 16px; margin: 2px 0 0; accent-color: #0b5cad; }
button, .link { font-size: 13px; line-height: 20px; padding: 5px 16px; border-radius: 6px; border: 1px solid #a3b1bf; background: #fff; color: #1c2733;
  cursor: pointer; text-decoration: none; }
button:hover, .link:hover { border-color: #5f7386; background: #eef3f8; }
button.main, .link.main { background: #0b5cad; border-color: #0b5cad; color: #fff; font-weight: 600; } button.main:hover, .link.main:hover { background: #084a8c; border-color: #084a8c; }
button.grave { background: #b3261e; border-color: #b3261e; } button.grave:hover { background: #93201a; border-color: #93201a; }
button[aria-disabled="true"], button[aria-disabled="true"]:hover { border-color: #d3dae1; background: #f1f3f5; color: #5a6570; cursor: default; }
:focus-visible { outline: 2px solid #0b5cad; outline-offset: 2px; } .body:focus-visible { outline-offset: -2px; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; } col.name { width: 27%; }
th, td { padding: 6px 8px; text-align: left; vertical-align: top; border-bottom: 1px solid #e3e8ed; overflow-wrap: anywhere; white-space: pre-wrap; }
th { font-weight: 600; color: #4a5560; } thead th { font-size: 12px; background: #f7f9fb; }
mark { border-bottom: 2px solid #a86f00; background: #fff0cc; color: inherit; font-weight: 600; } td.after mark { border-color: #14743a; background: #dcf2e3; }
.body > .total { margin: 14px 0 0; text-align: right; } .total b { margin-left: 8px; font-size: 18px; font-weight: 600; }
.total s { margin-left: 8px; color: #4a5560; } .total b + small { margin-left: 8px; font-size: 13px; }
ol { margin: 4px 0 0; padding-left: 24px; } ol li { padding: 1px 0; } ul { margin: 8px 0 0; padding: 0; list-style: none; }
.notes { padding: 8px 12px; border-radius: 6px; background: #fffaf0; } .notes li + li { margin-top: 4px; }
.mend { margin: 0 0 10px; padding: 10px 12px; border: 1px solid #e6c48c; border-left: 4px solid #c77700; border-radius: 6px; background: #fffdf8; } .mend h3 { display: flex; gap: 8px; align-items: baseline; margin: 0; } .mend > p { margin: 0; }
h3 .sure, h3 .guess { margin: 0; padding: 0 8px; border: 1px solid #a9d3b6; border-radius: 10px; background: #eef8f1; color: #125c2b; line-height: 18px; } h3 .guess { border-color: #e6c48c; background: #fff7e8; color: #744600; }
.mend:has(.sure) { border-color: #d5dce3; border-left-color: #14743a; background: #fff; }
dd.after mark { border-color: #14743a; background: #dcf2e3; } .fault { color: #93201a; } .fault::before { content: "⚠ "; }
.editor { display: grid; grid-template-columns: minmax(0, 1fr); gap: 6px; margin-top: 8px; padding-top: 8px; border-top: 1px solid #f0e4cd; } .editor > span, .box { color: #4a5560; font-size: 12px; }
.box { display: grid; grid-template-columns: 76px minmax(0, 1fr) max-content; gap: 8px; align-items: center; } .editor label { display: flex; gap: 8px; align-items: flex-start; cursor: pointer; }
input.text { width: 100%; min-width: 0; height: 32px; margin: 0; padding: 3px 8px; border: 1px solid #8796a5; border-radius: 5px; background: #fff; color: #1c2733; font-size: 13px; } input.text[aria-invalid] { border-color: #b3261e; }
.choices { display: grid; gap: 4px; } .choices button { padding: 3px 10px; text-align: left; overflow-wrap: anywhere; } .choices button[aria-pressed="true"] { border-color: #0b5cad; background: #eef5fc; color: #0b4785; box-shadow: inset 0 0 0 1px #0b5cad; }
.foot .hint { flex: 1 0 100%; margin: 0; color: #4a5560; font-size: 12px; } .foot .hint:empty { display: none; }
.raw { width: 100%; height: 120px; margin: 6px 0; padding: 6px 8px; border: 1px solid #c5cdd6; border-radius: 5px; background: #f7f9fb; color: #1c2733; font: 12px/1.5 ui-monospace, Consolas, monospace; resize: vertical; }
.operations li { display: grid; grid-template-columns: 168px minmax(0, 1fr); gap: 12px; align-items: center; padding: 3px 0; }
.operations span { color: #4a5560; font-size: 12px; }
.problem { margin: 0 0 10px; padding: 10px 12px; border: 1px solid #ecd3a4; border-left: 4px solid #c77700; border-radius: 6px; background: #fffaf0; }
.problem b { display: block; } .problem p { margin: 0; } .problem dl { margin: 6px 0 0; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 16px; margin: 0; } dt { color: #4a5560; } dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
.next { margin: 12px 0 0; padding: 10px 12px; border-radius: 6px; background: #f0f5fb; } .next b { display: block; } .next p { margin: 0; }
.support { margin-top: 10px; } .facts { margin-top: 12px; } dl + button, p + button { margin-top: 10px; } .looked { min-height: 176px; } .looked p { margin: 10px 0 0; }
.record { margin-top: 16px; } .history { margin: 0; padding: 0; list-style: none; } .history > li { padding: 6px 0; border-bottom: 1px solid #e3e8ed; } .history p { margin: 0; }
.history time { color: #4a5560; font-variant-numeric: tabular-nums; } .history .refused { color: #93201a; } .history .unknown, .history .none { color: #744600; } .history .answered { color: #125c2b; }
.history details { margin-top: 2px; } summary { color: #0b4f96; cursor: pointer; } .history .facts { margin: 4px 0 4px 16px; font-size: 12px; } .record .deeds { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 6px; }
.staff { display: flex; flex-wrap: wrap; gap: 4px 8px; align-items: center; margin-top: 16px; } .staff button { padding: 1px 10px; } .staff label span { display: block; font-size: 12px; color: #4a5560; }
input[type="text"] { width: 240px; height: 30px; margin: 0; padding: 3px 8px; border: 1px solid #8795a3; border-radius: 5px; font-size: 13px; } .staff p { margin: 0; color: #93201a; }
.toasts { position: fixed; right: 20px; bottom: 64px; display: grid; gap: 8px; width: 400px; max-width: calc(100vw - 40px); }
.toast { display: flex; gap: 12px; padding: 12px 8px 12px 14px; border-radius: 8px; border: 1px solid #dfb1ad; border-left: 4px solid #b3261e;
  background: #fff; color: #1c2733; font-size: 13px; line-height: 1.6; box-shadow: 0 8px 24px rgb(10 25 41 / 22%); }
.toast.quiet { border-color: #c5cdd6; border-left-color: #5f7386; }
.toast.look { align-items: center; padding: 6px 8px 6px 14px; border-color: #e0b876; border-left-color: #c77700; background: #fffaf0; }
.banner { position: fixed; top: 8px; left: 50%; max-width: calc(100vw - 40px); transform: translateX(-50%); }
button.help, .toast button.help { width: auto; padding: 0; border: 0; background: none; color: #0b4f96; font-size: 13px; text-decoration: underline; text-underline-offset: 2px; } .foot button.help { padding: 5px 4px; }
.toast div { flex: 1; } .toast p { margin: 0; overflow-wrap: anywhere; } .toast p + p { color: #4a5560; }
.toast button { align-self: start; width: 28px; padding: 3px 0; border-color: transparent; font-size: 16px; }
@media (forced-colors: active) { mark { forced-color-adjust: auto; border-color: CanvasText; text-decoration: underline; } dialog { border-width: 2px; } }
`;
