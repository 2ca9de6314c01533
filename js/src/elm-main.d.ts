/** The compiled Elm program: an ambient module, so that the type checker leaves Elm's output alone. */
declare module "elm-main" {
  export const Elm: {
    Main: {
      init(options: { node: Node; flags?: unknown }): {
        ports: {
          toJs: { subscribe(listener: (message: unknown) => void): void };
          fromJs: { send(message: unknown): void };
        };
      };
    };
  };

  /** The words of the languages that are there, by the names of their modules. */
  export const spoken: Record<string, unknown>;
}

declare module "elm-words/*" {
  export const words: unknown;
}
