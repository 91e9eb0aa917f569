/** The same customer in several workbooks. Of every customer only hashes are kept, so that thousands of workbooks fit into memory. */
import { identityKinds, type BookCustomer, type IdentityKind } from "./customers";

/** A customer of a workbook: numbers of the workbook and of the customer in it. */
export interface CustomerPlace {
  readonly book: number;
  readonly customer: number;
}

/** Customers that may be one: they stand in at least two workbooks. It is a proposal; people decide. */
export interface SharedCustomer {
  readonly places: readonly CustomerPlace[];
  /** By what at least two of them are equal, the surest first. */
  readonly by: readonly IdentityKind[];
}

/** Numbers, more of them than anybody knows before. */
class Growing {
  private cells = new Float64Array(1024);
  length = 0;
  push(value: number): void {
    if (this.length === this.cells.length) {
      const larger = new Float64Array(this.cells.length * 2);
      larger.set(this.cells);
      this.cells = larger;
    }
    this.cells[this.length++] = value;
  }
  at(index: number): number {
    return this.cells[index] ?? Number.NaN;
  }
  filled(): Float64Array {
    return this.cells.subarray(0, this.length);
  }
}

/** Hash of 53 bits: two of 32 bits (FNV-1a from two beginnings), so that among millions of names none is taken for another. */
export function hashOf(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x01234567;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x01000193) ^ (low >>> 13);
  }
  return (low >>> 0) * 0x200000 + ((high >>> 0) & 0x1fffff);
}

export class SharedCustomers {
  private readonly books = new Growing();
  private readonly customers = new Growing();
  private readonly hashes: Readonly<Record<IdentityKind, Growing>> = {
    taxId: new Growing(),
    accountId: new Growing(),
    name: new Growing(),
  };

  /** @param book number of the workbook */
  add(book: number, customers: readonly Pick<BookCustomer, "identities">[]): void {
    customers.forEach(({ identities }, customer) => {
      this.books.push(book);
      this.customers.push(customer);
      for (const kind of identityKinds) {
        const text = identities[kind];
        this.hashes[kind].push(text === undefined ? Number.NaN : hashOf(text));
      }
    });
  }

  /** Every customer that stands in several workbooks, once; in the order in which they were added. */
  found(): readonly SharedCustomer[] {
    const count = this.books.length;
    const parent = Int32Array.from({ length: count }, (_, at) => at);
    const rootOf = (at: number): number => {
      let root = at;
      while (parent[root] !== root) root = parent[root] = parent[parent[root] ?? root] ?? root;
      return root;
    };
    const equal = new Map<IdentityKind, readonly (readonly [number, number])[]>();
    for (const kind of identityKinds) {
      const pairs = this.pairs(kind);
      equal.set(kind, pairs);
      for (const [a, b] of pairs) {
        const [first, second] = [rootOf(a), rootOf(b)].sort((x, y) => x - y) as [number, number];
        parent[second] = first;
      }
    }
    const groups = new Map<number, { members: Set<number>; by: Set<IdentityKind> }>();
    for (const [kind, pairs] of equal)
      for (const [a, b] of pairs) {
        const root = rootOf(a);
        const group = groups.get(root) ?? { members: new Set<number>(), by: new Set<IdentityKind>() };
        groups.set(root, group);
        group.members.add(a).add(b);
        group.by.add(kind);
      }
    return [...groups]
      .sort(([a], [b]) => a - b)
      .map(([, { members, by }]) => ({
        places: [...members]
          .sort((a, b) => a - b)
          .map((at) => ({ book: this.books.at(at), customer: this.customers.at(at) })),
        by: identityKinds.filter((kind) => by.has(kind)),
      }));
  }

  /** Neighbours with the same hash in different workbooks, chained, so that a word that thousands share costs no more than its length. */
  private pairs(kind: IdentityKind): readonly (readonly [number, number])[] {
    const hashes = this.hashes[kind];
    const order = Int32Array.from({ length: hashes.length }, (_, at) => at)
      .filter((at) => !Number.isNaN(hashes.at(at)))
      .sort((a, b) => hashes.at(a) - hashes.at(b) || a - b);
    const pairs: [number, number][] = [];
    for (let from = 0; from < order.length;) {
      let to = from + 1;
      const hash = hashes.at(order[from] ?? 0);
      while (to < order.length && hashes.at(order[to] ?? 0) === hash) to++;
      const book = this.books.at(order[from] ?? 0);
      // Rows of one workbook that are equal are that workbook's own affair (ACC-19).
      const several = order.subarray(from, to).some((at) => this.books.at(at) !== book);
      if (several) for (let at = from + 1; at < to; at++) pairs.push([order[at - 1] ?? 0, order[at] ?? 0]);
      from = to;
    }
    return pairs;
  }
}
