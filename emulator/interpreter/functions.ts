import { createHash } from "node:crypto";
import jsonata from "jsonata";
import { createRandom, uuid, type Random } from "./random";

/** Sources of an evaluation outside its scope: the virtual time and the seeded numbers. */
export interface Moment {
  readonly now: number;
  readonly random: Random;
}

interface Focus {
  readonly environment: { readonly lookup: (name: string) => unknown };
}

interface JsonataFunction {
  // A method, so that each function may say what it takes.
  implementation(this: Focus, ...args: readonly unknown[]): unknown;
  readonly signature?: string;
}

interface Native {
  readonly implementation: (this: unknown, ...args: readonly unknown[]) => unknown;
}

/** Not a name that an expression can write. */
const momentName = " moment";

/** JSONata's own functions that ours build upon; JSONata gives them out only during an evaluation. */
export const natives = {
  momentName,
  ready: undefined as undefined | { readonly fromMillis: Native; readonly toMillis: Native },
  async load(): Promise<void> {
    const probe = jsonata("$probe()");
    probe.registerFunction("probe", function (this: Focus) {
      natives.ready = {
        fromMillis: this.environment.lookup("fromMillis") as Native,
        toMillis: this.environment.lookup("toMillis") as Native,
      };
    });
    await probe.evaluate(undefined, {});
  },
};

function momentOf(focus: Focus): Moment {
  return focus.environment.lookup(momentName) as Moment;
}

/** Largest array that AWS lets `$range` make. */
const longestRange = 360_145;

const hashes: { readonly [algorithm: string]: string } = {
  MD5: "md5",
  "SHA-1": "sha1",
  "SHA-256": "sha256",
  "SHA-384": "sha384",
  "SHA-512": "sha512",
};

function partition(items: readonly unknown[] | undefined, size: number | undefined): unknown {
  const length = Math.trunc(size ?? 0);
  if (items === undefined || items.length === 0 || length < 1) return undefined;
  return Array.from({ length: Math.ceil(items.length / length) }, (_, chunk) =>
    items.slice(chunk * length, (chunk + 1) * length),
  );
}

function range(first: number | undefined, last: number | undefined, step: number | undefined): unknown {
  if (first === undefined || last === undefined || step === undefined) return undefined;
  const [from, to, by] = [Math.trunc(first), Math.trunc(last), Math.trunc(step)];
  const length = Math.floor((to - from) / by) + 1;
  if (by === 0 || length < 1) return undefined;
  if (length > longestRange) throw new Error("Expression evaluation memory limit exceeded");
  // AWS gives the bare number when there is one.
  return length === 1 ? from : Array.from({ length }, (_, index) => from + index * by);
}

function hash(text: string | undefined, algorithm: string | undefined): unknown {
  if (text === undefined || algorithm === undefined) return undefined;
  const name = hashes[algorithm];
  if (name === undefined) throw new Error(`$hash does not know the algorithm "${algorithm}"`);
  return createHash(name).update(text, "utf8").digest("hex");
}

function shuffle(items: readonly unknown[] | undefined, random: Random): unknown {
  if (items === undefined) return undefined;
  const shuffled = [...items];
  for (let index = shuffled.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [shuffled[index], shuffled[other]] = [shuffled[other], shuffled[index]];
  }
  return shuffled;
}

/** Functions that AWS adds to JSONata or removes, and those that would read the wall clock or a random number. */
export const overrides: { readonly [name: string]: JsonataFunction } = {
  partition: { implementation: partition, signature: "<an:a>" },
  range: { implementation: range, signature: "<nnn?:x>" },
  hash: { implementation: hash, signature: "<ss?:s>" },
  uuid: {
    implementation(this: Focus) {
      return uuid(momentOf(this).random);
    },
    signature: "<:s>",
  },
  random: {
    implementation(this: Focus, seed?: number) {
      return seed === undefined ? momentOf(this).random() : createRandom(Math.trunc(seed))();
    },
    signature: "<n?:n>",
  },
  shuffle: {
    implementation(this: Focus, items: readonly unknown[] | undefined) {
      return shuffle(items, momentOf(this).random);
    },
    signature: "<a:a>",
  },
  parse: {
    implementation: (text: string | undefined): unknown => (text === undefined ? undefined : JSON.parse(text)),
    signature: "<s:x>",
  },
  eval: {
    implementation() {
      throw new Error("$eval is not available, use $parse to read JSON");
    },
  },
  now: {
    implementation(this: Focus, picture?: string, timezone?: string) {
      return natives.ready?.fromMillis.implementation.call(this, momentOf(this).now, picture, timezone);
    },
    signature: "<s?s?:s>",
  },
  millis: {
    implementation(this: Focus) {
      return momentOf(this).now;
    },
    signature: "<:n>",
  },
  toMillis: {
    // A picture without a date means today, which is virtual.
    implementation(this: Focus, timestamp: string | undefined, picture?: string) {
      const focus = { environment: { timestamp: new Date(momentOf(this).now) } };
      return natives.ready?.toMillis.implementation.call(focus, timestamp, picture);
    },
    signature: "<s-s?:n>",
  },
};
