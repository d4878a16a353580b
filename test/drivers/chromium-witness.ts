// Listens to Chromium's consoles and network for what is the extension's: its pages, its background, its scripts in pages.
import type { BrowserContext, Page } from 'playwright';
import type { Target, TargetInfo, Targets } from './cdp.ts';
import type { Witness } from './witness.ts';

interface Frame {
  url: string;
}
interface Stack {
  callFrames: Frame[];
  parent?: Stack;
}
interface Thrown {
  exceptionDetails: {
    text: string;
    url?: string;
    executionContextId?: number;
    stackTrace?: Stack;
    exception?: { description?: string };
  };
}
interface Said {
  type: string;
  args: { value?: unknown; description?: string }[];
  executionContextId: number;
  stackTrace?: Stack;
}
interface Logged {
  entry: { level: string; text: string; url?: string; source: string };
}
interface Sent {
  request: { url: string };
  documentURL: string;
  type?: string;
  initiator: { stack?: Stack };
}
interface Born {
  context: { id: number; origin: string; auxData?: { isDefault?: boolean } };
}

/** What both kinds of sessions have. */
interface Listening {
  send(method: string): Promise<unknown>;
  on(event: string, listener: (params: never) => void): void;
}

const framesOf = (stack?: Stack): Frame[] => (stack ? [...stack.callFrames, ...framesOf(stack.parent)] : []);

/** In a page of the extension's, where `where` is its own address, everything is its own; else what its scripts do. */
async function listen(session: Listening, own: string, where: () => string, witness: Witness) {
  const worlds = new Set<number>();
  const isOwn = (url: string | undefined, stack?: Stack, world?: number) =>
    where().startsWith(own) ||
    (world !== undefined && worlds.has(world)) ||
    (url ?? '').startsWith(own) ||
    framesOf(stack).some((frame) => frame.url.startsWith(own));
  session.on('Runtime.executionContextCreated', ({ context }: Born) => {
    if (context.origin.startsWith(own.slice(0, -1))) worlds.add(context.id);
    // Numbers are given anew when the process changes.
    else worlds.delete(context.id);
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: e }: Thrown) => {
    if (isOwn(e.url, e.stackTrace, e.executionContextId))
      witness.failed(where(), `${e.text} ${e.exception?.description ?? ''}`);
  });
  session.on('Runtime.consoleAPICalled', ({ type, args, executionContextId, stackTrace }: Said) => {
    if ((type === 'error' || type === 'assert') && isOwn(undefined, stackTrace, executionContextId))
      witness.failed(where(), args.map(({ value, description }) => description ?? String(value)).join(' '));
  });
  session.on('Log.entryAdded', ({ entry }: Logged) => {
    // A request that fails is told by whoever made it; here it would be told of every picture that is cut off.
    if (entry.level === 'error' && entry.source !== 'network' && isOwn(entry.url))
      witness.failed(where(), entry.text);
  });
  session.on('Network.requestWillBeSent', ({ request, documentURL, type, initiator }: Sent) => {
    // A tab that goes on from a page of the extension's to the web asks for it as the web's.
    const all = documentURL === '' || documentURL.startsWith(own);
    if (all || framesOf(initiator.stack).some((frame) => frame.url.startsWith(own)))
      witness.asked({
        url: request.url,
        by: all ? 'extension' : { page: documentURL },
        image: type === 'Image',
      });
  });
  // What was said before is told again; requests are not.
  for (const domain of ['Network', 'Runtime', 'Log'])
    await session.send(`${domain}.enable`).catch(() => undefined);
}

/** Takes the witness off one target: a background that somebody is attached to cannot be stopped. */
export type Leave = (targetId: string) => Promise<void>;

/** From now on until the browser closes. */
export async function watchChromium(
  context: BrowserContext,
  targets: Targets,
  extensionId: string,
  witness: Witness,
): Promise<Leave> {
  const own = `chrome-extension://${extensionId}/`;
  /** Where each of them is now. */
  const known = new Map<string, string>();
  const attached = new Map<string, Target>();
  const onTarget = async ({ targetId, type, url }: TargetInfo) => {
    if (type === 'tab') return;
    const isNew = !known.has(targetId) && url.startsWith(own);
    if (isNew || known.has(targetId)) known.set(targetId, url);
    if (!isNew) return;
    const target = await targets.attach(targetId);
    attached.set(targetId, target);
    await listen(target, own, () => known.get(targetId) ?? url, witness);
  };
  const onPage = async (page: Page) => {
    const session = (await context.newCDPSession(page)) as unknown as Listening;
    await listen(session, own, () => page.url(), witness);
  };
  // A target may be gone before it is attached.
  await targets.watch((target) => void onTarget(target).catch(() => undefined));
  context.on('page', (page) => void onPage(page).catch(() => undefined));
  await Promise.all(context.pages().map(onPage));
  return async (targetId) => {
    await attached.get(targetId)?.detach();
    attached.delete(targetId);
  };
}
