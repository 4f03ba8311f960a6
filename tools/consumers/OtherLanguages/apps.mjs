// Runs asc-fake, calls it with fetch, and checks which violations it recorded. ASC_FAKE is the command.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

const fake = spawn(process.env.ASC_FAKE ?? "asc-fake", ["--port", "0", "--demo", "--json"]);
const [line] = await new Promise((resolve) => createInterface({ input: fake.stdout }).once("line", (text) => resolve([text])));
const { url } = JSON.parse(line);
try {
  const token = await (await fetch(`${url}/__token`)).text();
  const headers = { authorization: `Bearer ${token}` };
  const apps = await (await fetch(`${url}/v1/apps?filter[bundleId]=com.example.atlas`, { headers })).json();
  // Filters match prefixes, so compare the results.
  const app = apps.data.find((one) => one.attributes.bundleId === "com.example.atlas");
  const wrong = await fetch(`${url}/v1/apps?filter[bundleID]=x`, { headers });
  const requests = await (await fetch(`${url}/__requests`)).json();
  const right = apps.data.length === 2 && app.attributes.name === "Atlas" && wrong.status === 400 && requests[1].violations[0].parameter === "filter[bundleID]";
  console.log(`${app.attributes.name}: ${right ? "passed" : "failed"}`);
  process.exitCode = right ? 0 : 1;
} finally {
  fake.kill("SIGTERM");
}
