// The part of Node's own modules that the extension uses: the package has no npm dependency, hence no @types/node.
declare namespace NodeJS {
  interface ReadableStream { on(event: 'data', listener: (data: Buffer) => void): this }
  interface WritableStream {
    write(data: Uint8Array): boolean;
    on(event: 'error', listener: (error: Error) => void): this;
  }
}

interface Buffer extends Uint8Array {
  indexOf(text: string | number): number;
  subarray(start?: number, end?: number): Buffer;
  toString(encoding?: 'utf8' | 'latin1', start?: number, end?: number): string;
}

declare const Buffer: {
  alloc(size: number): Buffer;
  from(data: string | Uint8Array): Buffer;
  concat(list: Uint8Array[]): Buffer;
};

declare const process: { pid: number };

declare module 'node:child_process' {
  interface ChildProcess {
    stdin: NodeJS.WritableStream;
    stdout: NodeJS.ReadableStream;
    stderr: NodeJS.ReadableStream;
    kill(signal?: string): boolean;
    on(event: 'error', listener: (error: Error) => void): this;
    on(event: 'exit', listener: (code: number | null, signal: string | null) => void): this;
    once(event: 'exit', listener: (value?: unknown) => void): this;
  }
  function spawn(program: string, programArguments: string[], options: { stdio: string[]; cwd?: string }): ChildProcess;
}

declare module 'node:path' {
  function dirname(path: string): string;
  function resolve(...parts: string[]): string;
  function join(...parts: string[]): string;
}

declare module 'node:os' {
  function homedir(): string;
}
