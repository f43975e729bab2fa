/** Style of the panel, inside its closed root; px throughout, because rem follows the host page. */
export const mapperStyle = `
:host { all: initial !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important; pointer-events: none !important; color-scheme: light; }
* { box-sizing: border-box; font-family: system-ui, "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic UI", Meiryo, sans-serif; }
.panel { position: fixed; top: 0; right: 0; bottom: 0; display: flex; flex-direction: column; width: 420px; max-width: 100vw; border-left: 1px solid #c5cdd6; background: #fff;
  color: #1c2733; font-size: 13px; line-height: 1.6; box-shadow: -8px 0 32px rgb(10 25 41 / 22%); pointer-events: auto; }
.panel.left { right: auto; left: 0; border-left: 0; border-right: 1px solid #c5cdd6; }
header { display: flex; align-items: center; padding: 10px 8px 8px 16px; } h2 { flex: 1; margin: 0; font-size: 16px; font-weight: 600; outline: none; }
h3 { margin: 14px 0 4px; font-size: 13px; font-weight: 600; }
.steps { display: flex; margin: 0; padding: 0 16px 8px; border-bottom: 1px solid #e3e8ed; list-style: none; color: #4a5560; }
.steps li { flex: 1; padding-bottom: 4px; border-bottom: 3px solid #e3e8ed; } .steps li[aria-current] { border-color: #0b5cad; color: #0b4785; font-weight: 600; }
.body { flex: 1; min-height: 0; padding: 8px 16px 0; overflow: auto; } .lead { margin: 4px 0 8px; } .hint { margin: 4px 0; color: #4a5560; font-size: 12px; }
.note { display: flex; gap: 8px; margin: 8px 16px; padding: 8px 10px; border: 1px solid #c5cdd6; border-left: 4px solid #5f7386; border-radius: 6px; background: #f7f9fb; } .body .note { margin: 8px 0; }
.note.good { border-color: #a9d3b6; border-left-color: #14743a; background: #eef8f1; } .note.bad { border-color: #e6c48c; border-left-color: #c77700; background: #fffaf0; }
.note > :first-child { font-weight: 700; }
.pointing { margin: 8px 16px; padding: 8px 10px; border: 2px solid #0b5cad; border-radius: 6px; background: #eef5fc; } .pointing p { margin: 0; } .candidate { font-weight: 600; overflow-wrap: anywhere; }
.problems { margin: 0 16px; padding-left: 20px; max-height: 160px; overflow: auto; }
.fields { margin: 0; padding: 0; list-style: none; border: 1px solid #e3e8ed; border-radius: 6px; }
.field { display: grid; grid-template-columns: 16px minmax(0, 1fr) max-content; gap: 0 6px; align-items: center; padding: 5px 8px; } .field + .field { border-top: 1px solid #e3e8ed; }
.sign { grid-row: 1 / 3; align-self: start; font-weight: 700; } .found .sign { color: #14743a; } .lacking .sign { color: #93201a; } .open .sign { color: #5a6570; }
.name { color: #4a5560; font-size: 12px; } .name em { margin-left: 6px; padding: 0 6px; border: 1px solid #ecb6b1; border-radius: 8px; background: #fdf1f0; color: #93201a; font-style: normal; }
.said { grid-column: 2; grid-row: 2; overflow-wrap: anywhere; max-height: 62px; overflow: hidden; } .lacking .said, .open .said { color: #5a6570; }
.deeds { grid-column: 3; grid-row: 1 / 3; display: flex; flex-direction: row-reverse; align-items: center; gap: 2px; }
button { font-size: 13px; line-height: 20px; padding: 3px 12px; border-radius: 6px; border: 1px solid #a3b1bf; background: #fff; color: #1c2733; cursor: pointer; }
button:hover { border-color: #5f7386; background: #eef3f8; } button.main { background: #0b5cad; border-color: #0b5cad; color: #fff; font-weight: 600; } button.main:hover { background: #084a8c; }
button.quiet { border-color: transparent; background: none; color: #0b4f96; padding: 0 8px; font-size: 12px; } button.close { width: 32px; padding: 3px 0; border-color: transparent; font-size: 16px; }
button[aria-disabled="true"], button[aria-disabled="true"]:hover { border-color: #d3dae1; background: #f1f3f5; color: #5a6570; cursor: default; }
:focus-visible { outline: 2px solid #0b5cad; outline-offset: 1px; } h2:focus-visible { outline: none; }
footer { position: sticky; bottom: 0; display: flex; flex-wrap: wrap; gap: 8px; margin: 12px -16px 0; padding: 10px 16px; border-top: 1px solid #e3e8ed; background: #f7f9fb; } footer .hint { flex: 1 0 100%; margin: 0; } footer .hint:empty { display: none; }
.rows { overflow: auto; } table { width: 100%; border-collapse: collapse; font-size: 12px; } th, td { padding: 4px 6px; border-bottom: 1px solid #e3e8ed; text-align: left; vertical-align: top; overflow-wrap: anywhere; } th { background: #f7f9fb; color: #4a5560; font-weight: 600; }
.read { margin: 0; } .read div { display: grid; grid-template-columns: 130px minmax(0, 1fr); gap: 8px; padding: 2px 0; border-bottom: 1px solid #eef1f4; } dt { color: #4a5560; } dd { margin: 0; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
.line label { display: block; color: #4a5560; font-size: 12px; } .line input { width: 100%; height: 32px; padding: 3px 8px; border: 1px solid #8796a5; border-radius: 5px; background: #fff; color: #1c2733; font-size: 13px; } .line input[aria-invalid="true"] { border-color: #b3261e; } .fault { margin: 2px 0 0; color: #93201a; }
textarea { width: 100%; height: 120px; border: 1px solid #8796a5; border-radius: 5px; font: 12px/1.5 ui-monospace, Consolas, monospace; }
.pane { position: fixed; inset: 0; cursor: crosshair; pointer-events: auto; outline: none; background: rgb(11 92 173 / 5%); } .pane[hidden], .frame[hidden] { display: none; }
.frame { position: fixed; border: 2px solid #0b5cad; border-radius: 3px; background: rgb(11 92 173 / 14%); box-shadow: 0 0 0 2px #fff; pointer-events: none; }
@media (forced-colors: active) { .panel { border-left-width: 2px; } .frame { border-color: Highlight; } .steps li[aria-current] { text-decoration: underline; } }
`;
