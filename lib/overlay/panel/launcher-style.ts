/** Style of the launcher, and what its shadow root has in common with the panel; px throughout, because rem follows the host page. */
export const launcherStyle = `
:host { all: initial !important; position: fixed !important; width: 0 !important; height: 0 !important; z-index: 2147483646 !important; color-scheme: light; }
* { box-sizing: border-box; word-break: auto-phrase; font-family: system-ui, "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic UI", Meiryo, sans-serif; }
.say { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.launcher { position: fixed; right: 16px; bottom: 12px; transform: translateY(0); text-align: right; }
:host([data-lift="1"]) .launcher { transform: translateY(-44px); } :host([data-lift="2"]) .launcher { transform: translateY(-88px); } :host([data-lift="3"]) .launcher { transform: translateY(-132px); }
.launcher[hidden] { display: none; }
.launcher button { display: inline-flex; gap: 6px; align-items: center; min-height: 36px; font-size: 13px; line-height: 20px; cursor: pointer; border-width: 1px; border-style: solid; padding: 6px 14px; border-color: #0b5cad; border-radius: 18px; background: #fff; color: #0b4785; font-weight: 600; box-shadow: 0 3px 12px rgb(10 25 41 / 22%); }
.launcher button:hover { background: #eef5fc; } .launcher b { padding: 0 8px; border-radius: 10px; background: #0b5cad; color: #fff; font-size: 12px; }
.launcher b.zero { background: #e3e8ed; color: #4a5560; } .launcher i { padding-left: 8px; border-left: 1px solid #9bbde2; font-style: normal; font-variant-numeric: tabular-nums; }
.launcher em { display: inline-flex; gap: 4px; align-items: center; padding-left: 8px; border-left: 1px solid #9bbde2; color: #744600; font-style: normal; } .launcher em[hidden] { display: none; }
.launcher svg { width: 14px; height: 14px; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.launcher button:focus-visible { outline: 2px solid #0b5cad; outline-offset: 2px; } .launcher i:empty { display: none; } .launcher [aria-busy] { cursor: progress; }
`;
