// The language of a page, from its letters first and its declaration second.
import type { Body } from './body.ts';
import type { Run, Survey } from './survey.ts';

// Common characters that exist only in one of the two scripts.
const HANT =
  '們這個來時對說國會發學經開還進過現點見實無關電話問題應該裡讓給與為從後區號當體壓場黨變聲臺灣網購車東語讀書';
const HANS =
  '们这个来时对说国会发学经开还进过现点见实无关电话问题应该里让给与为从后区号当体压场党变声台湾网购车东语读书';

/** By the distance from U+4E00: the script that a character belongs to alone. */
const SCRIPT = new Uint8Array(0x5200);
const ONLY_HANT = 1;
const ONLY_HANS = 2;
for (const c of HANT) SCRIPT[c.charCodeAt(0) - 0x4e00] = ONLY_HANT;
for (const c of HANS)
  SCRIPT[c.charCodeAt(0) - 0x4e00] = (SCRIPT[c.charCodeAt(0) - 0x4e00] as number) | ONLY_HANS;

/** `zh-Hans`, `zh-Hant`, `ja`, `ko`, or what `<html lang>` says for other scripts; `und` when nothing tells. */
export function languageOf(s: Survey, body: Body | null): string {
  let han = 0;
  let kana = 0;
  let hangul = 0;
  let latin = 0;
  let hant = 0;
  let hans = 0;
  let seen = 0;
  const ranges = body
    ? body.roots.map((r) => [s.firstRun[r], s.endRun[r]] as [number, number])
    : [[0, s.runs.length] as [number, number]];
  for (const [from, to] of ranges) {
    for (let r = from; r < to && seen < 4000; r++) {
      const run = s.runs[r] as Run;
      for (let i = run.from; i < run.to; i++) {
        const data = (s.texts[i] as Text).data;
        for (let k = 0; k < data.length && seen < 4000; k++) {
          const c = data.charCodeAt(k);
          if (c >= 0x4e00 && c <= 0x9fff) {
            han++;
            const script = SCRIPT[c - 0x4e00] as number;
            if (script & ONLY_HANT) hant++;
            if (script & ONLY_HANS) hans++;
          } else if (c >= 0x3040 && c <= 0x30ff) kana++;
          else if (c >= 0xac00 && c <= 0xd7a3) hangul++;
          else if ((c >= 65 && c <= 90) || (c >= 97 && c <= 122)) latin++;
          else continue;
          seen++;
        }
      }
    }
  }
  const declared = s.doc.documentElement?.getAttribute('lang')?.trim() ?? '';
  if (kana * 4 > han && kana > 10) return 'ja';
  if (hangul > han && hangul > 10) return 'ko';
  if (han * 3 > latin && han > 4) {
    if (hant !== hans) return hant > hans ? 'zh-Hant' : 'zh-Hans';
    return /^zh-(?:hant|tw|hk|mo)/i.test(declared) ? 'zh-Hant' : 'zh-Hans';
  }
  if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(declared) && !/^zh/i.test(declared)) return declared;
  return latin > 20 ? 'en' : 'und';
}
