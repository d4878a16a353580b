// A thin client over the browser's own DevTools session: popup and background are targets Playwright shows no page for.
import type { CDPSession } from 'playwright';
import { poll } from './driver.ts';

export interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
  attached: boolean;
}

interface Evaluation {
  result: { value?: unknown; description?: string };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/** One attached target. */
export interface Target {
  send<T = Record<string, unknown>>(method: string, params?: object): Promise<T>;
  /** Runs an expression, awaits it, gives its value as JSON. */
  evaluate<T>(expression: string): Promise<T>;
  on(event: string, listener: (params: never) => void): void;
  detach(): Promise<void>;
}

// The protocol's typed `send` covers neither `Extensions` nor messages inside messages.
type AnySend = (method: string, params?: object) => Promise<Record<string, unknown>>;

/** The value of a Runtime.evaluate answer, or its exception. */
export function valueFrom<T>(answer: Evaluation): T {
  if (answer.exceptionDetails) {
    const { exception, text } = answer.exceptionDetails;
    throw new Error(exception?.description ?? text);
  }
  return answer.result.value as T;
}

export const evaluation = (expression: string) => ({
  expression,
  awaitPromise: true,
  returnByValue: true,
  userGesture: true,
  allowUnsafeEvalBlockedByCSP: true,
});

/** Lists and attaches targets of a whole browser. */
export class Targets {
  private readonly session: CDPSession;
  private readonly send: AnySend;

  constructor(session: CDPSession) {
    this.session = session;
    this.send = (session.send as AnySend).bind(session);
  }

  /** A command of the browser itself. */
  command(method: string, params?: object): Promise<Record<string, unknown>> {
    return this.send(method, params);
  }

  /** Calls back for every target there is and will be, and whenever one changes its address. */
  async watch(seen: (target: TargetInfo) => void): Promise<void> {
    const told = ({ targetInfo }: { targetInfo: TargetInfo }) => seen(targetInfo);
    this.session.on('Target.targetCreated', told);
    this.session.on('Target.targetInfoChanged', told);
    await this.send('Target.setDiscoverTargets', { discover: true, filter: [{}] });
  }

  async list(): Promise<TargetInfo[]> {
    const { targetInfos } = await this.send('Target.getTargets', { filter: [{}] });
    return targetInfos as TargetInfo[];
  }

  async find(what: string, is: (target: TargetInfo) => boolean, timeoutMs?: number): Promise<TargetInfo> {
    return poll(what, async () => (await this.list()).find(is), timeoutMs);
  }

  async attach(targetId: string): Promise<Target> {
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: false });
    const listeners = new Map<string, (params: never) => void>();
    const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
    let next = 0;
    const onMessage = (event: { sessionId: string; message: string }) => {
      if (event.sessionId !== sessionId) return;
      const { id, result, error, method, params } = JSON.parse(event.message);
      if (method) return listeners.get(method)?.(params as never);
      const call = waiting.get(id);
      waiting.delete(id);
      if (error) call?.reject(new Error(error.message));
      else call?.resolve(result as never);
    };
    const stop = (event: { sessionId: string }) => {
      if (event.sessionId !== sessionId) return;
      this.session.off('Target.receivedMessageFromTarget', onMessage);
      this.session.off('Target.detachedFromTarget', stop);
      for (const { reject } of waiting.values()) reject(new Error('the target is gone'));
      waiting.clear();
    };
    this.session.on('Target.receivedMessageFromTarget', onMessage);
    this.session.on('Target.detachedFromTarget', stop);
    const send = <T>(method: string, params: object = {}) =>
      new Promise<T>((resolve, reject) => {
        const id = ++next;
        waiting.set(id, { resolve, reject });
        this.send('Target.sendMessageToTarget', {
          sessionId,
          message: JSON.stringify({ id, method, params }),
        }).catch((error) => {
          waiting.delete(id);
          reject(error);
        });
      });
    return {
      send,
      on: (event, listener) => void listeners.set(event, listener),
      evaluate: async <T>(code: string) =>
        valueFrom<T>(await send<Evaluation>('Runtime.evaluate', evaluation(code))),
      detach: async () => {
        await this.send('Target.detachFromTarget', { sessionId }).catch(() => {});
      },
    };
  }
}
