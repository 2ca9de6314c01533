import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";

// A server for `attach`, in clear, or over TLS with the files of a key and a certificate.
// Arguments: <port> [<key> <certificate>]
export function listen(attach) {
  const [port, key, certificate] = process.argv.slice(2);
  const server = key
    ? createSecureServer({
        key: readFileSync(key),
        cert: readFileSync(certificate),
      })
    : createServer();
  attach(server);
  server.listen(Number(port), "127.0.0.1", () =>
    console.log(`ready at ${port}`),
  );
}
