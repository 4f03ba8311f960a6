// Runs the public npm clients against asc-fake over https: each does a small job, and its mistakes are violations, not crashes. ASC_FAKE is the command.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** Starts asc-fake, runs a client's job in a process of its own, and looks at what the service thought of it. */
async function run(job, options) {
  const fake = spawn(process.env.ASC_FAKE ?? "asc-fake", ["--port", "0", "--demo", "--json", "--https", ...options]);
  try {
    const line = await new Promise((resolve) => createInterface({ input: fake.stdout }).once("line", resolve));
    fake.stdout.resume();
    const { url, certificate, keyFile, keyId, issuerId } = JSON.parse(line);
    const child = spawn(process.execPath, [fileURLToPath(new URL("jobs.mjs", import.meta.url)), job], {
      env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate, ASC_URL: url, ASC_KEY_FILE: keyFile, ASC_KEY_ID: keyId, ASC_ISSUER_ID: issuerId },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    for await (const chunk of child.stdout) output += chunk;
    const { done, requests } = JSON.parse(output);
    return { done, statuses: requests.map((request) => request.status), violations: [...new Set(requests.flatMap((request) => request.violations.map((one) => `${one.status} ${one.code}: ${one.detail}`)))] };
  } finally {
    fake.kill("SIGTERM");
  }
}

let failed = 0;
function expect(name, actual, isRight) {
  console.log(`${name}: ${isRight ? "passed" : "failed"} ${JSON.stringify(actual)}`);
  failed += isRight ? 0 : 1;
}

const api = await run("node-app-store-connect-api", []);
expect("node-app-store-connect-api", api, api.done === "Atlas, Atlas Pro; com.example.new; gone" && api.statuses.every((status) => status < 300) && api.violations.length === 0);

// This client sends no iat. A lenient service reports that and accepts the requests. A strict one rejects them.
const lenient = await run("appstore-connect-sdk", ["--lenient"]);
expect("appstore-connect-sdk, --lenient", lenient, lenient.done === "Atlas, Atlas Pro; com.example.new; gone" && lenient.statuses.every((status) => status < 300) && lenient.violations.join() === "401 NOT_AUTHORIZED: iat is missing.");

const strict = await run("appstore-connect-sdk", []);
expect("appstore-connect-sdk", strict, strict.done.startsWith("refused") && strict.statuses.length > 0 && strict.statuses.every((status) => status === 401) && strict.violations.join() === "401 NOT_AUTHORIZED: iat is missing.");

process.exitCode = failed;
