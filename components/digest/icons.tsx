// The few drawings the views use, one stroke width, all decorative (named by the text beside them).
import type { ReactNode } from 'react';

function Stroke({ children, size = 16 }: { children: ReactNode; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.35"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

/** The mark: a drop of clear water with lines of text in it. */
export function Mark({ size = 18 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path d={DROP} fill="var(--accent)" />
      <path
        d="M10.5 16h11M10.5 20.500h11M10.5 25h6"
        stroke="var(--paper)"
        strokeWidth="2.3"
        strokeLinecap="round"
      />
    </svg>
  );
}

const DROP = 'M16 1.5c2.9 4.7 11 10.2 11 18A11 11 0 0 1 5 19.500c0-7.800 8.100-13.300 11-18Z';

export const BookIcon = () => (
  <Stroke>
    <path d="M8 4.2C6.600 3.200 4.700 2.900 2.200 3v9.400c2.500-.1 4.400.2 5.800 1.200 1.400-1 3.300-1.300 5.800-1.200V3C11.300 2.900 9.400 3.200 8 4.200ZM8 4.200v9.400" />
  </Stroke>
);

export const CopyIcon = () => (
  <Stroke>
    <path d="M5.500 5.500V3.200c0-.7.500-1.200 1.200-1.200h6.100c.7 0 1.200.5 1.200 1.200v6.100c0 .7-.5 1.200-1.200 1.200h-2.300M3.200 5.500h6.100c.7 0 1.200.5 1.200 1.200v6.100c0 .7-.5 1.200-1.200 1.200H3.200C2.500 14 2 13.500 2 12.800V6.700c0-.7.500-1.200 1.200-1.200Z" />
  </Stroke>
);

export const CheckIcon = () => (
  <Stroke>
    <path d="m3 8.500 3.200 3.200L13 4.800" />
  </Stroke>
);

export const GearIcon = () => (
  <Stroke>
    <path d="M2 4.500h7M13 4.500h1M2 11.500h1M7 11.500h7" />
    <circle cx="11" cy="4.500" r="1.800" />
    <circle cx="5" cy="11.500" r="1.800" />
  </Stroke>
);

export const PanelIcon = () => (
  <Stroke>
    <path d="M3.200 3h9.600c.7 0 1.200.5 1.200 1.200v7.600c0 .7-.5 1.200-1.200 1.200H3.200C2.500 13 2 12.500 2 11.800V4.200C2 3.500 2.500 3 3.200 3ZM9.800 3v10M11.600 5.800h.7M11.600 8h.7" />
  </Stroke>
);

export const JumpIcon = () => (
  <Stroke size={14}>
    <path d="M4 3v4.500c0 1.400 1.100 2.500 2.500 2.500H12M9 7l3 3-3 3" />
  </Stroke>
);

export const ChevronIcon = () => (
  <Stroke size={14}>
    <path d="m4 6 4 4 4-4" />
  </Stroke>
);

export const ClockIcon = () => (
  <Stroke size={14}>
    <circle cx="8" cy="8" r="5.800" />
    <path d="M8 4.800V8l2.200 1.500" />
  </Stroke>
);

export const LinkIcon = () => (
  <Stroke size={14}>
    <path d="M6.800 9.200a2.600 2.600 0 0 0 3.700 0l2.300-2.300a2.600 2.600 0 0 0-3.700-3.700l-.9.9M9.200 6.800a2.600 2.600 0 0 0-3.700 0L3.200 9.100a2.600 2.600 0 0 0 3.700 3.700l.9-.9" />
  </Stroke>
);

export const CloseIcon = () => (
  <Stroke size={14}>
    <path d="m4.200 4.200 7.600 7.600M11.800 4.200l-7.600 7.600" />
  </Stroke>
);
