// Grades the answers of a running server by the rules of MDN's HTTP Observatory, without its network:
//   node score.mjs http://127.0.0.1:8080 allo.example
// The server believes us to be its proxy, so that both the request in clear and the one over https are
// its own answers. Prints what each rule says, and the score in the last line.
import { existsSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { fileURLToPath } from "node:url";
import { ALL_TESTS } from "@mdn/mdn-http-observatory/src/constants.js";
import { MINIMUM_SCORE_FOR_EXTRA_CREDIT } from "@mdn/mdn-http-observatory/src/grader/charts.js";
import {
  getGradeForScore,
  getScoreModifier,
} from "@mdn/mdn-http-observatory/src/grader/grader.js";
import { parseHttpEquivHeaders } from "@mdn/mdn-http-observatory/src/retriever/utils.js";
import { Requests } from "@mdn/mdn-http-observatory/src/types.js";
import { AxiosHeaders } from "axios";
import { CookieJar } from "tough-cookie";

// Which hosts browsers know as https only: its install script would download them. Ours is none.
const preloaded = fileURLToPath(
  new URL(
    "../../conf/hsts-preload.json",
    import.meta.resolve("@mdn/mdn-http-observatory/src/analyzer/hsts.js"),
  ),
);
if (!existsSync(preloaded)) {
  writeFileSync(preloaded, "{}");
}

const [server, host] = process.argv.slice(2);
const page = new URL(`https://${host}/`);
const jar = new CookieJar();

/**
 * @param {string} scheme what the proxy was asked over
 * @param {string} method
 * @param {Record<string, string>} headers
 */
function ask(scheme, method = "GET", headers = {}) {
  return new Promise((resolve, reject) => {
    const asked = request(
      server,
      { method, headers: { host, "x-forwarded-proto": scheme, ...headers } },
      async (answer) => {
        let data = "";
        for await (const part of answer) data += part;
        for (const cookie of answer.headers["set-cookie"] ?? []) {
          jar.setCookieSync(cookie, page.href);
        }
        resolve({
          status: answer.statusCode,
          headers: new AxiosHeaders(answer.headers),
          data,
          verified: true,
          request: { responseURL: page.href },
          config: { headers: new AxiosHeaders(headers) },
        });
      },
    );
    asked.on("error", reject).end();
  });
}

const inClear = await ask("http");
const https = await ask("https");
const origin = "https://http-observatory.security.mozilla.org";
const cors = await ask("https", "OPTIONS", {
  origin,
  "access-control-request-method": "GET",
});

const requests = new Requests(host);
const target = inClear.headers.get("location");
requests.responses.http = target ? https : inClear;
requests.responses.https = https;
requests.responses.auto = https;
requests.responses.cors = cors;
requests.responses.httpRedirects = [
  { url: new URL(`http://${host}/`), status: inClear.status },
  ...(target ? [{ url: new URL(target), status: https.status }] : []),
];
requests.responses.httpsRedirects = [{ url: page, status: https.status }];
requests.resources.path = https.data;
requests.session = { url: page, jar };
https.httpEquiv = parseHttpEquivHeaders(https.data, page.href);

let score = 100;
let extra = 0;
for (const test of ALL_TESTS) {
  const { result, pass } = test(requests);
  const modifier = getScoreModifier(result);
  console.log(`${pass ? "pass" : "FAIL"} ${modifier} ${result}`);
  score += Math.min(modifier, 0);
  extra += Math.max(modifier, 0);
}
if (score >= MINIMUM_SCORE_FOR_EXTRA_CREDIT) {
  score += extra;
}
console.log(`${getGradeForScore(score).grade} ${score}`);
