/** The page's style: colours first, for light and dark, then the parts from top to bottom. */
export const styleSheet = `
:root {
  color-scheme: light dark;
  --page: #f4f6f8; --card: #fff; --line: #d9dfe6; --text: #17202b; --dim: #5b6877;
  --soft: #eef1f5; --taken: #1d5fd1; --taken-soft: #e3edfd;
  --good: #146c3a; --good-soft: #dcf3e4; --changed: #8a5200; --changed-soft: #fdeecf;
  --wrong: #b3261e; --wrong-soft: #fde4e1; --shadow: 0 1px 2px #0f1b2a14, 0 4px 16px #0f1b2a0d;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0d1117; --card: #161c25; --line: #2c3644; --text: #e4eaf1; --dim: #98a6b6;
    --soft: #1f2733; --taken: #6ea5ff; --taken-soft: #172b4d;
    --good: #6bd898; --good-soft: #12321f; --changed: #f0b95c; --changed-soft: #3a2a0c;
    --wrong: #ff8f85; --wrong-soft: #431a17; --shadow: none;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main { max-width: 84rem; margin: 0 auto; padding: 2rem 1rem 5rem; }
h1, h2, h3, h4, h5, p { margin: 0; overflow-wrap: anywhere; }
h1 { font-size: 2rem; line-height: 1.2; letter-spacing: -0.02em; margin-bottom: 0.5rem; }
h2 { font-size: 1.35rem; letter-spacing: -0.01em; }
h3, h5 { font-size: 0.78rem; letter-spacing: 0.06em; text-transform: uppercase; color: var(--dim); margin: 1rem 0 0.35rem; }
code, pre { font: 0.86em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
pre { margin: 0; padding: 0.75rem; background: var(--soft); border-radius: 8px; white-space: pre-wrap; }
a { color: var(--taken); }
.dim { color: var(--dim); }
.wrong { color: var(--wrong); overflow-wrap: anywhere; }
.defs { position: absolute; }
.top { margin-bottom: 1.5rem; max-width: 60rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; box-shadow: var(--shadow); }
.verdict p + p { margin-top: 0.4rem; font-size: 1.1rem; }
.services { overflow-x: auto; }
.services p { margin-top: 0.75rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: 0.35rem 1rem 0.35rem 0; border-top: 1px solid var(--line); white-space: nowrap; }
thead th { border-top: 0; font-size: 0.86rem; font-weight: 500; color: var(--dim); }
tbody th { font-weight: 550; }
.prices { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; list-style: none; padding: 0; }
.badge { font-size: 0.74rem; font-weight: 650; letter-spacing: 0.02em; padding: 0.15rem 0.55rem; border-radius: 99px; background: var(--soft); color: var(--dim); white-space: nowrap; }
.badge.good { background: var(--good-soft); color: var(--good); }
.badge.changed { background: var(--changed-soft); color: var(--changed); }
.badge.wrong { background: var(--wrong-soft); color: var(--wrong); }
.legend { font-size: 0.86rem; margin-top: 1.25rem; }
.key { display: inline-block; width: 1.6rem; border-top: 2px solid var(--line); vertical-align: middle; margin-left: 0.6rem; }
.key:first-child { margin-left: 0; }
.key.taken { border-top: 3px solid var(--taken); }
.key.error { border-top-style: dashed; border-color: var(--dim); }
.key.failed { border-top: 3px solid var(--wrong); }
.card { padding: 1.25rem; margin-top: 1.25rem; }
.card > header { display: flex; flex-wrap: wrap; align-items: center; gap: 0.75rem; margin-bottom: 0.4rem; }
.columns { display: grid; grid-template-columns: 1.4fr 1.4fr 0.8fr; gap: 0 2rem; }
ul, ol { margin: 0; padding-left: 1.3rem; }
ul.plain, ol.calls, ul.visits { list-style: none; padding: 0; }
ul.plain li { padding-left: 1.2em; text-indent: -1.2em; }
.holds .dim { color: var(--good); }
.fails .dim { color: var(--wrong); }
summary { cursor: pointer; padding: 0.4rem 0; overflow-wrap: anywhere; }
summary code { color: var(--dim); }
.run { margin-top: 1.25rem; border-top: 1px solid var(--line); padding-top: 0.5rem; }
.run > summary { font-weight: 600; }
.run > summary .dim { font-weight: 400; }
.json > summary { padding: 0.1rem 0; }
.json > pre { margin: 0.3rem 0 0.6rem; }
.mail { max-width: 48rem; }
.calls > li { border-top: 1px solid var(--line); }
.call > summary { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.1rem 1rem; padding: 0.5rem 0; }
.call[open] { padding-bottom: 0.9rem; }
.marks { display: inline-flex; align-items: center; gap: 0.5rem; }
.mark { font-size: 0.74rem; font-weight: 650; padding: 0.05rem 0.5rem; border-radius: 99px; background: var(--soft); color: var(--dim); }
.mark.write { background: var(--changed-soft); color: var(--changed); }
.mark.error { background: var(--wrong-soft); color: var(--wrong); }
.time { color: var(--dim); font-size: 0.86rem; font-variant-numeric: tabular-nums; }
.graph { overflow: auto; scroll-snap-type: x mandatory; margin: 0.5rem 0; padding: 0.75rem; background: var(--page); border: 1px solid var(--line); border-radius: 10px; }
.canvas { position: relative; margin: 0 auto; min-width: calc(var(--width) * 0.85); max-width: var(--width); }
.canvas svg { display: block; width: 100%; height: auto; }
.zoom { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; border: 0; margin: 0.5rem 0 0; padding: 0; font-size: 0.86rem; color: var(--dim); }
.zoom legend { float: left; padding: 0; margin-right: 1rem; }
.zoom:has(.whole:checked) + .graph .canvas { min-width: 0; }
.zoom:has(.large:checked) + .graph .canvas { width: calc(var(--width) * 1.5); max-width: none; }
/* A wide graph on a narrow screen begins at its first state; then it can be moved freely. */
.start { position: absolute; top: 0; width: 1px; height: 1px; animation: start 0.1s; }
@keyframes start { from { scroll-snap-align: center; } to { scroll-snap-align: none; } }
.graph a { cursor: pointer; outline: none; }
.graph a:focus-visible > rect, .graph a:focus-visible > polygon { stroke-width: 3; }
.edge { fill: none; stroke: var(--line); stroke-width: 1.5; }
.edge.error { stroke-dasharray: 4 4; }
.edge.taken { stroke: var(--taken); stroke-width: 2.5; }
#arrow path { fill: var(--line); }
#arrow-taken path { fill: var(--taken); }
.state > a > rect, .state > a > polygon { fill: var(--card); stroke: var(--line); stroke-width: 1.5; }
.state text { fill: var(--dim); text-anchor: middle; }
.state .name { font-size: 14px; font-weight: 550; }
.state .caption { font-size: 13px; }
.state.taken > a > rect, .state.taken > a > polygon { fill: var(--taken-soft); stroke: var(--taken); stroke-width: 2; }
.state.taken > a > .name { fill: var(--text); }
.state.map.taken > a > rect, .state.parallel.taken > a > rect { fill: var(--card); }
.state.failed > a > rect { stroke: var(--wrong); fill: var(--wrong-soft); }
.state .times rect { fill: var(--taken); }
.state .times text { fill: var(--card); font-size: 13px; font-weight: 700; }
.panel { display: none; position: fixed; z-index: 1; right: 1rem; bottom: 1rem; width: min(30rem, calc(100vw - 2rem)); max-height: min(44rem, 80vh); overflow: auto; padding: 1rem 1.25rem 1.25rem; background: var(--card); border: 1px solid var(--taken); border-radius: 14px; box-shadow: 0 8px 40px #0006; }
.panel:target { display: block; }
.panel h4 { font-size: 1.1rem; padding-right: 3rem; }
.close { position: sticky; float: right; top: 0; width: 2.5rem; height: 2.5rem; margin: -0.4rem -0.6rem 0 0; border-radius: 99px; background: var(--soft); color: var(--text); font-size: 1.4rem; line-height: 2.4rem; text-align: center; text-decoration: none; }
.visits { font-size: 0.9rem; margin-top: 0.5rem; }
@media (max-width: 46rem) {
  main { padding: 1.25rem 0.75rem 4rem; }
  .columns { grid-template-columns: 1fr; }
  th, td { padding-right: 0.5rem; font-size: 0.86rem; }
  th:nth-child(n + 4), td:nth-child(n + 4) { display: none; }
  .zoom { gap: 0.25rem 0.6rem; }
  .card { padding: 1rem; }
  .graph { margin-inline: -0.5rem; padding: 0.5rem; }
  .panel { right: 0; bottom: 0; width: 100%; max-height: 70vh; border-radius: 14px 14px 0 0; border-width: 1px 0 0; }
}
`;
