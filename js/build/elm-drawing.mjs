// Makes the compiled Elm program draw with what stands in js/elm: among nodes of others, and on after
// a failure. Each place of Elm's own code that reads or changes children is named here; where one is
// not what elm/virtual-dom 1.0.2 and elm/browser 1.0.2 have there, the build fails.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const START = "(function(scope){\n'use strict';\n";
const FILES = ["own.js", "mend.js", "draw.js"];

/** @type {[before: string, after: string][]} */
const CHANGES = [
  // Drawing a node for the first time.
  [
    `
		_VirtualDom_appendChild(domNode, _VirtualDom_render(tag === 1 ? kids[i] : kids[i].b, eventNode));`,
    `
		insertKid(domNode, _VirtualDom_render(tag === 1 ? kids[i] : kids[i].b, eventNode), i);`,
  ],
  // Finding the nodes that change.
  [
    "var childNodes = domNode.childNodes;",
    "var childNodes = ownKids(domNode);",
  ],
  [
    "domNode.replaceData(0, domNode.length, patch.s);",
    "setText(domNode, patch.s);",
  ],
  [
    "domNode.removeChild(domNode.childNodes[data.v]);",
    "removeKid(ownKids(domNode)[data.v]);",
  ],
  ["			var theEnd = domNode.childNodes[i];\n", ""],
  [
    "domNode.insertBefore(_VirtualDom_render(kids[i], patch.u), theEnd);",
    "insertKid(domNode, _VirtualDom_render(kids[i], patch.u), i);",
  ],
  [
    `			if (!data)
			{
				domNode.parentNode.removeChild(domNode);
				return domNode;
			}
			var entry = data.A;
			if (typeof entry.r !== 'undefined')
			{
				domNode.parentNode.removeChild(domNode);
			}
`,
    `			removeKid(domNode);
			if (!data)
			{
				return domNode;
			}
			var entry = data.A;
`,
  ],
  [
    `	if (parentNode && newNode !== domNode)
	{
		parentNode.replaceChild(newNode, domNode);`,
    `	if (newNode !== domNode)
	{
		replaceKid(newNode, domNode);`,
  ],
  ["	var parentNode = domNode.parentNode;\n", ""],
  // Children that change places: those that come last are put in after the others were taken out.
  [
    `	// remove end inserts
	var frag = _VirtualDom_applyPatchReorderEndInsertsHelp(data.y, patch);

`,
    "",
  ],
  [
    "domNode.insertBefore(node, domNode.childNodes[insert.r]);",
    "insertKid(domNode, node, insert.r);",
  ],
  [
    `	if (frag)
	{
		_VirtualDom_appendChild(domNode, frag);
	}
`,
    `	_VirtualDom_applyPatchReorderEndInsertsHelp(data.y, patch, domNode);
`,
  ],
  [
    "function _VirtualDom_applyPatchReorderEndInsertsHelp(endInserts, patch)",
    "function _VirtualDom_applyPatchReorderEndInsertsHelp(endInserts, patch, domNode)",
  ],
  ["	var frag = _VirtualDom_doc.createDocumentFragment();\n", ""],
  [
    `		_VirtualDom_appendChild(frag, entry.c === 2
			? entry.s
			: _VirtualDom_render(entry.z, patch.u)
		);
	}
	return frag;
`,
    `		insertKid(domNode, entry.c === 2
			? entry.s
			: _VirtualDom_render(entry.z, patch.u)
		, ownKids(domNode).length);
	}
`,
  ],
  // Drawing as a whole. Elm has this once for an element and once for a document.
  [
    `				var patches = _VirtualDom_diff(currNode, nextNode);
				domNode = _VirtualDom_applyPatches(domNode, currNode, patches, sendToApp);`,
    "				domNode = drawChange(domNode, currNode, nextNode, sendToApp);",
  ],
  [
    `function _Browser_makeAnimator(model, draw)
{
	draw(model);`,
    `function _Browser_makeAnimator(model, draw)
{
	draw = drawOneByOne(draw);
	draw(model);`,
  ],
];

/**
 * @param {string} project the directory of the repository
 * @param {string} program the compiled Elm program, which is changed
 */
export function drawAmongOthers(project, program) {
  let text = readFileSync(program, "utf8");
  for (const [before, after] of CHANGES) {
    if (text.split(before).length !== 2)
      throw new Error(
        `Elm does not draw as it did: there is not one\n${before}`,
      );
    text = text.replace(before, () => after);
  }
  if (!text.startsWith(START))
    throw new Error(`${program} does not look like what Elm 0.19.1 makes`);
  const added = FILES.map((file) =>
    asScript(readFileSync(join(project, "js/elm", file), "utf8")),
  );
  writeFileSync(
    program,
    [START, ...added, text.slice(START.length)].join("\n"),
  );
}

/** All of them are one script in the end.
 * @param {string} module */
function asScript(module) {
  return module.replace(/^import [^;]+;$/gm, "").replace(/^export /gm, "");
}
