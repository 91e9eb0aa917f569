/** The little of a browser window that office.js touches while it loads in Node. */

/** Longest pause of the library's own timers, in milliseconds: its pauses between rounds of answers protect a network that is not there. */
const longestPause = 1;

/** Globals for the library's context; it sees the same classes as its caller, so that `instanceof` holds across. */
export function browserStub(): Record<string, unknown> {
  const element = () => ({ style: {}, setAttribute() {}, getAttribute: () => null, appendChild() {} });
  return {
    console,
    performance,
    clearTimeout,
    clearInterval,
    setInterval,
    setTimeout: (work: (...args: unknown[]) => void, pause = 0, ...args: unknown[]) =>
      setTimeout(work, Math.min(pause, longestPause), ...args),
    Array,
    Date,
    Error,
    JSON,
    Object,
    Promise,
    RangeError,
    TypeError,
    navigator: { userAgent: "Node" },
    location: {
      href: "http://localhost/",
      protocol: "http:",
      host: "localhost",
      hostname: "localhost",
      hash: "",
      search: "",
    },
    document: {
      readyState: "complete",
      cookie: "",
      body: element(),
      createElement: element,
      getElementsByTagName: () => [],
      getElementById: () => null,
      addEventListener() {},
    },
    localStorage: storage(),
    sessionStorage: storage(),
    addEventListener() {},
  };
}

function storage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: unknown) => void items.set(key, String(value)),
    removeItem: (key: string) => void items.delete(key),
  };
}
