/** What Elm knows of a node that it drew. */
interface Own {
  parent: Node | null;
  kids: Node[];
  /** What a text should say. */
  text: string;
}

interface Node {
  elmOwn?: Own;
}

/** Of the compiled program. */
declare function _VirtualDom_diff(before: unknown, after: unknown): unknown;
declare function _VirtualDom_applyPatches(
  root: Node,
  before: unknown,
  changes: unknown,
  send: unknown,
): Node;
declare function _VirtualDom_render(drawing: unknown, send: unknown): Node;
