// The drawings of the first-run page, in the colours of the tokens; the text beside each says what it shows.
import type { ReactNode } from 'react';
import styles from './pictures.module.css';

function Picture({ children }: { children: ReactNode }) {
  return (
    <svg className={styles.picture} viewBox="0 0 240 150" aria-hidden="true">
      {children}
    </svg>
  );
}

/** Lines of text: where they begin, how wide, one below the other. */
function Lines({ x, y, widths, gap = 10 }: { x: number; y: number; widths: number[]; gap?: number }) {
  return (
    <>
      {widths.map((width, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a drawing never change
        <rect key={i} className={styles.text} x={x} y={y + i * gap} width={width} height="4" rx="2" />
      ))}
    </>
  );
}

/** A page whose article stands clear, what lay around it only outlined. */
export const CleanPicture = () => (
  <Picture>
    <rect className={styles.sheet} x="24" y="12" width="192" height="138" rx="6" />
    <rect className={styles.gone} x="36" y="24" width="168" height="16" rx="3" />
    <rect className={styles.gone} x="162" y="50" width="42" height="40" rx="3" />
    <rect className={styles.gone} x="162" y="98" width="42" height="40" rx="3" />
    <rect className={styles.title} x="36" y="52" width="104" height="8" rx="2" />
    <Lines x={36} y={70} widths={[112, 108, 112, 76]} />
    <rect className={styles.gone} x="36" y="112" width="112" height="26" rx="3" />
  </Picture>
);

/** A popup over a page, a line of it leading to the words it came from. */
export const ShortPicture = () => (
  <Picture>
    <rect className={styles.sheet} x="24" y="12" width="192" height="138" rx="6" />
    <rect className={styles.title} x="36" y="26" width="62" height="8" rx="2" />
    <Lines x={36} y={46} widths={[66, 62, 66, 58, 66, 62, 66, 40]} />
    <rect className={styles.mark} x="34" y="84" width="66" height="9" rx="2" />
    <rect className={styles.text} x="36" y="86" width="62" height="4" rx="2" />
    <rect className={styles.raised} x="122" y="20" width="104" height="118" rx="6" />
    <path
      className={styles.drop}
      d="M134 27c1.200 2 4.500 4.200 4.500 7.500a4.500 4.500 0 0 1-9 0c0-3.300 3.300-5.500 4.500-7.500Z"
    />
    <Lines x={132} y={50} widths={[78, 84, 60]} />
    <text className={styles.figure} x="131" y="101">
      38%
    </text>
    <text className={styles.figure} x="176" y="101">
      7.5
    </text>
    <Lines x={132} y={108} widths={[30]} />
    <Lines x={177} y={108} widths={[34]} />
    <path className={styles.thread} d="M134 122v8M134 126h0" />
    <circle className={styles.dot} cx="134" cy="124" r="2.500" />
    <Lines x={142} y={122} widths={[56]} />
    <path className={styles.arrow} d="M128 62c-10 0-14 24-24 26M108 84l-5 4 6 3" />
  </Picture>
);

/** A note of what was found and what was not: filled and hollow points, and a last part set apart. */
export const CheckPicture = () => (
  <Picture>
    <rect className={styles.sheet} x="44" y="12" width="152" height="138" rx="6" />
    <rect className={styles.title} x="58" y="26" width="54" height="7" rx="2" />
    {[46, 60, 74].map((y, i) => (
      <g key={y}>
        <circle className={i === 2 ? styles.hollow : styles.dot} cx="62" cy={y + 2} r="3" />
        <rect className={styles.text} x="72" y={y} width={[96, 80, 104][i]} height="4" rx="2" />
      </g>
    ))}
    <rect className={styles.sunk} x="56" y="92" width="128" height="44" rx="4" />
    <rect className={styles.title} x="66" y="101" width="46" height="5" rx="2" />
    <Lines x={66} y={114} widths={[104, 72]} />
  </Picture>
);

/** The end of a toolbar: the drop, and a pin beside it. */
export const PinPicture = () => (
  <svg className={styles.pin} viewBox="0 0 120 56" aria-hidden="true">
    <rect className={styles.sheet} x="1" y="8" width="118" height="40" rx="8" />
    <rect className={styles.sunk} x="10" y="18" width="44" height="20" rx="10" />
    <circle className={styles.halo} cx="74" cy="28" r="14" />
    <path
      className={styles.drop}
      d="M74 18c2 3.300 7.500 7 7.500 12.200a7.500 7.500 0 0 1-15 0C66.500 25 72 21.300 74 18Z"
    />
    <path
      className={styles.puzzle}
      d="M96 24h4a2.500 2.500 0 1 1 5 0h3v4a2.500 2.500 0 1 1 0 5v3H96v-4a2.500 2.500 0 1 0 0-5Z"
    />
  </svg>
);
