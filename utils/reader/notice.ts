// One short line that comes and goes: what was done.
import { el } from './dom.ts';

const STAYS = 2400;

export interface Notice {
  element: HTMLElement;
  say(message: string): void;
  end(): void;
}

/** The line; screen readers are told, the eye sees it for a moment. */
export function makeNotice(doc: Document): Notice {
  const element = el(doc, 'p', { class: 'notice', role: 'status' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    element,
    say(message) {
      element.textContent = message;
      clearTimeout(timer);
      timer = setTimeout(() => {
        element.textContent = '';
      }, STAYS);
    },
    end: () => clearTimeout(timer),
  };
}
