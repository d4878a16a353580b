// What lies over the text: settings, contents, taking away. One at a time, each by its button.
import type { Tool, Toolbar } from './toolbar.ts';

export interface Popovers {
  toggle(tool: Tool): void;
  /** Closes what is open; false when nothing was. */
  fold(): boolean;
  /** The same, with the focus given back to the button it came from. */
  leave(): boolean;
  /** Whether one is open. */
  open(): boolean;
}

/**
 * Popovers by their tools. `show` shows or hides one; the button's `aria-expanded` is the state, so that
 * what is said and what is seen are one thing.
 */
export function makePopovers(
  toolbar: Toolbar,
  shows: ReadonlyMap<Tool, (open: boolean) => void>,
  opened: () => void,
): Popovers {
  const isOpen = (tool: Tool) => toolbar.button(tool).getAttribute('aria-expanded') === 'true';
  const set = (tool: Tool, open: boolean) => {
    if (isOpen(tool) === open) return;
    toolbar.button(tool).setAttribute('aria-expanded', String(open));
    shows.get(tool)?.(open);
    if (open) opened();
  };
  const tools = [...shows.keys()];
  const current = () => tools.find(isOpen);
  const fold = () => {
    const tool = current();
    if (tool) set(tool, false);
    return tool !== undefined;
  };
  return {
    toggle(tool) {
      const open = !isOpen(tool);
      fold();
      set(tool, open);
    },
    fold,
    leave() {
      const tool = current();
      if (tool) toolbar.button(tool).focus();
      return fold();
    },
    open: () => current() !== undefined,
  };
}
