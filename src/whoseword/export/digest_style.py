"""How the digest's page looks, on screen in light and dark, and on paper."""

STYLE = """
:root { --ink:#1d1c1a; --soft:#68645c; --line:#dcd7cc; --paper:#fcfbf8; --card:#fff; --mark:#8a2f1d;
  --differ:#9a5b00; --voice:#1f4e6b; }
@media (prefers-color-scheme: dark) { :root { --ink:#e9e6df; --soft:#a19b8f; --line:#3a3732;
  --paper:#191816; --card:#211f1c; --mark:#f0917a; --differ:#e8b25a; --voice:#8fc3e3; } }
* { box-sizing:border-box; }
body { margin:0 auto; padding:2.5rem 1.25rem 4rem; max-width:44rem; background:var(--paper);
  color:var(--ink); font:1.0625rem/1.55 Charter,"Iowan Old Style","Source Serif 4",Georgia,serif;
  font-variant-numeric:oldstyle-nums; hyphens:auto; overflow-wrap:break-word; }
h1, h2, h3, .mark, .what, .over, .counted, .graded, .sides, .sources, nav, footer, .numbers,
  .remark, figcaption
  { font-family:"Source Sans 3","Segoe UI",system-ui,sans-serif; }
h1 { margin:.1rem 0 0; font-size:2.1rem; line-height:1.15; letter-spacing:-.01em; }
.asked { margin:.2rem 0 1rem; font-size:1.2rem; color:var(--soft); font-style:italic; }
.mark { margin:0; color:var(--mark); font-size:.8rem; font-weight:700; letter-spacing:.09em;
  text-transform:uppercase; }
.face { padding:.8rem 1rem; border-left:4px solid var(--mark); background:var(--card);
  font-size:.95rem; }
nav ul { display:flex; flex-wrap:wrap; gap:.3rem 1rem; margin:1rem 0 0; padding:0;
  list-style:none; }
nav a { color:var(--voice); }
h2 { margin:2.6rem 0 .4rem; padding-bottom:.25rem; border-bottom:2px solid var(--ink);
  font-size:1.45rem; }
h3 { margin:1.7rem 0 .5rem; font-size:1.15rem; }
article { margin:0 0 1rem; padding:.85rem 1.1rem .75rem; background:var(--card);
  border:1px solid var(--line); border-radius:6px; break-inside:avoid; }
.beside { margin:0 0 1.2rem; padding:.1rem 0 0 .9rem; border-left:3px solid var(--differ); }
.beside article { margin-bottom:.6rem; }
.event { margin:0 0 1.4rem; padding:.7rem 0 .1rem .9rem; border-left:3px solid var(--voice); }
.event article { margin-bottom:.6rem; }
.counted { margin:0; font-weight:600; } .graded { margin:.2rem 0 .4rem; }
.sides { font-size:.92rem; } .sides dt { flex:0 0 11rem; } .sides dd { flex:1; }
.over { margin:0 0 .5rem; color:var(--differ); font-weight:600; font-size:.95rem; }
.what { margin:0 0 .35rem; } .what time { color:var(--soft); margin-left:.35rem; }
figure { margin:.35rem 0 .5rem; }
figure + figure { padding-top:.45rem; border-top:1px dotted var(--line); }
figcaption { color:var(--soft); font-size:.92rem; }
cite { color:var(--voice); font-style:normal; font-weight:600; }
blockquote { margin:.1rem 0 0; }
.numbers { margin:.3rem 0; font-weight:600; font-variant-numeric:lining-nums; font-size:.97rem; }
.differ { display:inline-block; padding:0 .5em; border:1px solid var(--differ); border-radius:1em;
  color:var(--differ); font-size:.8rem; font-weight:600; }
.remark { margin:.2rem 0; color:var(--soft); font-size:.9rem; font-style:italic; }
.sources { margin:.45rem 0 0; color:var(--soft); font-size:.9rem; }
.unreviewed { white-space:nowrap; color:var(--mark); font-size:.8rem; }
.unreviewed::before { content:"\\25CB\\00A0"; }
footer { margin-top:3rem; font-size:.9rem; } footer h2 { font-size:1.1rem; }
dl { margin:0; } dl div { display:flex; justify-content:space-between; gap:1rem; padding:.2rem 0;
  border-bottom:1px dotted var(--line); } dt { color:var(--soft); } dd { margin:0; }
@media print { body { max-width:none; padding:0; font-size:10.5pt; background:#fff; color:#000; }
  nav { display:none; } article { border-color:#bbb; background:none; }
  @page { margin:18mm; @top-right { content:"internal or unreviewed: see first page"; } } }
"""
