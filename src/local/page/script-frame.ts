/**
 * What runs inside the script's page: google.script.run and google.script.host, as on Google, over messages to the
 * window that holds the frame. It is a string because it belongs to another world than ours.
 */
const googleScript = `
(() => {
  const most = 10;
  const waiting = [];
  const calls = new Map();
  let last = 0;
  let running = 0;
  const tell = (message) => parent.postMessage({ lembar: true, ...message }, '*');

  const illegal = (index) => new TypeError('Failed due to illegal value in property: ' + index);
  const plain = (value, index, path) => {
    if (value === undefined || value === null) return null;
    const type = typeof value;
    if (type === 'string' || type === 'boolean') return value;
    if (type === 'number') return Number.isFinite(value) ? value : null;
    if (type !== 'object' || path.includes(value)) throw illegal(index);
    const inside = [...path, value];
    if (Array.isArray(value)) return value.map((entry) => plain(entry, index, inside));
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) throw illegal(index);
    const copy = {};
    for (const key of Object.keys(value)) copy[key] = plain(value[key], key, inside);
    return copy;
  };
  const formFields = (form) => {
    const fields = {};
    for (const [name, value] of new FormData(form)) {
      if (typeof value !== 'string') throw illegal(name);
      if (name in fields) fields[name] = [].concat(fields[name], value);
      else fields[name] = value;
    }
    return fields;
  };
  const checked = (args) => {
    if (args.length === 1 && args[0] instanceof HTMLFormElement) return [formFields(args[0])];
    return args.map((value, index) => plain(value, index, []));
  };

  const next = () => {
    while (running < most && waiting.length > 0) {
      running += 1;
      tell(waiting.shift());
    }
  };
  const runner = (success, failure, user) => {
    const chain = {
      withSuccessHandler: (handler) => runner(handler, failure, user),
      withFailureHandler: (handler) => runner(success, handler, user),
      withUserObject: (object) => runner(success, failure, object),
    };
    return new Proxy(chain, {
      get(target, name) {
        if (typeof name !== 'string') return undefined;
        if (Object.hasOwn(target, name)) return target[name];
        if (name === 'then' || name.endsWith('_')) return undefined;
        return (...args) => {
          const id = (last += 1);
          const message = { kind: 'call', id, functionName: name, args: checked(args) };
          calls.set(id, { success, failure, user });
          waiting.push(message);
          next();
        };
      },
    });
  };

  addEventListener('message', (event) => {
    if (event.source !== parent || !event.data || event.data.lembar !== true) return;
    const { id, result, error } = event.data;
    const call = calls.get(id);
    if (!call) return;
    calls.delete(id);
    running -= 1;
    next();
    if (error === undefined) {
      if (call.success) call.success(result, call.user);
    } else {
      const failure = new Error(error);
      failure.name = 'ScriptError';
      if (call.failure) call.failure(failure, call.user);
      else setTimeout(() => { throw failure; });
    }
  });

  const host = {
    origin: 'http://localhost',
    close: () => tell({ kind: 'close' }),
    setWidth: (pixels) => tell({ kind: 'size', width: Number(pixels) }),
    setHeight: (pixels) => tell({ kind: 'size', height: Number(pixels) }),
    editor: { focus: () => tell({ kind: 'focus' }) },
  };
  window.google = Object.freeze({
    script: Object.freeze({
      host: Object.freeze(host),
      get run() {
        return runner(undefined, undefined, undefined);
      },
    }),
  });
  const isField = (element) => element instanceof Element && element.matches('input, select, textarea, [contenteditable]');
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') tell({ kind: 'escape', isInField: isField(event.target) });
    else if (event.key === 'F6') {
      event.preventDefault();
      tell({ kind: 'region', isBack: event.shiftKey });
    }
  });
})();
`;

/** The script's page with Google's globals put before anything of its own. */
export const framePage = (html: string): string =>
  `<!DOCTYPE html><script>${googleScript}</script>${html.replace(/^\s*<!doctype[^>]*>/i, '')}`;
