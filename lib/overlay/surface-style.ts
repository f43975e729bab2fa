/** Style of dialogs and messages, inside their shadow root; px throughout, because rem follows the host page. */
export const surfaceStyle = `
:host { all: initial; }
* { box-sizing: border-box; font-family: system-ui, "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic UI", sans-serif; }
dialog { width: 640px; max-width: calc(100vw - 32px); max-height: calc(100vh - 64px); padding: 0; border: 1px solid #c5cdd6;
  border-radius: 8px; color: #1c2733; background: #fff; font-size: 13px; line-height: 1.6; box-shadow: 0 16px 48px rgb(10 25 41 / 28%); }
dialog::backdrop { background: rgb(15 23 32 / 40%); }
header { padding: 16px 20px 4px; } h2 { margin: 0; font-size: 16px; font-weight: 600; }
.body { padding: 8px 20px 16px; overflow: auto; } .body p { margin: 4px 0 12px; }
footer { display: flex; gap: 8px; align-items: center; padding: 12px 20px; border-top: 1px solid #e3e8ed; background: #f7f9fb; }
footer label { flex: 1; display: flex; gap: 6px; align-items: center; } footer .space { flex: 1; }
button { font-size: 13px; padding: 6px 16px; border-radius: 5px; border: 1px solid #a9b5c1; background: #fff; color: #1c2733; cursor: pointer; }
button.main { background: #0b5cad; border-color: #0b5cad; color: #fff; font-weight: 600; }
button:focus-visible, input:focus-visible { outline: 2px solid #0b5cad; outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; } th, td { padding: 6px 8px; text-align: left; vertical-align: top; border-bottom: 1px solid #e3e8ed; overflow-wrap: anywhere; }
th { font-weight: 600; color: #46535f; white-space: nowrap; } td.after { background: #eef6ee; }
.total { font-size: 15px; font-weight: 600; text-align: right; margin: 12px 0 0; }
.problem { border-left: 3px solid #c77700; padding: 6px 10px; margin: 8px 0; background: #fff8ec; }
.problem b { display: block; } .problem q { color: #46535f; quotes: "「" "」"; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 12px 0 0; } dt { color: #46535f; } dd { margin: 0; overflow-wrap: anywhere; }
.toasts { position: fixed; right: 20px; bottom: 20px; z-index: 2147483647; display: grid; gap: 8px; width: 380px; max-width: calc(100vw - 40px); }
.toast { display: flex; gap: 12px; padding: 12px 14px; border-radius: 6px; border: 1px solid #d9a3a3; border-left: 4px solid #b3261e;
  background: #fff; color: #1c2733; font-size: 13px; line-height: 1.6; box-shadow: 0 8px 24px rgb(10 25 41 / 22%); }
.toast div { flex: 1; } .toast p { margin: 0; } .toast p + p { color: #46535f; } .toast button { padding: 0 8px; align-self: start; }
`;
