/** The style sheet of the HTML report: screen in light and dark, narrow and wide,
 and A4 paper. */

/** More panels than these have no tabs of their own. */
const MOST_PANELS = 12;

/** The n-th panel is seen where the n-th button is chosen. */
function shownPanels(): string {
  return Array.from({ length: MOST_PANELS }, (_, place) => {
    const nth = place + 1;
    return `.tabs input:nth-of-type(${nth}):checked~.panel:nth-of-type(${nth}){display:block}`;
  }).join('\n');
}

/** The style sheet; a constant, so that its hash can stand in the page's security policy. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1f2933;--quiet:#52606d;--paper:#fff;--panel:#f5f7fa;
--line:#d9dee5;
--accent:#27507f;--met:#1c6b2a;--missed:#a61b31;--undecided:#6b5d0f;--met-bg:#e8f4ea;
--missed-bg:#fbe9ec;
--undecided-bg:#f7f3dc;--answer-bg:#e9f0f8}
@media (prefers-color-scheme:dark){:root{--ink:#e6eaf0;--quiet:#a9b4c2;--paper:#14181d;
--panel:#1d232b;
--line:#36404c;--accent:#9cc2e5;--met:#7fd08f;--missed:#ff9aa8;--undecided:#e3d37a;
--met-bg:#16301c;
--missed-bg:#3a1a20;--undecided-bg:#332d10;--answer-bg:#1b2a3a}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:3.5rem;-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 Inter,system-ui,"Segoe UI",
Roboto,
"Helvetica Neue",Arial,sans-serif;font-feature-settings:"kern" 1}
a{color:var(--accent)}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid #4477aa;
outline-offset:2px}
.skip{position:absolute;left:-999px;top:0;background:var(--paper);padding:.5rem 1rem;z-index:3}
.skip:focus{left:0}
header,main,footer{max-width:54rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2.25rem;padding-bottom:.5rem}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .35rem;letter-spacing:-.015em;font-weight:600}
h2{font-size:1.35rem;line-height:1.3;margin:3.25rem 0 .75rem;letter-spacing:-.01em;
font-weight:600}
section:first-child h2{margin-top:1.75rem}
h3{font-size:1.06rem;line-height:1.35;margin:0 0 .15rem;font-weight:600}
h1,h2,h3,p,li,dd,dt,td,th,caption,a,.label,.note{unicode-bidi:isolate;overflow-wrap:break-word}
h1,h2,h3,p,li,dd{overflow-wrap:anywhere}
p{margin:.6rem 0;max-width:44rem}
.lead{color:var(--quiet);margin:0;font-size:1.05rem}
.question{font-size:1.2rem;line-height:1.4;font-weight:600;max-width:none}
nav{position:sticky;top:0;z-index:2;background:var(--paper);border-bottom:1px solid var(--line)}
nav ol{display:flex;gap:1.25rem;list-style:none;margin:0 auto;padding:.65rem 1.25rem;
max-width:54rem;
overflow-x:auto;white-space:nowrap;font-size:.86rem}
nav a{text-decoration:none;color:var(--quiet)}
nav a:hover{color:var(--accent);text-decoration:underline}
.callout{border-left:4px solid var(--line);background:var(--panel);padding:.75rem 1rem;
margin:1rem 0;
border-radius:0 6px 6px 0}
.callout p{margin:0;max-width:none}
.source{color:var(--quiet);font-size:.78rem;white-space:nowrap}
.callout ul{margin:.5rem 0 0;padding-left:1.2rem}
.callout.answer p{font-weight:600}
.callout.answer{border-color:var(--accent);background:var(--answer-bg)}
.callout.warning{border-color:var(--undecided);background:var(--undecided-bg)}
.tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:.75rem;
margin:1.25rem 0;
padding:0;list-style:none}
.tiles li{border:1px solid var(--line);border-radius:8px;padding:.75rem .9rem;
background:var(--panel)}
.tiles li.met{background:var(--met-bg)}
.tiles li.missed{background:var(--missed-bg)}
.tiles li.undecided{background:var(--undecided-bg)}
.label,.value,.note{display:block}
.label{font-size:.83rem;color:var(--quiet)}
.value{font-size:1.25rem;unicode-bidi:isolate;font-weight:600;letter-spacing:-.01em}
.note{font-size:.83rem;color:var(--quiet)}
.value{font-family:"Inter Figures",Inter,system-ui,sans-serif}
.met .note,.verdict.met{color:var(--met)}
.missed .note,.verdict.missed{color:var(--missed)}
.undecided .note,.verdict.undecided{color:var(--undecided)}
.verdict{font-weight:600;white-space:nowrap}
figure{margin:1.5rem 0 1.75rem}
figcaption p{margin:0 0 .6rem;color:var(--quiet);font-size:.88rem;max-width:none}
.canvas{background:#fff;border:1px solid var(--line);border-radius:8px;padding:.5rem;
overflow-x:auto}
.canvas svg{display:block;max-width:100%;height:auto}
@media screen and (prefers-color-scheme:dark){.canvas svg{filter:invert(.89) hue-rotate(180deg)}
.canvas{background:#1c1c1c}}
.canvas text{font-family:Inter,system-ui,sans-serif}
.scroll{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.88rem;line-height:1.4}
caption{text-align:left;color:var(--quiet);font-size:.83rem;padding:0 0 .4rem}
th,td{padding:.38rem .7rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
th:first-child,td:first-child{padding-left:0}
th:last-child,td:last-child{padding-right:0}
thead th{font-weight:600;color:var(--quiet);vertical-align:bottom;
border-bottom:2px solid var(--line)}
tbody th{font-weight:400;min-width:5.5rem;max-width:22rem;overflow-wrap:anywhere}
td:not(.n){max-width:26rem;overflow-wrap:anywhere}
.n{text-align:right;font-family:"Inter Figures",Inter,system-ui,sans-serif;
font-variant-numeric:tabular-nums;white-space:nowrap}
thead .n{white-space:normal}
details{margin:.5rem 0 0}
.tabs{border:0;margin:1.5rem 0 0;padding:0;min-width:0}
.tabs legend{padding:0;margin-bottom:.4rem;font-size:.83rem;color:var(--quiet)}
.tabs input{position:absolute;opacity:0}
.tabs label{display:inline-block;padding:.25rem .8rem;margin:0 .3rem .3rem 0;cursor:pointer;
border:1px solid var(--line);border-radius:99px;font-size:.88rem}
.tabs input:checked+label{background:var(--accent);border-color:var(--accent);color:var(--paper)}
.tabs input:focus-visible+label{outline:3px solid #4477aa;outline-offset:2px}
.tabs .panel{display:none}
${shownPanels()}
.canvas{position:relative}
.canvas .band{position:absolute;top:0;bottom:0;background:#4477aa;opacity:.18;pointer-events:none}
.brushable{cursor:crosshair;touch-action:pan-y}
.brushable svg{user-select:none;-webkit-user-select:none}
.brushed{font-size:.88rem;margin:.3rem 0 0}
.brushed:empty{display:none}
.brushed button{font:inherit;color:var(--accent);background:none;border:0;padding:0;
text-decoration:underline;cursor:pointer}
.take{margin:.35rem 0 0;font-size:.83rem;color:var(--quiet)}
.take a+a{margin-left:.8rem}
summary{cursor:pointer;color:var(--accent);font-size:.88rem;width:fit-content}
details .scroll{max-height:26rem;overflow:auto;border:1px solid var(--line);border-radius:6px;
padding:0 .7rem}
details thead th{position:sticky;top:0;background:var(--paper)}
details caption{padding-top:.6rem}
dl{display:grid;grid-template-columns:minmax(7rem,max-content) 1fr;gap:.35rem 1.25rem;
margin:1rem 0}
dt{font-weight:600}
dd{margin:0;grid-column:2}
pre{background:var(--panel);border:1px solid var(--line);border-radius:6px;padding:.7rem .9rem;
overflow-x:auto;
font:.88rem/1.5 ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;white-space:pre-wrap;
overflow-wrap:anywhere}
footer{color:var(--quiet);font-size:.83rem;padding-top:2rem;padding-bottom:3rem}
@media (min-width:76rem){
.page{display:grid;grid-template-columns:9.5rem minmax(0,54rem);justify-content:center;
column-gap:2.5rem}
header,footer{grid-column:2;width:100%;margin:0}
main{margin:0;width:100%;grid-column:2}
nav{grid-column:1;grid-row:1/4;border:0;align-self:start;padding-top:2.6rem;background:none}
nav ol{flex-direction:column;gap:.55rem;white-space:normal;padding:0;font-size:.9rem}
html{scroll-padding-top:1rem}
}
@media (max-width:46rem){
h1{font-size:1.5rem}
h2{margin-top:2.4rem}
.canvas svg{min-width:34rem}
dl{grid-template-columns:1fr;gap:.1rem}
dd{margin:0 0 .5rem;grid-column:1}
.tiles{grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr))}
.value{font-size:1.08rem}
}
@media print{
@page{size:A4;margin:16mm 15mm 18mm}
:root{color-scheme:light;--ink:#1f2933;--quiet:#52606d;--paper:#fff;--panel:#f5f7fa;
--line:#d9dee5;
--accent:#27507f;--met:#1c6b2a;--missed:#a61b31;--undecided:#6b5d0f;--met-bg:#e8f4ea;
--missed-bg:#fbe9ec;
--undecided-bg:#f7f3dc;--answer-bg:#e9f0f8}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font-size:10pt}
.page{display:block}
header,main,footer{max-width:none;padding-left:0;padding-right:0}
header{padding-top:0}
nav,.skip,details,.take,.tabs label,.tabs legend,.tabs input,.brushed,.band{display:none}
.tabs .panel{display:block}
h1{font-size:18pt}
h2{font-size:13.5pt;margin-top:8mm;break-after:avoid}
h3{font-size:11pt}
.value{font-size:12pt}
.tiles{grid-template-columns:repeat(3,1fr)}
figure,.callout,.tiles li,tr,dl>*{break-inside:avoid}
figcaption{break-after:avoid}
figure{margin:4mm 0 5mm}
.canvas{border:0;padding:0;overflow:visible}
.canvas svg{max-height:225mm;min-width:0}
.scroll{overflow:visible}
table{font-size:8.5pt}
th,td{padding:1.1mm 2mm}
thead{display:table-header-group}
p{orphans:3;widows:3}
}
`;
