// How HTML elements take part in reading, as bits: which are skipped, which are inline, which end a line, what they hold.

/** The text is never read: code, data, form values, drawings, and `<noscript>` twins. */
export const SKIP = 1;
/** Stands inside a line of text; every element without this bit starts a line of its own. */
export const INLINE = 2;
/** Ends a line and holds nothing. */
export const BREAK = 4;
/** Skipped, but a place on the page that may have to be hidden. */
export const FRAME = 8;
/** A link; a survey sets it for everything inside one as well. */
export const LINK = 16;
export const IMAGE = 32;
export const HEADING = 64;
export const FORM = 128;
/** Holds data or words of others as one piece: a table, a figure, a quotation. */
export const PIECE = 256;
/** Says by its tag that it is not the article: `<aside>`, `<nav>`, `<footer>`. */
export const ASIDE = 512;
/** What articles are made of. */
export const FLOW = 1024;
/** `<ul>` and `<ol>`. */
export const LIST = 2048;
/** `<header>` and `<nav>`. */
export const CHROME = 4096;
/** Hidden already: a place on the page that is not entered. Set by a survey. */
export const SHUT = 16384;
/** `<p>`, and the rows and cells that lists and tables are cut into. */
export const ROW = 8192;

const BITS = new Map<string, number>();
const are = (bit: number, names: string) => {
  for (const name of names.split(' ')) BITS.set(name, (BITS.get(name) ?? 0) | bit);
};
are(
  SKIP,
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA SELECT OPTION DATALIST SVG svg CANVAS OBJECT EMBED IFRAME FRAME MATH math HEAD TITLE META LINK AUDIO VIDEO MAP',
);
are(
  INLINE,
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I IMG INS KBD LABEL MARK NOBR Q RB RP RT RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR',
);
are(BREAK, 'BR');
are(FRAME, 'IFRAME VIDEO OBJECT');
are(LINK, 'A');
are(IMAGE, 'IMG');
are(HEADING, 'H1 H2 H3 H4 H5 H6');
are(FORM, 'FORM');
are(PIECE, 'TABLE FIGURE FIGCAPTION BLOCKQUOTE PRE');
are(ASIDE, 'ASIDE NAV FOOTER');
are(FLOW, 'P FIGURE H2 H3 H4 H5 H6 TABLE BLOCKQUOTE PRE UL OL');
are(LIST, 'UL OL');
are(CHROME, 'HEADER NAV');
are(ROW, 'P LI TD TR');

/** The bits of a tag, by `nodeName`; 0 for a plain block. */
export const bitsOf = (nodeName: string): number => BITS.get(nodeName) ?? 0;
