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

  /** The functions that only a call needs, once they are there. */
  export const later: Record<string, unknown>;
}

declare module "elm-call" {
  export const screen: object;
}

declare module "elm-words/*" {
  export const words: unknown;
}
